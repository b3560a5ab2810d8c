package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every form are read as LibreOffice and the browser print them; {@code SeenWordsSoak} compares more. */
class SeenWordsIT {

    private static final int LISTS = 60;

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatIsSeen() throws IOException, InterruptedException {
        Optional<SeenWords.Outcome> outcome = SeenWords.compared(folder, 1, LISTS);
        if (outcome.isEmpty()) {
            System.out.println("SeenWordsIT is skipped: no soffice on the path (install libreoffice-writer-nogui"
                    + " and libreoffice-calc-nogui)");
        }
        assumeTrue(outcome.isPresent(), "no soffice");

        assertThat(outcome.get().differences()).isEmpty();
        assertThat(outcome.get().count()).as(outcome.get().toString()).isGreaterThanOrEqualTo(LISTS);
    }
}
