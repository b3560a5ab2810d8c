package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One small list in every form: the same duties; and each form spoiled: a clear fault, never a crash. */
class SampleFormsTest {

    private static final Path FORMS = Path.of("src/test/resources/source/forms");
    private static final ListReader READER = ListReader.bundled();

    @ParameterizedTest
    @CsvSource({
        "csv, GB18030 CSV",
        "tsv, UTF-16LE text",
        "xlsx, 'XLSX, 1 sheet'",
        "xls, 'XLS, 1 sheet'",
        "docx, 'DOCX, 3 tables'",
        "doc, 'DOC, 3 tables'",
        "html, 'UTF-8 HTML, 3 tables'",
        "pdf, 'PDF, 4 pages'"
    })
    void everyFormGivesTheSameList(String ending, String form) {
        ParsedFile text = READER.of(FORMS.resolve("list.txt"));
        ParsedFile read = READER.of(FORMS.resolve("list." + ending));

        assertThat(read.form()).isEqualTo(form);
        assertThat(read.faults().stream().map(Fault::code))
                .containsExactlyElementsOf(
                        text.faults().stream().map(Fault::code).toList());
        assertThat(words(read)).isEqualTo(words(text));
    }

    /** Cut in the middle, or with its middle overwritten: what can no longer be read is said. */
    @ParameterizedTest
    @CsvSource({"txt", "csv", "tsv", "xlsx", "xls", "docx", "doc", "html", "pdf"})
    void aSpoiledFileEndsInAClearFault(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(FORMS.resolve("list." + ending));
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
            fault("cut." + ending, cut);
            byte[] spoiled = whole.clone();
            Arrays.fill(spoiled, (int) (whole.length * share * 0.7), (int) (whole.length * (share * 0.7 + 0.2)), (byte)
                    0xEE);
            fault("spoiled." + ending, spoiled);
        }
    }

    private static void fault(String name, byte[] bytes) {
        ParsedFile file = READER.of(name, bytes);
        if (file.list() != null && file.faults().size() == 1) {
            // Some bytes carry no words: padding, a thumbnail, a style.
            assertThat(words(file)).isEqualTo(words(READER.of(FORMS.resolve("list.txt"))));
            return;
        }
        assertThat(file.faults())
                .as(name)
                .anyMatch(fault -> fault.severity() != Severity.INFO
                        && !fault.expected().isBlank()
                        && !fault.remedy().isBlank());
        assertThat(file.faults().toString()).doesNotContain("Exception", "null)");
    }

    private static List<Object> words(ParsedFile file) {
        DutyList list = Objects.requireNonNull(file.list()).list();
        return List.of(
                list.title(),
                list.edition(),
                list.duties().stream()
                        .map(duty -> List.of(
                                duty.label(),
                                duty.category(),
                                duty.name(),
                                duty.departments(),
                                duty.takers(),
                                duty.ended(),
                                IntStream.range(0, duty.clauses().size())
                                        .mapToObj(i -> duty.clauses().get(i).side() + " "
                                                + duty.clauses().get(i).heading() + " "
                                                + duty.clauses().get(i).text())
                                        .toList()))
                        .toList());
    }
}
