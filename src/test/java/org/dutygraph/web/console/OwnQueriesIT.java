package org.dutygraph.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements that users save as queries: who may, where they are then, and what is refused. */
class OwnQueriesIT {

    private static final String PASSWORD = "a heron by the river";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static TestSite site;

    @BeforeAll
    static void start() {
        Users users = Users.at(folder.resolve("users.tsv"));
        users.put("reader", UserRole.READER, PASSWORD);
        users.put("ann", UserRole.ANALYST, PASSWORD);
        users.put("bob", UserRole.ANALYST, PASSWORD);
        users.put("editor", UserRole.EDITOR, PASSWORD);
        Graph graph = TestGraph.empty();
        site = TestSite.of(
                graph,
                new WebSettings(
                        "127.0.0.1",
                        0,
                        new AccessSettings(null, users, null),
                        List.of(),
                        folder.resolve("decisions.tsv"),
                        false));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static HttpResponse<String> as(String name, String method, String path, String body) {
        String basic = Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder asked = HttpRequest.newBuilder(site.at(path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json");
        if (!method.equals("GET") && !path.startsWith("/api/cypher")) {
            HttpResponse<String> token = as(name, "GET", "/api/token", "");
            JsonNode given = JSON.readTree(token.body());
            asked.header(given.get("header").asString(), given.get("token").asString());
            asked.header(
                    "Cookie",
                    token.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
        }
        HttpRequest.BodyPublisher sent =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return site.send(asked.method(method, sent).build());
    }

    /** What the console sends: the draft of a statement with a title. */
    private static String saving(String statement, String title, String name, boolean personal) {
        HttpResponse<String> draft = as("ann", "POST", "/api/cypher/draft", statement(statement));
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(200);
        ObjectNode query = (ObjectNode) JSON.readTree(draft.body());
        query.put("name", name);
        query.putObject("title").put("zh", title).put("en", "");
        return JSON.createObjectNode()
                .put("personal", personal)
                .set("query", query)
                .toString();
    }

    private static String statement(String statement) {
        return JSON.createObjectNode().put("statement", statement).toString();
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aStatementIsSavedChangedAndDeletedWithoutARestart() throws IOException {
        String wanted = saving("UNWIND [1, 2] AS n RETURN '甲' AS `d.name`, n AS 数量, 1.5 AS part", "我的问题", "mine", true);
        assertThat(wanted).contains("bar(d.name; 数量)").contains("\"type\":\"decimal\"");
        HttpResponse<String> saved = as("ann", "POST", "/api/queries", wanted);
        assertThat(saved.body()).isEqualTo("{\"query\":\"own/mine\"}");
        assertThat(folder.resolve("queries/personal/ann/own/mine.cypher")).isRegularFile();

        assertThat(as("ann", "GET", "/queries", "").body()).contains("我的问题").contains("自存的查询");
        assertThat(as("ann", "GET", "/api/queries/own/mine", "").body()).contains("数量");
        assertThat(as("ann", "GET", "/queries/own/mine", "").body()).contains("id=\"query-delete\"");
        assertThat(as("ann", "GET", "/api/queries/own/mine/file", "").body()).startsWith("// title: 我的问题 | 我的问题");
        assertThat(as("ann", "GET", "/cypher?query=own/mine&edit=yes", "").body())
                .contains("data-edited=\"own/mine\"");
        for (String other : List.of("bob", "editor", "reader")) {
            assertThat(as(other, "GET", "/api/queries/own/mine", "").statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(as(other, "GET", "/queries", "").body()).doesNotContain("我的问题");
        }
        assertThat(as("bob", "DELETE", "/api/queries/own/mine", "").statusCode())
                .isEqualTo(404);
        refused(as("bob", "POST", "/api/queries", saving("RETURN 1 AS n", "别人的", "mine", true)), 409, "QUERY_NAME");

        String changed = saving("RETURN 3 AS n", "改过的问题", "mine", true);
        assertThat(as("ann", "PUT", "/api/queries/own/mine", changed).statusCode())
                .isEqualTo(200);
        assertThat(as("ann", "GET", "/queries", "").body()).contains("改过的问题").doesNotContain("我的问题");
        assertThat(as("ann", "DELETE", "/api/queries/own/mine", "").statusCode())
                .isEqualTo(204);
        assertThat(as("ann", "GET", "/api/queries/own/mine", "").statusCode()).isEqualTo(404);
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl")))
                .anyMatch(line -> line.contains("\"ann\"") && line.contains("query-saved"))
                .anyMatch(line -> line.contains("query-deleted") && line.contains("own/mine"));
    }

    @Test
    void forEverybodyIsTheEditorsAndStrangersWriteNothing() {
        String shared = saving("RETURN 1 AS n", "大家的", "", false);
        refused(as("ann", "POST", "/api/queries", shared), 403, "QUERY_SHARED");
        assertThat(as("reader", "POST", "/api/queries", shared).statusCode()).isEqualTo(403);
        assertThat(as("editor", "POST", "/api/queries", shared).body()).isEqualTo("{\"query\":\"own/query-1\"}");
        assertThat(as("reader", "GET", "/queries", "").body()).contains("大家的");
        refused(as("ann", "DELETE", "/api/queries/own/query-1", ""), 403, "QUERY_FIXED");
        refused(as("editor", "DELETE", "/api/queries/workload/department-workload", ""), 403, "QUERY_FIXED");
        assertThat(as("editor", "DELETE", "/api/queries/own/query-1", "").statusCode())
                .isEqualTo(204);

        HttpResponse<String> tokenless = site.send(HttpRequest.newBuilder(site.at("/api/queries"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(shared))
                .build());
        assertThat(tokenless.statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoQueryIsRefused() {
        String good = saving("RETURN 1 AS n", "问题", "x", true);
        refused(as("ann", "POST", "/api/queries", good.replace("问题", "")), 400, "QUERY_TITLE");
        HttpResponse<String> misnamed =
                as("ann", "POST", "/api/queries", good.replace("\"name\":\"x\"", "\"name\":\"../x\""));
        refused(misnamed, 400, "QUERY_HEADER");
        assertThat(misnamed.body()).contains("写的是“own/../x”，应当是 小写字母、数字和连字符");
        refused(as("ann", "POST", "/api/queries", good.replace("AS n", "AS m")), 400, "QUERY_COLUMNS");
        refused(as("ann", "POST", "/api/queries", good.replace("RETURN 1", "RETURN $p")), 400, "QUERY_PARAMETERS");
        refused(as("ann", "POST", "/api/queries", good.replace("RETURN 1", "CREATE (z) RETURN 1")), 403, "WRITE");
        refused(as("ann", "POST", "/api/queries", good.replace("RETURN 1", "RETRN 1")), 400, "SYNTAX");
        assertThat(folder.resolve("queries/personal/ann/own/x.cypher")).doesNotExist();
    }

    @Test
    void theEngineNoticesNamesThatTheGraphDoesNotHave() {
        JsonNode notices = JSON.readTree(as(
                        "ann",
                        "POST",
                        "/api/cypher/notices",
                        statement("MATCH (v:Schemaversion), (b)\nWHERE v.nmae = 1 RETURN v, b"))
                .body());
        assertThat(notices).extracting(notice -> notice.get("kind").asString()).contains("LABEL", "CARTESIAN_PRODUCT");
        JsonNode label = notices.valueStream()
                .filter(notice -> notice.get("kind").asString().equals("LABEL"))
                .findFirst()
                .orElseThrow();
        assertThat(label.get("line").asInt()).isEqualTo(1);
        assertThat(label.get("column").asInt()).isEqualTo(10);
        assertThat(label.get("near").get(0).asString()).isEqualTo("SchemaVersion");
    }
}
