package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dutygraph.load.SeenWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of documents of every form are read as LibreOffice and the browser print them:
 * {@code -Ddutygraph.soak.documents=500 -Ddutygraph.soak.seed=1}.
 */
class SeenWordsSoak {

    private static final int DOCUMENTS = Integer.getInteger("dutygraph.soak.documents", 500);
    private static final long SEED = Long.getLong("dutygraph.soak.seed", 1);
    private static final int AT_ONCE = 100;

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatIsSeen() throws Exception {
        List<String> differences = new ArrayList<>();
        SoakReport.timed(
                "Documents as LibreOffice and the browser print them, seed " + SEED, () -> compared(differences));
        assertThat(differences).isEmpty();
    }

    private String compared(List<String> differences) throws IOException, InterruptedException {
        TreeMap<String, Integer> documents = new TreeMap<>();
        int notPrinted = 0;
        for (int from = 0; from < DOCUMENTS; from += AT_ONCE) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(from)));
            Optional<SeenWords.Outcome> outcome =
                    SeenWords.compared(own, SEED * 1_000 + from, Math.min(AT_ONCE, DOCUMENTS - from));
            assumeTrue(outcome.isPresent(), "no soffice on the path");
            outcome.get().documents().forEach((form, count) -> documents.merge(form, count, Integer::sum));
            notPrinted += outcome.get().notPrinted();
            differences.addAll(outcome.get().differences());
        }
        return documents + " compared, " + notPrinted + " not printed, " + differences.size() + " differences";
    }
}
