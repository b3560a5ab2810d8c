package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface on a small county. */
class ApiIT {

    private static final String WORKLOAD = "/api/queries/workload/department-workload";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSmallCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void theCatalogueNamesEachQueryWithItsAddress() {
        HttpResponse<String> response = site.get("/api/queries");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).valueStream().map(query -> query.get("api").asString()))
                .contains(WORKLOAD)
                .allSatisfy(api -> assertThat(api).startsWith("/api/queries/"));
        JsonNode search = json(response)
                .valueStream()
                .filter(query -> query.get("api").asString().equals("/api/queries/text/search"))
                .findFirst()
                .orElseThrow();
        assertThat(search.propertyNames())
                .containsExactly(
                        "topic", "name", "title", "description", "api", "parameters", "columns", "views", "network");
        JsonNode match = search.at("/parameters/1");
        assertThat(match.propertyNames())
                .containsExactlyInAnyOrder("name", "title", "type", "required", "default", "min", "max", "options");
        assertThat(match.get("type").asString()).isEqualTo("choice");
        assertThat(match.get("default").asString()).isEqualTo("ALL");
        assertThat(match.at("/options/0").toString())
                .isEqualTo("{\"value\":\"ALL\",\"title\":{\"zh\":\"全部的词\",\"en\":\"all words\"}}");
        assertThat(search.at("/columns/0").toString())
                .isEqualTo(
                        "{\"name\":\"duty\",\"title\":{\"zh\":\"事项\",\"en\":\"duty\"},\"unit\":null,\"type\":\"text\","
                                + "\"link\":{\"page\":\"duty\",\"idColumn\":\"dutyId\"},"
                                + "\"definition\":{\"zh\":\"事项的名称，照清单原文。\",\"en\":\"The duty's name as the list has it.\"}}");
        assertThat(search.get("views").toString()).isEqualTo("[{\"kind\":\"table\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "workload/department-workload |"
                        + " {\"kind\":\"stacked-bar\",\"label\":\"department\",\"series\":[\"leads\",\"shares\",\"takenOver\"]}",
                "workload/lorenz-curve | {\"kind\":\"line\",\"x\":\"departmentPercent\","
                        + "\"series\":[\"workloadPercent\",\"departmentPercent\"]}",
                "data/lists-loaded | {\"kind\":\"timeline\",\"time\":\"edition\",\"label\":\"township\"}",
                "workload/department-by-category |"
                        + " {\"kind\":\"heatmap\",\"x\":\"category\",\"y\":\"department\",\"value\":\"duties\"}"
            })
    void aViewNamesItsKindAndItsColumns(String query, String view) {
        JsonNode found = json(site.get("/api/queries"))
                .valueStream()
                .filter(each -> each.get("api").asString().equals("/api/queries/" + query))
                .findFirst()
                .orElseThrow();
        assertThat(found.at("/columns/0/definition/zh").asString()).isNotBlank();
        assertThat(found.at("/columns/0/definition/en").asString()).isNotBlank();
        assertThat(found.at("/views/1")).isEqualTo(JsonMapper.shared().readTree(view));
    }

    @Test
    void aQueryAnswersInTheFormOfTheContract() {
        JsonNode result = json(site.get(WORKLOAD + "?region=%E9%9D%92%E7%A6%BE%E5%8E%BF&limit=1"));
        assertThat(result.propertyNames())
                .containsExactly(
                        "columns",
                        "rows",
                        "total",
                        "truncated",
                        "rowLimit",
                        "elapsedMillis",
                        "statement",
                        "parameters");
        assertThat(result.at("/columns/1/unit").asString()).isEqualTo("duties");
        assertThat(result.get("rows").toString())
                .isEqualTo("[[\"青禾县农业农村局\",2,1,0,3,\"青禾县\",\"980101:农业农村局\",\"农业农村局\",\"980101\"]]");
        assertThat(result.get("total").asInt()).isEqualTo(4);
        assertThat(result.get("truncated").asBoolean()).isTrue();
        assertThat(result.get("rowLimit").asInt()).isEqualTo(1);
        assertThat(json(site.get(WORKLOAD + "?limit=1&_count=no")).get("total").isNull())
                .isTrue();
        assertThat(result.at("/parameters/region").asString())
                .as("a name is resolved to its code")
                .isEqualTo("980101");
    }

    @Test
    void recordsAreKeyedByTheNamesOfTheColumns() {
        JsonNode saved = json(site.get(WORKLOAD + "?region=980101&limit=1&format=records"));
        assertThat(saved.propertyNames())
                .containsExactly(
                        "columns",
                        "records",
                        "total",
                        "truncated",
                        "rowLimit",
                        "elapsedMillis",
                        "statement",
                        "parameters");
        assertThat(saved.at("/records/0/department").asString()).isEqualTo("青禾县农业农村局");
        assertThat(saved.at("/records/0/leads").asInt()).isEqualTo(2);
        JsonNode adHoc = json(site.post("/api/cypher?format=records", "{\"statement\":\"RETURN 1 AS a, [2] AS b\"}"));
        assertThat(adHoc.get("records").toString()).isEqualTo("[{\"a\":1,\"b\":[2]}]");
        assertThat(site.get(WORKLOAD + "?format=records&_size=2").statusCode()).isEqualTo(400);
    }

    @Test
    void aFilterSearchesTheRowsBehindALimitToo() {
        String query = "/api/queries/workload/department-workload?limit=1&_size=2";
        JsonNode first = json(site.get(query));
        assertThat(first.get("rows")).hasSize(1);
        assertThat(first.get("matching").asInt()).isEqualTo(1);
        assertThat(first.get("total").asInt()).isEqualTo(4);
        assertThat(first.get("truncated").asBoolean()).isTrue();
        for (JsonNode row :
                json(site.get("/api/queries/workload/department-workload")).get("rows")) {
            String name = URLEncoder.encode(row.get(0).asString(), StandardCharsets.UTF_8);
            assertThat(json(site.get(query + "&_in.department=" + name)).get("rows"))
                    .contains(row);
        }
    }

    @Test
    void aPartOfAResultIsSortedFilteredAndAddedUp() {
        String query = "/api/queries/workload/department-workload?_size=2";
        JsonNode first = json(site.get(query + "&_sort=department"));
        assertThat(first.get("total").asInt()).isEqualTo(4);
        assertThat(first.get("rows")).hasSize(2);
        assertThat(first.get("sums").get("total").asInt()).isEqualTo(6);
        assertThat(json(site.get(query + "&_page=2&_sort=department")).get("rows"))
                .doesNotContainAnyElementsOf(first.get("rows"))
                .hasSize(2);
        assertThat(json(site.get(query + "&_page=9")).get("rows")).isEmpty();
        JsonNode found = json(site.get(query + "&_sort=-leads&_in.department=%E5%86%9C%E4%B8%9A"));
        assertThat(found.get("matching").asInt()).isEqualTo(1);
        assertThat(found.get("total").asInt()).isEqualTo(4);
        assertThat(found.get("sums").get("leads").asInt()).isEqualTo(2);
        assertThat(json(site.get("/api/pages/rows/duties?_size=9&_in.kind=%E6%94%B6%E5%9B%9E"))
                        .get("matching")
                        .asInt())
                .as("a code is found by its word")
                .isEqualTo(1);
        JsonNode anywhere = json(site.get(query + "&_in.department,region,leads=2%E3%80%80%E5%86%9C%E4%B8%9A"));
        assertThat(anywhere.get("matching").asInt())
                .as("each word in any column")
                .isEqualTo(1);
        assertThat(anywhere.get("sums").get("leads").asInt()).isEqualTo(2);
        assertThat(json(site.get(query + "&_in.department,leads=2%E5%86%9C%E4%B8%9A"))
                        .get("matching")
                        .asInt())
                .as("a word goes through no two cells")
                .isZero();
        for (String wrong : new String[] {"_sort=nothing", "_in.department,nothing=2", "_in.=2"}) {
            assertThat(site.get(query + "&" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void csvIsAFileOfUtf8WithItsMark() {
        HttpResponse<String> response = site.get(WORKLOAD + "?format=csv");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"department-workload.csv\"");
        assertThat(response.body()).startsWith("\uFEFFdepartment,leads,").contains("青禾县公安局,0,0,1,1");
        assertThat(response.body().lines()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "table, text/plain;charset=UTF-8, 部门"
    })
    void otherFormatsAreSentAsWhatTheyAre(String format, String type, String beginning) {
        HttpResponse<String> response = site.get(WORKLOAD + "?format=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.body()).contains(beginning);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/queries/workload/department-workload?limit=many, 400, PARAMETER, many",
        "/api/queries/workload/department-workload?limit=0, 400, PARAMETER, limit",
        "/api/queries/workload/department-workload?region=Atlantis, 400, PARAMETER, Atlantis",
        "/api/queries/workload/department-workload?size=3, 400, PARAMETER, size",
        "/api/queries/workload/department-workload?format=pdf, 400, PARAMETER, pdf",
        "/api/queries/workload/department-workload?format=graphml, 400, NO_GRAPH, graph",
        "/api/queries/workload/departmnt-workload, 404, UNKNOWN_QUERY, workload/department-workload",
        "/api/search?q=x&page=many, 400, VALUE, many",
        "/api/nothing, 404, NOT_FOUND, /api/nothing",
        "/api/cypher, 405, METHOD_NOT_ALLOWED, GET"
    })
    void aRefusalIsAProblemThatSaysWhatToDo(String path, int status, String code, String named) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).contains(named);
        assertThat(inOneLanguage(problem)).as(response.body()).isTrue();
        JsonNode english = json(site.send(HttpRequest.newBuilder(site.at(path))
                .header("Cookie", "lang=en")
                .build()));
        assertThat(english.get("title").asString() + english.get("detail").asString())
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    /** Whether title and detail are both Chinese or both English. */
    private static boolean inOneLanguage(JsonNode problem) {
        Pattern chinese = Pattern.compile("[\\u4e00-\\u9fff]{2}");
        return chinese.matcher(problem.get("title").asString()).find()
                == chinese.matcher(problem.get("detail").asString()).find();
    }

    @Test
    void theConsoleReadsAndShowsNodes() {
        JsonNode result = json(site.post(
                "/api/cypher",
                "{\"statement\": \"MATCH (d:Duty {id: $id}) RETURN d\","
                        + " \"parameters\": {\"id\": \"980101101/2025-07/W1\"}}"));
        assertThat(result.at("/rows/0/0/labels/0").asString()).isEqualTo("Duty");
        assertThat(result.at("/rows/0/0/properties/name").asString()).isEqualTo("道路交通违法处罚");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE (n:Duty) RETURN n | 403 | WRITE",
                "MATCH (n) DETACH DELETE n | 403 | WRITE",
                "MATCH (n RETURN n | 400 | SYNTAX"
            })
    void theConsoleRefusesWhatIsNoReading(String statement, int status, String code) {
        HttpResponse<String> response =
                site.post("/api/cypher", JsonMapper.shared().writeValueAsString(Map.of("statement", statement)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aStatementsFileIsCompleteOrSaysThatItIsCut() {
        String many = "UNWIND range(1, 12000) AS x MATCH (n {id: '980101101'}) RETURN x, n";
        assertThat(cypher("csv", many).body().lines())
                .hasSize(12_001)
                .last()
                .asString()
                .startsWith("12000,");
        JsonNode page = json(cypher("json", many));
        assertThat(page.get("rows").size()).isEqualTo(10_000);
        assertThat(page.get("truncated").asBoolean()).isTrue();
        assertThat(page.get("total").asInt()).isEqualTo(12_000);
        assertThat(cypher("graphml", many).body())
                .contains("<desc>Cut: of the first 10000 rows alone; there are 12000</desc>");
        assertThat(cypher("table", many).body()).contains("10000 / 12000");
    }

    /** An answer of which the first part is sent already cannot become a problem. */
    @Test
    void aStatementsFileThatFailsOnItsWayIsNoFile() {
        assertThatThrownBy(() -> cypher("csv", "UNWIND range(1, 20000) AS x RETURN x, 1 / (19000 - x)"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(cypher("csv", "UNWIND range(1, 10) AS x RETURN 1 / (x - 1)").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> cypher(String format, String statement) {
        return site.post(
                "/api/cypher?format=" + format, JsonMapper.shared().writeValueAsString(Map.of("statement", statement)));
    }

    @Test
    void thePlanOfAStatementIsATreeOfSteps() {
        JsonNode plan = json(site.post("/api/cypher/plan", "{\"statement\": \"MATCH (d:Duty {id: $id}) RETURN d\"}"));
        assertThat(plan.propertyNames())
                .containsExactly("operator", "details", "estimatedRows", "identifiers", "children");
        assertThat(plan.get("operator").asString()).isEqualTo("ProduceResults");
        assertThat(plan.at("/children/0/operator").asString()).isEqualTo("NodeUniqueIndexSeek");
        JsonNode refused = json(site.post("/api/cypher/plan", "{\"statement\": \"CREATE (n) RETURN n\"}"));
        assertThat(refused.get("code").asString()).isEqualTo("WRITE");
    }

    @Test
    void aWrongPlaceIsSaidInLineAndColumn() {
        JsonNode problem = json(site.post("/api/cypher", "{\"statement\": \"MATCH (n)\\nRETRN n\"}"));
        assertThat(problem.get("line").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asInt()).isEqualTo(1);
    }

    @Test
    void whatDoesNotRunCannotBeStopped() {
        HttpResponse<String> response = site.send(
                HttpRequest.newBuilder(site.at("/api/cypher/nobody")).DELETE().build());
        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void neighboursTakeTurnsByKindUntilTheLimit() {
        JsonNode duty = json(site.post("/api/cypher", "{\"statement\": \"MATCH (n {id: '980101101'}) RETURN n\"}"));
        String id =
                java.net.URLEncoder.encode(duty.at("/rows/0/0/id").asString(), java.nio.charset.StandardCharsets.UTF_8);
        JsonNode all = json(site.get("/api/pages/graph/neighbours?most=500&node=" + id));
        int total = all.at("/rows/0/1").asInt();
        assertThat(all.get("rows").size()).isEqualTo(total).isGreaterThan(6);
        JsonNode some = json(site.get("/api/pages/graph/neighbours?most=5&node=" + id));
        assertThat(some.get("rows").size()).isEqualTo(5);
        assertThat(some.at("/rows/0/1").asInt()).isEqualTo(total);
        assertThat(some.get("rows")
                        .valueStream()
                        .map(row -> row.at("/0/relationships/0/name").asString())
                        .distinct())
                .hasSize(5);
        JsonNode one = json(site.get("/api/pages/graph/neighbours?type=OF_TOWNSHIP&node=" + id));
        assertThat(one.get("rows")
                        .valueStream()
                        .map(row -> row.at("/0/relationships/0/name").asString())
                        .distinct())
                .containsExactly("OF_TOWNSHIP");
        JsonNode about = json(site.get("/api/pages/graph/about?node=" + id));
        assertThat(about.at("/rows/0/3").valueStream())
                .anyMatch(held -> held.get("name").asString().equals("OF_TOWNSHIP")
                        && held.get("times").asInt() == 5
                        && !held.get("leaves").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[1]"})
    void anUnreadableBodyIsAnsweredWithAnExample(String body) {
        HttpResponse<String> response = site.post("/api/cypher", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("BODY");
        assertThat(json(response).get("detail").asString()).contains("{\"statement\":");
    }

    @Test
    void theConsoleTakesNoFormOfAForeignPage() {
        HttpResponse<String> response = site.send(HttpRequest.newBuilder(site.at("/api/cypher"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statement\": \"RETURN 1\"}"))
                .build());
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void everySavedQueryHasAnEntryInTheDescription() {
        JsonNode described = json(site.get("/v3/api-docs"));
        JsonNode queries = json(site.get("/api/queries"));
        assertThat(queries).hasSizeGreaterThan(50);
        queries.valueStream().forEach(query -> {
            JsonNode entry = described.path("paths").path(query.get("api").asString());
            assertThat(entry.path("get").path("summary").asString())
                    .isEqualTo(query.at("/title/zh").asString() + " | "
                            + query.at("/title/en").asString());
        });
        assertThat(described.at("/paths").propertyNames()).contains("/api/cypher", "/api/checks", "/api/queries");
    }

    @Test
    void choicesAreFoundByPartOfTheName() {
        JsonNode choices = json(site.get("/api/choices/department?q=%E8%87%AA%E7%84%B6"));
        assertThat(choices.at("/0/value").asString()).isEqualTo("980101:自然资源局");
    }

    @Test
    void checksSayHowMuchTheyFound() {
        Map<String, JsonNode> checks = json(site.get("/api/checks"))
                .valueStream()
                .collect(Collectors.toMap(check -> check.get("check").asString(), check -> check));
        Map<String, Integer> findings = new TreeMap<>();
        checks.forEach((name, check) -> {
            findings.put(name, check.get("findings").asInt());
            assertThat(check.get("rows")).as(name).hasSize(findings.get(name));
        });

        assertThat(findings.keySet())
                .containsExactlyInAnyOrderElementsOf(Catalogue.bundled().checks().stream()
                        .map(Check::address)
                        .toList());
        // What county.cypher holds: one fault, one unknown department, a list of cooperative duties alone.
        assertThat(findings)
                .containsEntry("lists/faults", 1)
                .containsEntry("departments/unknown", 1)
                .containsEntry("lists/kind-missing", 2)
                .containsEntry("duties/double-row", 0);
        assertThat(checks.get("lists/faults").at("/rows/0").toString())
                .contains("980101101/2025-07", "UNKNOWN_DEPARTMENT", "县某某办");
    }

    @Test
    void whatIsDoubtfulLeadsToCorrectionsAndToTheValidation() {
        assertThat(Jsoup.parse(site.get("/checks").body()).select("main a").eachAttr("href"))
                .contains("/corrections", "/validation");
        assertThat(Jsoup.parse(site.get("/definitions").body())
                        .select("#reliability a")
                        .eachAttr("href"))
                .contains("/validation");
    }

    @Test
    void checksAreKeptUntilTheGraphChangesOrTheyAreAskedForAnew() {
        String first = checkedAt("/api/checks");
        assertThat(checkedAt("/api/checks")).isEqualTo(first);
        String anew = checkedAt("/api/checks?anew=true");
        assertThat(anew).isGreaterThan(first);
        assertThat(Jsoup.parse(site.get("/checks").body())
                        .selectFirst("#checked-at")
                        .text())
                .contains(anew.substring(0, 10));

        site.change("CREATE (:DutyList {id: 'changed', edition: '1999-01'})");
        assertThat(checkedAt("/api/checks")).isGreaterThan(anew);
        site.change("MATCH (l:DutyList {id: 'changed'}) DELETE l");
    }

    private static String checkedAt(String path) {
        return json(site.get(path)).at("/0/at").asString();
    }

    @Test
    void healthKnowsTheGraph() {
        JsonNode health = json(site.get("/actuator/health"));
        assertThat(health.get("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/graphHealth/status").asString()).isEqualTo("UP");
    }

    @Test
    void everyAnswerForbidsForeignScripts() {
        for (String path : new String[] {"/", "/api/queries", "/no-such-page", "/swagger-ui/index.html"}) {
            String policy = site.get(path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
        }
    }

    @Test
    void aForeignHostNameIsRefusedOnLoopback() throws Exception {
        URI own = site.at("/");
        try (Socket socket = new Socket("127.0.0.1", own.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes("US-ASCII"));
            assertThat(new String(socket.getInputStream().readAllBytes(), "UTF-8"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void assetsAreKeptForAYearAndSentCompressed() throws Exception {
        String page = site.get("/").body();
        String script = Jsoup.parse(page).selectFirst("script[src*=echarts]").attr("src");
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(site.at(script))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.body()).hasSizeLessThan(400_000);
    }
}
