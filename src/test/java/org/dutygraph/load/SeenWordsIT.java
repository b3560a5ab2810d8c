package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every form are read as LibreOffice and the browser print them; {@code SeenWordsSoak} compares more. */
class SeenWordsIT {

    private static final int DOCUMENTS = 56;
    private static final Path FORMS = Path.of("src/test/resources/source/forms");

    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatIsSeen() throws IOException, InterruptedException {
        Optional<SeenWords.Outcome> outcome = SeenWords.compared(folder, 1, DOCUMENTS, forms());
        if (outcome.isEmpty()) {
            System.out.println("SeenWordsIT is skipped: no soffice on the path (install libreoffice-writer-nogui"
                    + " and libreoffice-calc-nogui)");
        }
        assumeTrue(outcome.isPresent(), "no soffice");

        assertThat(outcome.get().differences()).isEmpty();
        assertThat(outcome.get().count()).as(outcome.get().toString()).isGreaterThanOrEqualTo(60);
    }

    private static List<Path> forms() throws IOException {
        List<Path> forms = new ArrayList<>();
        try (Stream<Path> files = Files.list(FORMS)) {
            files.filter(file -> file.toString().matches(".*\\.(docx?|xlsx?|html|csv)"))
                    .forEach(forms::add);
        }
        return forms;
    }
}
