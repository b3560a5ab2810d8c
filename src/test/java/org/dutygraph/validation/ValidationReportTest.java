package org.dutygraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dutygraph.dataset.ProgramVersion;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Side;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Correction.Part;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.source.Location;
import org.dutygraph.validation.ClauseSample.Drawn;
import org.dutygraph.validation.SettledFile.SettledChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sample through coders' files to the report and what is settled. */
class ValidationReportTest {

    private static final String LIST = "990121101/2025-07/C1/";

    /** Four clauses; the program has the water bureau performing all, and one that reports to the township. */
    private static final List<ClauseReading> READ = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> new ClauseReading(
                    LIST + "U" + number,
                    "临河镇",
                    List.of(
                            new ClauseReading.Place("000000", "全国"),
                            new ClauseReading.Place("990121101", "临河镇"),
                            new ClauseReading.Place("990121", "云岭县")),
                    "防汛",
                    List.of("县水利局", "县应急管理局"),
                    "UPSTREAM",
                    null,
                    null,
                    "第" + number + "条",
                    List.of("县水利局", "水库管理单位"),
                    number == 1
                            ? List.of(
                                    water(),
                                    new ClauseReading.Part("REPORTS_TO", "990121101", false, true, null, null, "镇政府"))
                            : List.of(water()),
                    List.of()))
            .toList();

    /** Two strata: of ten clauses the first two were drawn, of two the last two. */
    private static final List<Drawn> SAMPLE = IntStream.rangeClosed(1, 4)
            .mapToObj(number -> new Drawn(LIST + "U" + number, number < 3 ? 1 : 2, number < 3 ? 10 : 2, 2))
            .toList();

    @TempDir
    private Path folder;

    private static ClauseReading.Part water() {
        return new ClauseReading.Part("PERFORMED_BY", "990121:水利局", true, false, "990121", "水利局", "水利局");
    }

    private static Actor meant(String place, String words) {
        assertThat(place).isEqualTo("云岭县临河镇");
        return words.endsWith("水利局")
                ? new Actor(Actor.Type.DEPARTMENT, "990121:水利局", "云岭县水利局", "水利局", List.of(), "990121", true)
                : new Actor(Actor.Type.PARTY, "990121/" + words, words, null, List.of(), null, false);
    }

    @Test
    void theSheetHidesTheAnswerAndOffersTheBodies() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                SampleBook.of("4-1-990121", SAMPLE, READ).xlsx()))) {
            XSSFSheet sheet = book.getSheet(SampleBook.SHEET);
            List<String> first = IntStream.range(0, sheet.getRow(1).getLastCellNum())
                    .mapToObj(i -> sheet.getRow(1).getCell(i).getStringCellValue())
                    .toList();
            assertThat(first)
                    .containsExactly(
                            LIST + "U1",
                            "临河镇",
                            "防汛",
                            "县水利局、县应急管理局",
                            "上级部门 UPSTREAM",
                            "",
                            "第1条",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "1",
                            "10",
                            "2",
                            "4-1-990121");
            assertThat(sheet.getDataValidations())
                    .hasSize(4)
                    .extracting(DataValidation::getRegions)
                    .extracting(regions -> regions.getCellRangeAddresses()[0].formatAsString())
                    .contains("H2:R2", "H5:R5");
            assertThat(IntStream.range(0, 5)
                            .mapToObj(i ->
                                    book.getSheet("主体").getRow(0).getCell(i).getStringCellValue()))
                    .containsExactly("无", "本乡镇", "县水利局", "县应急管理局", "水库管理单位");
            assertThat(book.isSheetHidden(book.getSheetIndex("主体"))).isTrue();
            assertThat(book.getSheet("分层").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(10);
        }
    }

    @Test
    void aWorkbookAndACsvAreReadAsTheyWereFilledIn() throws IOException {
        Path file = folder.resolve("张三.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                        SampleBook.of("4-1-990121", SAMPLE, READ).xlsx()));
                var out = Files.newOutputStream(file)) {
            book.getSheet(SampleBook.SHEET).getRow(1).getCell(7).setCellValue("县水利局、县应急管理局?");
            book.getSheet(SampleBook.SHEET).getRow(2).getCell(7).setCellValue("无");
            book.write(out);
        }
        CodedFile coded = CodedFile.read(file);
        assertThat(coded.coder()).isEqualTo("张三");
        Coding coding = coded.coding(READ, ValidationReportTest::meant);
        assertThat(coding.clauses()).containsOnlyKeys(LIST + "U1", LIST + "U2");
        Coding.Marks marks = coding.clauses().get(LIST + "U1");
        assertThat(marks.certain("PERFORMED_BY")).containsExactly("990121 水利局");
        assertThat(marks.disputed("PERFORMED_BY")).containsExactly("县应急管理局");
        assertThat(marks.draw()).isEqualTo(new Coding.Draw("1", 10));
        assertThat(coding.clauses().get(LIST + "U2").bodies("PERFORMED_BY")).isEmpty();
    }

    /** The water bureau is right in the first three; the township that is reported to is missed by its other name. */
    private Coding one() throws IOException {
        return coding("one", "县水利局,,,,镇", "县水利局,,,,", "县水利局,,,,", "县应急管理局,,,,");
    }

    @Test
    void figuresAreWeightedByStratum() throws IOException {
        List<Figures> figures = ValidationReport.of(List.of(one()), READ, null).figures();
        Figures performers = figures.get(0);
        assertThat(performers.role()).isEqualTo("PERFORMED_BY");
        assertThat(List.of(performers.right(), performers.extra(), performers.missed()))
                .containsExactly(3, 1, 1);
        // Each of the first two stands for five clauses: 11 of 12 are right.
        assertThat(performers.precision().orElseThrow().value()).isCloseTo(11.0 / 12, within(1e-9));
        assertThat(performers.f1().orElseThrow().value()).isCloseTo(11.0 / 12, within(1e-9));
        assertThat(figures).filteredOn(one -> one.role().equals("REPORTS_TO")).allSatisfy(one -> assertThat(one.right())
                .isOne());
        assertThat(figures).filteredOn(one -> one.role().equals("WITH")).allSatisfy(one -> assertThat(one.precision())
                .isEmpty());
        assertThat(figures.get(figures.size() - 1).right()).isOne();
    }

    @Test
    void codersAreComparedAndWhatTheySettleIsTaken() throws IOException {
        Coding other = coding("two", "县水利局,,,,镇", "县应急管理局,,,,", "县水利局,,,,", "县应急管理局,,,,");
        List<Coding> codings = List.of(one(), other);
        ValidationReport open = ValidationReport.of(codings, READ, null);
        assertThat(open.summary())
                .anyMatch(line -> line.startsWith("one – two PERFORMED_BY: agreed 0.750, κ 0.500"))
                .anyMatch(line ->
                        line.startsWith("settled PERFORMED_BY: ") && line.contains("2 right, 1 extra, 1 missed"))
                .contains("4 disagreements, 4 of them not settled");
        assertThat(new String(open.csv(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFcoder,role,measure,value,low,high,clauses,right,extra,missed\r\n")
                .contains(
                        "one,PERFORMED_BY,precision,0.916667,",
                        ",4,3,1,1\r\n",
                        "one – two,PERFORMED_BY,kappa,0.500000");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(open.docx()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains("责任主体 PERFORMED_BY", "0.917", "Krippendorff", "第4条");
        }

        String table = new String(open.disagreements(), StandardCharsets.UTF_8);
        assertThat(table)
                .contains(LIST
                        + "U2,临河镇,防汛,县水利局、县应急管理局,UPSTREAM,第2条,PERFORMED_BY,县水利局,yes,yes,no,,990121 水利局,990121:水利局");
        Path file = folder.resolve("disagreements.csv");
        Files.writeString(
                file,
                table.replace("县水利局,yes,yes,no,,", "县水利局,yes,yes,no,yes,")
                        .replace("县应急管理局,no,no,yes,,", "县应急管理局,no,no,yes,no,")
                        .replace("水利局,yes,no,no,,", "水利局,yes,no,no,no,")
                        .replace("县应急管理局,no,yes,yes,,", "县应急管理局,no,yes,yes,是,"));
        SettledFile settled = SettledFile.read(file);
        assertThat(ValidationReport.of(codings, READ, settled).summary())
                .anyMatch(line ->
                        line.startsWith("settled PERFORMED_BY: ") && line.contains("3 right, 1 extra, 1 missed"))
                .contains("4 disagreements, 0 of them not settled");
        assertThat(settled.changes())
                .containsExactlyInAnyOrder(
                        new SettledChange(
                                "disagreements.csv:" + line(file, "U4,", "水利局,yes"),
                                LIST + "U4",
                                new Part("PERFORMED_BY", "990121:水利局"),
                                null,
                                "第4条"),
                        new SettledChange(
                                "disagreements.csv:" + line(file, "U4,", "县应急管理局,no"),
                                LIST + "U4",
                                null,
                                new Part("PERFORMED_BY", "县应急管理局"),
                                "第4条"));
        assertThatThrownBy(() -> settled.changes().get(0).check("另一条")).hasMessageContaining("words of " + LIST + "U4");
        Files.writeString(file, table);
        assertThatThrownBy(() -> SettledFile.read(file).changes()).hasMessageContaining("0 settled rows");
        Files.writeString(file, table.replace("县水利局,yes,yes,no,,", "县水利局,yes,yes,no,maybe,"));
        assertThatThrownBy(() -> SettledFile.read(file)).hasMessageContaining("settled maybe");
        assertThatThrownBy(() -> ValidationReport.of(List.of(one(), one()), READ, null))
                .hasMessageContaining("two codings are of “one”");
    }

    @Test
    void theReportSaysWhatItRestsOnAndWhatIsLeftOut() throws IOException {
        coding("one", "县水利局,,,,", "无,,,,");
        List<CodedFile> files = List.of(CodedFile.read(folder.resolve("one.csv")));
        ClauseReading corrected = READ.get(0);
        ResolvedClause alone = new ResolvedClause(
                corrected.id(),
                new Clause(Side.UPSTREAM, 1, null, null, corrected.text(), new Location(1, 0, "", ""), 0, 3),
                Basis.AMBIGUOUS,
                List.of(),
                List.of(),
                List.of());
        ReportReads reads = new ReportReads() {
            @Override
            public <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
                return query == GoldCoding.LISTS
                        ? List.of(type.cast(new GoldCoding.ListSource("990121101/2025-07", "a.txt@0123456789ab")))
                        : READ.stream()
                                .map(clause -> clause.id().equals(corrected.id())
                                        ? new ClauseReading(
                                                clause.id(),
                                                clause.township(),
                                                clause.regions(),
                                                clause.duty(),
                                                clause.departments(),
                                                clause.side(),
                                                clause.phase(),
                                                clause.heading(),
                                                clause.text(),
                                                clause.bodies(),
                                                clause.parts(),
                                                List.of("0123abcd"))
                                        : clause)
                                .map(type::cast)
                                .toList();
            }

            @Override
            public Map<String, ResolvedClause> uncorrected(Collection<String> clauses) {
                assertThat(clauses).containsExactly(corrected.id());
                return Map.of(corrected.id(), alone);
            }
        };
        ValidationReport report = ValidationReport.read(
                LocalDate.of(2026, 12, 2),
                new ProgramVersion("0.1.0", "0123456789"),
                files,
                null,
                null,
                reads,
                ValidationReportTest::meant);

        assertThat(report.facts())
                .extracting(fact -> fact.name().en() + ": " + fact.value().en())
                .containsExactly(
                        "Date: 2026-12-02",
                        "Program: DutyGraph 0.1.0 (0123456)",
                        "Sample: 4-1-990121: 4 clauses by seed 1 of region 990121; 2 strata by side, basis and rarest role,"
                                + " in each every k-th clause by township",
                        "Coding: one: 2 of 4 clauses are coded; of 1 strata (2 clauses of the lists) none is, and the"
                                + " figures say nothing of them",
                        "List: 990121101/2025-07 临河镇 (a.txt@0123456789ab): 2 clauses coded",
                        "Corrections: Actors of 1 of these clauses were corrected by people; what is compared is what the"
                                + " program reads by itself.");
        assertThat(report.summary().get(0)).startsWith("one: 2 of 4 clauses are coded; ");
        // By itself the program has nobody who performs the first clause.
        assertThat(report.figures().get(0)).satisfies(figures -> {
            assertThat(figures.right()).isZero();
            assertThat(figures.missed()).isEqualTo(1);
        });
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(report.docx()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("日期：2026-12-02", "编码：one：4 条中编码了 2 条；有 1 层（清单中共 2 条）一条也没有编码，数字不代表它们");
            assertThat(document.getTables().get(0).getText()).contains("one\t1\t10\t2\t2\t5.000", "one\t2\t2\t2\t0\t–");
        }
    }

    private static int line(Path file, String... words) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> List.of(words).stream().allMatch(lines.get(i)::contains))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aWrongRowIsNamed() throws IOException {
        Map<String, String> wrong = Map.of(
                "无、县水利局,,,,", "found “PERFORMED_BY 无、县水利局”; expected bodies, or nobody",
                ",县水利局,,,", "x.csv:2: found “WITH 县水利局, and nothing under PERFORMED_BY”",
                ",,,,", "found “no coded row”");
        for (Map.Entry<String, String> row : wrong.entrySet()) {
            assertThatThrownBy(() -> coding("x", row.getKey()))
                    .isInstanceOf(ValidationRefusal.class)
                    .hasMessageContaining(row.getValue());
        }
        String csv = new String(SampleBook.of("4-1-990121", SAMPLE, READ).csv(), StandardCharsets.UTF_8);
        Path file = folder.resolve("x.csv");
        Files.writeString(file, csv.replace("会同 WITH", "会同"));
        assertThatThrownBy(() -> CodedFile.read(file)).hasMessageContaining("also the columns WITH");
        Files.writeString(file, csv.replace("条款 clause", "条款"));
        assertThatThrownBy(() -> CodedFile.read(file)).hasMessageContaining("no column clause");
        Files.writeString(file, filled(csv, "县水利局,,,,").replace(",1,10,2", ",1,x,2"));
        assertThatThrownBy(() -> CodedFile.read(file)).hasMessageContaining("x.csv:2: found “stratum_size x”");
        Files.writeString(file, filled(csv, "县水利局,,,,", "县水利局,,,,").replace("C1/U2", "C1/U1"));
        assertThatThrownBy(() -> CodedFile.read(file))
                .hasMessageContaining("x.csv:3: found “" + LIST + "U1”; expected each");
        Files.writeString(file, filled(csv, "县水利局,,,,").replace("第1条", "别的"));
        CodedFile otherWords = CodedFile.read(file);
        assertThatThrownBy(() -> otherWords.coding(READ, ValidationReportTest::meant))
                .hasMessageContaining("x.csv:2: found “别的”; expected the words of " + LIST + "U1");
        assertThatThrownBy(() -> otherWords.coding(List.of(), ValidationReportTest::meant))
                .hasMessageContaining("a clause of a current list");
    }

    private Coding coding(String coder, String... rows) throws IOException {
        Path file = folder.resolve(coder + ".csv");
        Files.writeString(
                file,
                filled(new String(SampleBook.of("4-1-990121", SAMPLE, READ).csv(), StandardCharsets.UTF_8), rows));
        return CodedFile.read(file).coding(READ, ValidationReportTest::meant);
    }

    /** Each row's first five columns that are coded. */
    private static String filled(String csv, String... rows) {
        String filled = csv;
        for (int i = 0; i < rows.length; i++) {
            filled = filled.replace("第" + (i + 1) + "条,,,,,,", "第" + (i + 1) + "条," + rows[i] + ",");
        }
        return filled;
    }
}
