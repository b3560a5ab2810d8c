package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.parse.Fault;
import org.junit.jupiter.api.Test;

/** A template that is filled in is a list; an empty one says what is missing. */
class ListTemplateTest {

    private static final ListReader READER = ListReader.bundled();
    private static final List<List<String>> ROWS = List.of(
            List.of("1", "党的建设", "做好党员教育"),
            List.of("1", "民生服务", "养老服务", "县民政局、县卫健委", "1.县民政局审核；\n2.县卫健委检查。", "1.上报；\n2.公示。"),
            List.of("1", "民生服务", "救助审批", "承接部门：县医保局 工作方式：由县医保局审批"));

    @Test
    void aWorkbookThatIsFilledInIsAList() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(ListTemplate.empty().xlsx()))) {
            Sheet first = book.getSheetAt(0);
            write(first, 2, List.of("新疆维吾尔自治区伊犁哈萨克自治州伊宁县喀拉亚尕奇乡履职事项清单"));
            write(first, 3, List.of("2026年3月"));
            for (int i = 0; i < 3; i++) {
                Sheet sheet = book.getSheetAt(i);
                assertThat(sheet.getDataValidations()).singleElement().satisfies(offer -> {
                    assertThat(offer.getValidationConstraint().getExplicitListValues())
                            .contains("党的建设", "综合政务");
                    assertThat(offer.getRegions().getCellRangeAddresses()[0].getFirstRow())
                            .isEqualTo(sheet.getLastRowNum() + 1);
                });
                write(sheet, sheet.getLastRowNum() + 1, ROWS.get(i));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            filled(READER.of("list.xlsx", bytes.toByteArray()), "654021202/2026-03");
        }
    }

    @Test
    void aCsvThatIsFilledInIsAList() {
        String[] lines = new String(
                        ListTemplate.of(SourceDefaultsParser.of("654021202", "2026-03", null))
                                .csv(),
                        StandardCharsets.UTF_8)
                .split("\r\n", -1);
        StringBuilder text = new StringBuilder();
        int list = 0;
        for (String line : lines) {
            text.append(line).append("\r\n");
            if (line.contains("# 每张清单")) {
                text.append('"').append(String.join("\",\"", ROWS.get(list++))).append("\"\r\n");
            }
        }
        filled(READER.of("list.csv", text.toString().getBytes(StandardCharsets.UTF_8)), "654021202/2026-03");
    }

    @Test
    void anEmptyTemplateSaysWhatIsMissing() {
        for (String form : List.of("xlsx", "csv")) {
            byte[] bytes = form.equals("csv")
                    ? ListTemplate.empty().csv()
                    : ListTemplate.empty().xlsx();
            assertThat(READER.of("list." + form, bytes).faults().stream().map(Fault::code))
                    .containsExactly("NO_SECTION", "NO_SECTION", "NO_SECTION", "NO_TITLE");
        }
    }

    @Test
    void aTemplateWithTitleAndMonthButWithoutADutyIsNoList() {
        ListTemplate template = ListTemplate.of(SourceDefaultsParser.of("654021202", "2026-03", null));
        for (byte[] bytes : List.of(template.xlsx(), template.csv())) {
            ParsedFile file = READER.of(bytes[0] == 'P' ? "list.xlsx" : "list.csv", bytes);
            assertThat(file.list()).isNull();
            assertThat(file.faults().stream().map(Fault::code)).endsWith("NO_DUTY");
        }
    }

    private static void filled(ParsedFile file, String id) {
        assertThat(Objects.requireNonNull(file.list(), () -> file.faults().toString())
                        .id())
                .isEqualTo(id);
        assertThat(file.dutiesByKind()).isEqualTo("1/1/1");
        assertThat(file.clauses()).isEqualTo(4);
        assertThat(file.faults()).isEmpty();
    }

    private static void write(Sheet sheet, int at, List<String> cells) {
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
