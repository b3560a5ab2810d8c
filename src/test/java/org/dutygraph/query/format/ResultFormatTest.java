package org.dutygraph.query.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.graph.export.GraphMl;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFormatTest {

    private static final List<ResultColumn> COLUMNS = List.of(
            new ResultColumn(
                    "department",
                    new Words("部门", "department"),
                    null,
                    ColumnType.TEXT,
                    null,
                    new Words("部门的全名。", "The department's full name.")),
            new ResultColumn("duties", new Words("事项", "duties"), new Words("项", "duties"), ColumnType.INT, null),
            new ResultColumn("percent", new Words("比例", "share"), new Words("%", "%"), ColumnType.DECIMAL, null),
            new ResultColumn("which", new Words("哪些", "which"), null, ColumnType.LIST, null));

    private static final Map<String, Object> WATER =
            node("4:a:1", "Department", Map.of("name", "县水利局 & <林草>", "known", true));
    private static final Map<String, Object> DUTY = node(
            "4:a:2",
            "Duty",
            Map.of("name", "防汛\u0001", "label", "C3", "number", 3L, "score", 0.5, "row", List.of("a", "b")));

    @Test
    void csvIsWholeMarkedAndHarmless() throws IOException {
        byte[] bytes = write(ResultFormat.CSV, "zh", COLUMNS, rows());
        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8).substring(1).split("\r\n"))
                .containsExactly(
                        "department,duties,percent,which",
                        "县水利局,3,50.5,a；b",
                        "\"甲,乙\"\"丙\",-4,,",
                        "'=HYPERLINK(1),,,",
                        "'+1,,,'-2；x",
                        "'@SUM(A1),,,",
                        "'＝1,,,");
    }

    @Test
    void aWorkbookThatIsBrokenOffLeavesNoTemporaryFile(@TempDir Path temporary) throws IOException {
        List<Path> left;
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try {
            QueryResult result = new QueryResult(COLUMNS, rows(), 6L, false, 0, 1, "RETURN 1", Map.of());
            Citation citation =
                    new Citation("a/b", new Words("甲", "A"), "RETURN 1", Map.of(), Instant.EPOCH, List.of());
            OutputStream full = new OutputStream() {
                @Override
                public void write(int any) throws IOException {
                    throw new IOException("No space left on device");
                }
            };
            assertThatThrownBy(() -> result.to(ResultFormat.XLSX.open(full, citation, "zh")))
                    .hasStackTraceContaining("No space left on device");
            try (Stream<Path> files = Files.walk(temporary)) {
                left = files.filter(Files::isRegularFile).toList();
            }
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
        assertThat(left).isEmpty();
    }

    @Test
    void jsonHasTheShapeOfTheContract() throws IOException {
        JsonNode json = new JsonMapper().readTree(write(ResultFormat.JSON, "zh", COLUMNS, rows()));
        assertThat(json.propertyNames())
                .containsExactly(
                        "columns",
                        "rows",
                        "total",
                        "truncated",
                        "rowLimit",
                        "elapsedMillis",
                        "statement",
                        "parameters");
        assertThat(json.get("columns").get(1).toString())
                .isEqualTo("{\"name\":\"duties\",\"title\":{\"zh\":\"事项\",\"en\":\"duties\"},\"unit\":\"duties\"}");
        assertThat(new JsonMapper()
                        .readTree(write(ResultFormat.RECORDS, "zh", COLUMNS, rows()))
                        .get("records")
                        .get(0)
                        .toString())
                .isEqualTo("{\"department\":\"县水利局\",\"duties\":3,\"percent\":50.5,\"which\":[\"a\",\"b\"]}");
        assertThat(json.get("rows").get(0).toString()).isEqualTo("[\"县水利局\",3,50.5,[\"a\",\"b\"]]");
        assertThat(json.get("truncated").booleanValue()).isTrue();
        assertThat(json.get("parameters").toString()).isEqualTo("{\"region\":null,\"limit\":5}");
    }

    @Test
    void tableStandsInLineWhateverTheScript() throws IOException {
        String table = new String(
                write(ResultFormat.TABLE, "zh", COLUMNS.subList(0, 2), List.of(List.of("县水利局", 3L), List.of("b", 12L))),
                StandardCharsets.UTF_8);
        assertThat(table)
                .isEqualTo(
                        """
                        部门     │ 事项
                        ─────────┼─────
                        县水利局 │    3
                        b        │   12
                        2 / 23 行，7 毫秒（还有更多，已按上限截断）
                        """);
    }

    @Test
    void workbookHasTypedCellsAFrozenHeaderAndASource() throws IOException {
        byte[] bytes = write(ResultFormat.XLSX, "zh", COLUMNS, rows());
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(texts(sheet.getRow(0))).containsExactly("部门", "事项（项）", "比例（%）", "哪些");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(50.5);
            assertThat(sheet.getRow(3).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(1)");
            assertThat(sheet.getLastRowNum()).isEqualTo(6);
            Map<String, String> source = new LinkedHashMap<>();
            for (Row row : book.getSheetAt(1)) {
                source.put(texts(row).get(0), texts(row).get(1));
            }
            assertThat(source)
                    .containsEntry("查询", "部门履职负荷 (workload/department-workload)")
                    .containsEntry("行数", "6 / 23，已截断")
                    .containsEntry("参数 region", "（未填）")
                    .containsEntry("参数 limit", "5")
                    .containsEntry("列 department", "部门：部门的全名。")
                    .doesNotContainKey("列 duties")
                    .containsEntry("查询语句", "MATCH (d) RETURN d")
                    .containsEntry("清单", "990101001/2025-07 东镇");
            assertThat(source.get("运行时间")).startsWith("2025-07-0");
        }
    }

    @Test
    void aCompleteWorkbookSaysEveryRowAndNoNumberThatNobodyGave() throws IOException {
        Citation citation = new Citation(
                "workload/department-workload",
                new Words("部门履职负荷", "Department workload"),
                "MATCH (d) RETURN d LIMIT $limit",
                Map.of("limit", QueryRunner.EVERY_ROW),
                Instant.parse("2025-07-01T12:00:00Z"),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryResult(COLUMNS, rows(), 6L, false, 0, 7, "", Map.of()).to(ResultFormat.XLSX.open(out, citation, "zh"));
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(texts(book.getSheetAt(1).getRow(3))).containsExactly("参数 limit", "全部行");
        }
    }

    @Test
    void workbookCutsWhatNoCellCanHoldAndSaysSo() throws IOException {
        byte[] bytes = write(ResultFormat.XLSX, "en", COLUMNS.subList(0, 1), List.of(List.of("长".repeat(40_000))));
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
            assertThat(book.getSheetAt(1).getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("Cut cells");
        }
    }

    @Test
    void graphmlIsValidAndHoldsTheGraph() throws IOException, SAXException {
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("type", "path");
        path.put("nodes", List.of(DUTY, WATER));
        path.put("relationships", List.of(edge("5:a:1", "4:a:2", "4:a:1"), edge("5:a:2", "4:a:2", "4:a:9")));
        byte[] bytes = write(
                ResultFormat.GRAPHML,
                "zh",
                List.of(ResultColumn.plain("path")),
                List.of(List.of(path), List.of(WATER)));
        String xml = new String(bytes, StandardCharsets.UTF_8);
        GraphMl.validate(bytes);
        GraphMl.Seen seen = GraphMl.byJGraphT(bytes);
        assertThat(seen.nodeLabels()).containsEntry("n0", "防汛\uFFFD").containsEntry("n1", "县水利局 & <林草>");
        assertThat(seen.edgeLabels()).containsExactly("LED_BY", "LED_BY");
        assertThat(xml.split("<node ")).hasSize(4);
        assertThat(xml.split("<edge ")).hasSize(3);
        assertThat(xml)
                .contains("attr.name=\"number\" attr.type=\"long\"")
                .contains("attr.name=\"known\" attr.type=\"boolean\"")
                .contains("attr.name=\"score\" attr.type=\"double\"")
                .contains("县水利局 &amp; &lt;林草&gt;")
                .contains("source=\"n0\" target=\"n1\"")
                .doesNotContain("\u0001");
    }

    @Test
    void whatIsNoGraphIsNoGraphml() {
        assertThatThrownBy(() -> write(ResultFormat.GRAPHML, "zh", COLUMNS, rows()))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.NO_GRAPH));
    }

    private static List<List<@Nullable Object>> rows() {
        return List.of(
                List.of("县水利局", 3L, 50.5, List.of("a", "b")),
                Arrays.asList("甲,乙\"丙", -4L, null, null),
                Arrays.asList("=HYPERLINK(1)", null, null, null),
                Arrays.asList("+1", null, null, List.of("-2", "x")),
                Arrays.asList("@SUM(A1)", null, null, null),
                Arrays.asList("＝1", null, null, null));
    }

    private static byte[] write(
            ResultFormat format, String language, List<ResultColumn> columns, List<List<@Nullable Object>> rows)
            throws IOException {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("region", null);
        parameters.put("limit", 5L);
        Citation citation = new Citation(
                "workload/department-workload",
                new Words("部门履职负荷", "Department workload"),
                "MATCH (d) RETURN d",
                parameters,
                Instant.parse("2025-07-01T12:00:00Z"),
                List.of("990101001/2025-07 东镇"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new QueryResult(columns, rows, 23L, true, 10, 7, "", Map.of()).to(format.open(out, citation, language));
        return out.toByteArray();
    }

    private static Map<String, Object> node(String id, String label, Map<String, Object> properties) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("type", "node");
        node.put("id", id);
        node.put("labels", List.of(label));
        node.put("properties", properties);
        return Collections.unmodifiableMap(node);
    }

    private static Map<String, Object> edge(String id, String from, String to) {
        Map<String, Object> edge = new LinkedHashMap<>();
        edge.put("type", "relationship");
        edge.put("id", id);
        edge.put("name", "LED_BY");
        edge.put("from", from);
        edge.put("to", to);
        edge.put("properties", Map.of("position", 1L));
        return Collections.unmodifiableMap(edge);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }
}
