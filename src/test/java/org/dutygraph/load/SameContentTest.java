package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.ListParser;
import org.dutygraph.parse.ListReading;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample county in other forms than text: the same title, duties and clauses. */
class SameContentTest {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    @ParameterizedTest
    @MethodSource("samples")
    void aWorkbookOfOneSheet(String name) throws IOException {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            SourceText read = SourceFile.of("list.xlsx", SampleWorkbooks.oneSheet(text, book));
            assertThat(read.form()).matches("XLSX?, 1 sheet");
            same(text, read);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWorkbookOfOneSheetAList(String name) throws IOException {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));
        for (Workbook book : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            SourceText read = SourceFile.of("list.xlsx", SampleWorkbooks.sheetPerList(text, book, List.of()));
            assertThat(read.form()).matches("XLSX?, 4 sheets");
            same(text, read);
            DutyList list = Objects.requireNonNull(ListParser.parse(read).list());
            assertThat(list.duties()).allSatisfy(duty -> {
                assertThat(duty.location().place())
                        .isEqualTo(duty.kind().title() + "!" + duty.location().line());
                assertThat(read.rows().stream()
                                .filter(row -> row.location().equals(duty.location()))
                                .map(row -> row.cells().get(0)))
                        .containsExactly(Integer.toString(duty.number()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWorkbookThatHasTheTitleOnEverySheet(String name) throws IOException {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));
        DutyList list = Objects.requireNonNull(ListParser.parse(text).list());
        String month = list.edition().replaceFirst("-0?", "年") + "月";

        same(
                text,
                SourceFile.of(
                        "list.xlsx",
                        SampleWorkbooks.sheetPerList(text, new XSSFWorkbook(), List.of(list.title(), month))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void textUnderAnyDelimiterInAnyEncoding(String name) throws IOException {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));

        csv(text, ',', "GBK", "GB18030 CSV");
        csv(text, ';', "UTF-8", "UTF-8 CSV (;)");
        csv(text, '\t', "UTF-16", "UTF-16BE TSV");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aWebPageWithMenusAround(String name) {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));
        for (String charset : List.of("UTF-8", "GBK")) {
            SourceText read = SourceFile.of("list.html", SampleDocuments.page(text, charset));
            assertThat(read.form()).matches("(UTF-8|GB18030) HTML, \\d+ tables");
            assertThat(read.remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.code()).isEqualTo("LEFT_OUT_OF_PAGE");
                assertThat(remark.found()).startsWith("4 parts: 首页 政务公开 …");
            });
            sameWords(text, read, List.of("LEFT_OUT_OF_PAGE", "BESIDE_THE_LIST"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDocumentOfAWordProcessor(String name) throws IOException {
        SourceText text = SourceFile.read(SAMPLES.resolve(name));
        SourceText read = SourceFile.of("list.docx", SampleDocuments.docx(text));
        assertThat(read.form()).matches("DOCX, \\d+ tables");
        sameWords(text, read, List.of());
    }

    /** The same but for the places of clauses in their cells: paragraphs have marks of their own there. */
    private static void sameWords(SourceText expected, SourceText read, List<String> besides) {
        ListReading text = ListParser.parse(expected);
        ListReading other = ListParser.parse(read);
        DutyList one = Objects.requireNonNull(text.list());
        DutyList two = Objects.requireNonNull(other.list(), () -> other.faults().toString());

        assertThat(two.title()).isEqualTo(one.title());
        assertThat(two.edition()).isEqualTo(one.edition());
        for (int i = 0; i < Math.min(one.duties().size(), two.duties().size()); i++) {
            assertThat(words(two.duties().get(i))).isEqualTo(words(one.duties().get(i)));
        }
        assertThat(two.duties()).as(() -> other.faults().toString()).hasSameSizeAs(one.duties());
        assertThat(other.faults().stream().map(Fault::code).filter(code -> !besides.contains(code)))
                .containsExactlyElementsOf(
                        text.faults().stream().map(Fault::code).toList());
        assertThat(other.faults().stream().map(Fault::code).distinct().filter(besides::contains))
                .containsExactlyElementsOf(besides);
    }

    private static List<Object> words(Duty duty) {
        return List.of(
                duty.label(),
                duty.category(),
                duty.name(),
                duty.departments(),
                duty.takers(),
                Objects.toString(duty.workMode()),
                duty.ended(),
                duty.clauses().stream()
                        .map(clause -> List.of(
                                clause.side(),
                                clause.number(),
                                Objects.toString(clause.phase()),
                                Objects.toString(clause.heading()),
                                clause.text()))
                        .toList());
    }

    private static void csv(SourceText text, char delimiter, String charset, String form) throws IOException {
        StringWriter words = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(words)) {
            text.rows().forEach(row -> writer.writeRecord(row.cells()));
        }

        SourceText read = SourceFile.of("list.csv", words.toString().getBytes(Charset.forName(charset)));

        assertThat(read.form()).isEqualTo(form);
        same(text, read);
        assertThat(read.rows()).isEqualTo(text.rows());
    }

    /** The same, and each clause at the same place of its cell. */
    private static void same(SourceText expected, SourceText read) {
        sameWords(expected, read, List.of());
        DutyList one = Objects.requireNonNull(ListParser.parse(expected).list());
        DutyList two = Objects.requireNonNull(ListParser.parse(read).list());

        assertThat(two.place()).isEqualTo(one.place());
        assertThat(two.duties().stream().map(SameContentTest::spans).toList())
                .isEqualTo(one.duties().stream().map(SameContentTest::spans).toList());
    }

    private static List<List<Integer>> spans(Duty duty) {
        return duty.clauses().stream()
                .map(clause -> List.of(clause.start(), clause.end()))
                .toList();
    }

    static Stream<String> samples() {
        return Stream.of(
                "yunling-chengguan-2025-07.txt",
                "yunling-linhe-2024-12.txt",
                "yunling-linhe-2025-12.txt",
                "yunling-songping-2025-07.txt");
    }
}
