package org.dutygraph.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.task.TaskLines;
import org.dutygraph.task.TaskTable;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks looked up in the sample county, on the page, for programs, and as files. */
class TasksIT {

    private static final String SMOKE = "关于做好秸秆露天禁烧和综合利用工作的通知";
    private static final String MARRIAGE = "开具婚姻状况证明";
    private static final String DANCE = "组织职工广播体操比赛";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> post(String format, Object body) {
        return site.send(HttpRequest.newBuilder(site.at("/api/tasks?format=" + format))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build());
    }

    private static List<JsonNode> records(Object body) {
        HttpResponse<String> response = post("records", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<JsonNode> records = new ArrayList<>();
        JsonMapper.shared().readTree(response.body()).get("records").forEach(records::add);
        return records;
    }

    @Test
    void aTaskIsToldWithItsDutyItsListAndWhoseItIs() {
        JsonNode row = records(Map.of("tasks", List.of(SMOKE), "region", "临河镇")).get(0);
        assertThat(row.get("outcome").asString()).isEqualTo("ON_LIST");
        assertThat(row.get("dutyId").asString()).isEqualTo("990121101/2025-12/C13");
        assertThat(row.get("standing").asString()).isEqualTo("ASSISTS");
        assertThat(row.get("leads").toString()).contains("云岭县农业农村局");
        assertThat(row.get("departments").toString()).contains("公安局");
        assertThat(row.get("edition").asString()).isEqualTo("2025-12");
        assertThat(row.get("where").asString()).matches("yunling-linhe-2025-12\\.txt@[0-9a-f]{12}:\\d+");
        assertThat(row.get("words").toString()).contains("秸秆", "禁烧");
        assertThat(row.get("score").asDouble()).isBetween(0.6, 1.0);
    }

    @Test
    void aWithdrawnDutyIsToldNotToBeHandedDown() {
        JsonNode row = records(Map.of("tasks", List.of(MARRIAGE))).get(0);
        assertThat(row.get("outcome").asString()).isEqualTo("ON_LIST");
        assertThat(row.get("dutyId").asString()).isEqualTo("990121101/2025-12/W3");
        assertThat(row.get("standing").asString()).isEqualTo("ENDED");
    }

    @Test
    void whatIsOnNoListHasTheNearestThreeOrNone() {
        List<JsonNode> rows = records(Map.of("tasks", List.of(DANCE, "qwertz")));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("outcome").asString()).isEqualTo("NOT_ON_LIST"));
        assertThat(rows.stream().filter(row -> row.get("task").asString().equals(DANCE)))
                .hasSizeBetween(1, 3);
        assertThat(rows.get(rows.size() - 1).get("duty").isNull()).isTrue();
        assertThat(rows.get(rows.size() - 1).get("place").asString()).isEqualTo("2");
    }

    @Test
    void onlyTheListsOfTheRegionAreAsked() {
        List<JsonNode> rows = records(Map.of("tasks", List.of(MARRIAGE), "region", "990121001"));
        assertThat(rows).allSatisfy(row -> assertThat(row.get("dutyId").asString("990121001/"))
                .startsWith("990121001/"));
        assertThat(rows.get(0).get("outcome").asString()).isEqualTo("NOT_ON_LIST");
    }

    /** What the rules say of all duties of the lists, the index must not lose. */
    @Test
    void theIndexBringsWhatTheRulesWouldFind() {
        InputStream in = Objects.requireNonNull(TasksIT.class.getResourceAsStream("/matter/tasks.yaml"));
        Map<String, List<Map<String, Object>>> halves = new Yaml().load(in);
        for (String half : List.of("working", "held")) {
            List<Map<String, Object>> tasks = Objects.requireNonNull(halves.get(half));
            List<String> texts =
                    tasks.stream().map(task -> (String) task.get("task")).toList();
            long start = System.nanoTime();
            List<JsonNode> rows = records(Map.of("tasks", texts));
            System.out.printf(
                    "tasks, %s half: %d in %d ms%n", half, texts.size(), (System.nanoTime() - start) / 1_000_000);
            long firsts = 0;
            long listed = 0;
            for (int i = 0; i < tasks.size(); i++) {
                List<?> answers = (List<?>) tasks.get(i).get("duties");
                String place = Integer.toString(i + 1);
                listed += answers.isEmpty() ? 0 : 1;
                firsts += rows.stream()
                                .filter(row -> row.get("place").asString().equals(place))
                                .findFirst()
                                .filter(row ->
                                        answers.contains(row.get("dutyId").asString("")))
                                .isPresent()
                        ? 1
                        : 0;
            }
            String stated = Definitions.measuredTasks()
                    .get(half.equals("working") ? 0 : 1)
                    .first();
            assertThat(Math.round(100.0 * firsts / listed) + " %").as(half).isEqualTo(stated);
        }
    }

    @Test
    void thePageAnswersWhatIsPasted() {
        Visitor visitor = new Visitor(site);
        Document page = Jsoup.parse(visitor.form("/tasks")
                .with("_csrf", token(visitor))
                .with("tasks", SMOKE + "\n\n" + MARRIAGE + "\n" + DANCE)
                .with("region", "990121101")
                .send()
                .body());
        assertThat(page.select("#answers tbody td:nth-child(3) .tag").eachText())
                .startsWith("在清单上", "在清单上")
                .contains("不在清单上");
        assertThat(page.select("#answers").text()).contains("不再开展，不应下派", "部门牵头，乡镇配合");
        assertThat(page.select("#answers a[href=/duties/990121101/2025-12/C13]"))
                .isNotEmpty();
        assertThat(page.select("#answers a[href=/lists/990121101/2025-12]")).isNotEmpty();
        assertThat(page.select("#error-rate").text())
                .contains(Definitions.measuredTasks().get(1).wrong());
        assertThat(page.select("#error-rate a").attr("href")).isEqualTo("/definitions#tasks");
        assertThat(page.select("#tasks").text()).contains(SMOKE);
        assertThat(page.text()).doesNotContain("??");
    }

    private static String token(Visitor visitor) {
        return visitor.page("/tasks").selectFirst("input[name=_csrf]").attr("value");
    }

    @Test
    void aWorkbooksColumnOfTasksIsReadAndTheExportHasTheSameRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("任务");
            sheet.createRow(0).createCell(0).setCellValue("十月任务表");
            String[][] cells = {{"序号", "来文单位", "工作内容"}, {"1", "县民政局", MARRIAGE}, {"2", "县农业农村局", SMOKE}};
            for (int row = 0; row < cells.length; row++) {
                for (int cell = 0; cell < cells[row].length; cell++) {
                    if (cell == 0) {
                        sheet.createRow(row + 1);
                    }
                    sheet.getRow(row + 1).createCell(cell).setCellValue(cells[row][cell]);
                }
            }
            book.write(bytes);
        }
        Visitor visitor = new Visitor(site);
        HttpResponse<String> csv = visitor.form("/tasks")
                .with("_csrf", token(visitor))
                .with("format", "csv")
                .file("file", "tasks.xlsx", bytes.toByteArray())
                .send();
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"tasks.csv\"");
        assertThat(csv.body()).startsWith("\uFEFF" + String.join(",", TaskTable.columns()));
        assertThat(csv.body().lines().skip(1).toList())
                .anyMatch(line -> line.startsWith("任务!3," + MARRIAGE + ",ON_LIST,1,"))
                .anyMatch(line -> line.startsWith("任务!4," + SMOKE + ",ON_LIST,1,"));
        assertThat(post("csv", Map.of("tasks", List.of(MARRIAGE, SMOKE))).body().lines())
                .hasSameSizeAs(csv.body().lines().toList());
        assertThat(post("xlsx", Map.of("tasks", List.of(SMOKE))).body()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource({"0, x, 400, NO_TASKS, 任务", "501, 做好秸秆禁烧, 413, TOO_MANY_TASKS, 501", "1, ……, 400, TASK_WITHOUT_WORDS, ……"
    })
    void whatIsNotLookedUpIsToldWithItsLine(int tasks, String text, int status, String code, String named) {
        HttpResponse<String> response = post("json", Map.of("tasks", Collections.nCopies(tasks, text)));
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("detail").asString()).contains(named);
    }

    @Test
    void aLongTaskIsToldAndNotCut() {
        String most = "禁烧".repeat(TaskLines.LONGEST / 2);
        assertThat(post("json", Map.of("tasks", List.of(most))).statusCode()).isEqualTo(200);
        HttpResponse<String> response = post("json", Map.of("tasks", List.of(SMOKE, most + "。")));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("TASK_TOO_LONG", "第 2 行", "301");
    }

    @Test
    void theInterfaceIsDescribed() {
        assertThat(JsonMapper.shared()
                        .readTree(site.get("/v3/api-docs").body())
                        .at("/paths/~1api~1tasks/post/summary")
                        .asString())
                .contains("ON_LIST");
    }
}
