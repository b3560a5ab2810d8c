package org.dutygraph.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dutygraph.load.ListReader;
import org.dutygraph.matter.Decisions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms that a person takes away: each opens, and holds all that the text holds. */
class ReportFormTest {

    private static EditionDiff diff;

    @BeforeAll
    static void compare() {
        ListReader understanding = ListReader.bundled();
        diff = EditionDiff.of(
                edition(understanding, "yunling-linhe-2024-12.txt"),
                edition(understanding, "yunling-linhe-2025-12.txt"),
                Decisions.none());
    }

    private static Edition edition(ListReader understanding, String file) {
        return Edition.of(Objects.requireNonNull(
                understanding.of(Path.of("src/main/resources/samples", file)).list()));
    }

    private static byte[] bytes(ReportForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(diff, "zh", out);
        return out.toByteArray();
    }

    @Test
    void theDocumentHoldsEveryWordOfTheTextAndMarksWhatChanged() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(ReportForm.DOCX)))) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            List<String> lines = ReportForm.coloured(diff, "zh")
                    .replaceAll("\u001b\\[\\d+m|\\[-|-]|\\{\\+|\\+}", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();

            assertThat(paragraphs).isEqualTo(lines);
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.isStrikeThrough())
                            .map(run -> run.text()))
                    .contains("1200", "科技局");
        }
    }

    @Test
    void theWorkbookHasARowForEveryDutyAndEveryChangedClause() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(ReportForm.XLSX)))) {
            XSSFSheet duties = book.getSheet("逐项");
            assertThat(duties.getLastRowNum()).isEqualTo(diff.changes().size());
            assertThat(row(duties.getRow(1)))
                    .startsWith("在清单之间调整", "清单、名称", "配合履职", "C19", "基本履职", "B14", "市场监管", "市场监管")
                    .endsWith("yunling-linhe-2024-12.txt 第69行", "yunling-linhe-2025-12.txt 第31行");
            XSSFSheet clauses = book.getSheet("条款");
            assertThat(clauses.getLastRowNum())
                    .isEqualTo(diff.changes().stream()
                            .mapToInt(change -> change.clauses().size())
                            .sum());
            assertThat(clauses.getRow(1).getCell(6).getRichStringCellValue().numFormattingRuns())
                    .isGreaterThan(1);
            assertThat(row(book.getSheet("概要").getRow(2))).first().asString().startsWith("两版相比，新增3项");
        }
    }

    private static List<String> row(XSSFRow row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        return cells;
    }

    @Test
    void jsonCountsEveryTraitAndHoldsEveryDuty() throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(bytes(ReportForm.JSON));

        assertThat(json.at("/counts/ADDED").asInt()).isEqualTo(3);
        assertThat(json.at("/counts/UNCHANGED").asInt()).isEqualTo(13);
        assertThat(json.at("/before/basic").asInt()).isEqualTo(15);
        assertThat(json.at("/changes").size()).isEqualTo(diff.changes().size());
        assertThat(json.propertyNames()).containsExactly("before", "after", "counts", "changes");
        assertThat(json.at("/before").propertyNames())
                .containsExactly(
                        "list", "township", "edition", "source", "duties", "basic", "cooperative", "withdrawn");
        assertThat(json.at("/changes/0").propertyNames())
                .containsExactly("what", "differences", "before", "after", "name", "joined", "left", "clauses");
        assertThat(json.at("/changes/0/name/0").propertyNames()).containsExactly("change", "text");
        assertThat(json.at("/changes/0/before").propertyNames())
                .containsExactly(
                        "id", "kind", "number", "category", "name", "departments", "workMode", "ended", "place");
        assertThat(json.at("/changes/0/before/departments/0").propertyNames()).containsExactly("id", "name", "role");
        assertThat(json.at("/changes/0/after/id").asString()).isEqualTo("990121101/2025-12/B14");
    }

    @Test
    void whatMarkdownWouldTakeForMarksStaysText() {
        List<ReportParagraph> passages = List.of(ReportParagraph.of(ReportParagraph.Style.TEXT, "1*2_3 <b> [x] #"));

        assertThat(TextReport.of(passages, TextReport.Markup.MARKDOWN)).isEqualTo("\n1\\*2\\_3 &lt;b> \\[x\\] \\#\n");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.CHINESE));
        for (ChangeType trait : ChangeType.values()) {
            assertThat(keys(Locale.CHINESE)).contains("trait." + trait);
        }
    }

    private static TreeSet<String> keys(Locale locale) {
        return ResourceBundle.getBundle("messages/editions", locale).keySet().stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
