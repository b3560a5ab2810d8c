package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of every form are read as LibreOffice and the browser print them; {@code SeenWordsSoak} compares more. */
class SeenWordsIT {

    private static final int LISTS = 60;
    private static final Pattern PRINTED = Pattern.compile("\\.(?:docx|doc|xlsx|xls|html|csv|pdf)$");
    /**
     * Refused by name, as the manual says; and numbers in {@code [DBNum1]} and dates, which LibreOffice writes in the language
     * of the machine.
     */
    private static final Pattern NOT_COMPARED =
            Pattern.compile("altchunk|rtf-named|xml-spreadsheet|number-formats|two-files");

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

    /** The samples of each form and, where they are at hand, files made after reports of people who read such tables. */
    @Test
    void theFilesAtHandAreReadAsTheyAreSeen() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Path cases : List.of(Path.of("src/test/resources/source/forms"), Path.of("../shared/cases"))) {
            if (Files.isDirectory(cases)) {
                try (Stream<Path> all = Files.list(cases)) {
                    all.filter(file -> PRINTED.matcher(file.toString()).find()
                                    && !NOT_COMPARED.matcher(file.toString()).find())
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        Optional<SeenWords.Outcome> outcome =
                SeenWords.compared(folder, files, Map.of("docx-footnotes.docx", List.of("依据县编办2025年批复调整")));
        assumeTrue(outcome.isPresent(), "no soffice");

        assertThat(outcome.get().differences()).isEmpty();
        assertThat(outcome.get().count()).as(outcome.get().toString()).isEqualTo(files.size());
    }
}
