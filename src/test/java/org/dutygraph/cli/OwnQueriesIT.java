package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.export.GraphMl;
import org.dutygraph.web.RunningWeb;
import org.dutygraph.web.WebApplication;
import org.dutygraph.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are put into a user's folder while the program serves: one file, and everything that comes from it. */
class OwnQueriesIT {

    private static final String QUERY =
            """
            // title: 名称含字的部门 | Departments whose name holds a word
            // description: 名称中含某字的部门。 | Departments whose name holds a word.
            // param: word – 字 | word; type=text
            // column: name – 名称 | name
            // column: duties – 事项 | duties; unit=duties
            // column: department – 部门 | department; type=graph
            MATCH (d:Department)
            WHERE d.name CONTAINS $word
            RETURN d.name AS name, COUNT { (d)<-[:LED_BY]-() } AS duties, d AS department
            ORDER BY d.id
            """;
    private static final String CHECK =
            """
            // title: 部门牵头过多 | Department leads too much
            // description: 牵头三项以上的部门。 | A department that leads more than three duties.
            // severity: warning
            // remedy: 核对。 | Look it up.
            // column: subject – 部门 | department
            MATCH (d:Department)
            WHERE COUNT { (d)<-[:LED_BY]-() } > 3
            RETURN d.id AS subject
            ORDER BY subject
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path scratch;
    private static Path own;
    private static Graph graph;
    private static RunningWeb web;

    @BeforeAll
    static void serve() throws IOException {
        scratch = TestGraph.temporaryFolder();
        own = Files.createDirectories(scratch.resolve("own"));
        graph = Graph.open(
                new GraphAddress.Embedded(scratch.resolve("graph")),
                LockMode.SERVE,
                new Credentials("neo4j", "not used: embedded"));
        assertThat(run("load", "src/main/resources/samples", "--graph", address())
                        .code())
                .isIn(ExitCode.DONE, ExitCode.DONE_WITH_FAULTS);
        web = WebApplication.start(
                graph,
                new WebSettings("127.0.0.1", 0, AccessSettings.open(), List.of(own), Path.of("decisions.tsv"), false));
    }

    @AfterAll
    static void stop() {
        web.close();
        graph.close();
        TestGraph.deleteFolder(scratch);
    }

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(own);
        Files.createDirectories(own.resolve("mine"));
    }

    @Test
    void aQueryAddedAtRunTimeIsFoundEverywhereWithTheSameRows() throws IOException {
        assertThat(get("/api/queries/mine/with-word?word=x").statusCode()).isEqualTo(404);
        write("with-word", QUERY);

        // The page and the catalogue.
        assertThat(get("/queries").body()).contains("href=\"/queries/mine/with-word\"", "名称含字的部门");
        assertThat(get("/queries/mine/with-word").body())
                .contains("name=\"word\"", "COUNT { (d)&lt;-[:LED_BY]-() }", "--queries " + own);
        assertThat(get("/queries/mine/with-word?lang=en").body()).contains("Departments whose name holds a word");
        // The interface and its description.
        assertThat(json("/api/queries").valueStream().map(query -> query.get("api")
                        .asString()))
                .contains("/api/queries/mine/with-word");
        JsonNode entry = json("/v3/api-docs")
                .path("paths")
                .path("/api/queries/mine/with-word")
                .path("get");
        assertThat(entry.path("summary").asString()).isEqualTo("名称含字的部门 | Departments whose name holds a word");
        assertThat(entry.at("/parameters/0/name").asString()).isEqualTo("word");
        // The command line.
        assertThat(run("queries", "--queries", own.toString()).out())
                .contains(
                        "mine\n",
                        "  mine/with-word  名称含字的部门 | Departments whose name holds a word\n      -p word=TEXT");
        // Every form, over both ways.
        List<String> expected = json("/api/queries/mine/with-word?word=%E5%B1%80")
                .get("rows")
                .valueStream()
                .map(row -> row.get(0).asString() + " " + row.get(1).asInt())
                .toList();
        assertThat(expected).hasSizeGreaterThan(10).contains("云岭县公安局 2");
        for (String format : List.of("json", "csv", "table", "xlsx", "graphml")) {
            byte[] sent = bytes("/api/queries/mine/with-word?word=%E5%B1%80&format=" + format);
            Path file = scratch.resolve("result." + format);
            Ran ran = run(
                    "query",
                    "with-word",
                    "-p",
                    "word=局",
                    "--format",
                    format,
                    "-o",
                    file.toString(),
                    "--queries",
                    own.toString(),
                    "--graph",
                    address());
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(rows(format, sent, expected)).as(format + " sent").isEqualTo(expected);
            assertThat(rows(format, Files.readAllBytes(file), expected))
                    .as(format + " written")
                    .isEqualTo(expected);
        }
    }

    @Test
    void aCheckAddedAtRunTimeIsRunEverywhere() throws IOException {
        write("leads-much", CHECK);

        JsonNode check = json("/api/checks")
                .valueStream()
                .filter(each -> each.get("check").asString().equals("mine/leads-much"))
                .findFirst()
                .orElseThrow();
        assertThat(check.get("severity").asString()).isEqualTo("warning");
        List<String> found = check.get("rows")
                .valueStream()
                .map(row -> row.get(0).asString())
                .toList();
        assertThat(found).isNotEmpty();
        assertThat(get("/checks").body()).contains("部门牵头过多", found.get(0));
        Ran ran = run("check", "--fail-on", "error", "--queries", own.toString(), "--graph", address());
        assertThat(ran.out()).contains("WARNING mine/leads-much 部门牵头过多: 核对。\n  " + found.get(0) + "\n");
        assertThat(run("queries", "--queries", own.toString()).out()).doesNotContain("leads-much");
    }

    @Test
    void whatIsWrongIsNamedAndTheRestGoesOn() throws IOException {
        write("with-word", QUERY);
        write("no-title", QUERY.replace("// title", "// tittle"));
        write("asks", CHECK.replace("// severity", "// param: n – 数 | n; type=int\n// severity"));
        write("writes", CHECK.replace("RETURN", "SET d.seen = true\nRETURN"));
        write("leads-much", CHECK);

        assertThat(get("/queries").body()).contains("mine/no-title.cypher:1", "mine/asks.cypher:3", "mine/with-word");
        Ran queries = run("queries", "--queries", own.toString());
        assertThat(queries.code()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(queries.err())
                .contains("no-title.cypher:1: found “tittle”", "asks.cypher:3: found “n”; expected a default");
        assertThat(queries.out()).contains("mine/with-word");

        Ran check = run("check", "--fail-on", "error", "--queries", own.toString(), "--graph", address());
        assertThat(check.code()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(check.err()).contains("writes.cypher: WRITE: ", "SET d.seen");
        assertThat(check.out()).contains("mine/leads-much", "lists/faults");
        Map<String, JsonNode> said = new java.util.TreeMap<>();
        json("/api/checks").forEach(each -> said.put(each.get("check").asString(), each));
        assertThat(said).containsKeys("mine/leads-much", "lists/faults").doesNotContainKey("mine/asks");
        assertThat(said.get("mine/writes").at("/fault/code").asString()).isEqualTo("WRITE");
        assertThat(get("/checks").body()).contains("没有运行", "SET d.seen");
    }

    @Test
    void aFolderThatWentAwayTakesOnlyItsOwnQueries() throws IOException {
        FileSystemUtils.deleteRecursively(own);
        assertThat(get("/queries").body()).contains("href=\"/queries/workload/department-workload\"", own + ":1");
        assertThat(get("/api/queries/workload/department-workload").statusCode())
                .isEqualTo(200);
    }

    /** Name and number of each row; a graph has no rows, so of it the names are held to those expected. */
    private static List<String> rows(String format, byte[] result, List<String> expected) throws IOException {
        String text = new String(result, StandardCharsets.UTF_8);
        return switch (format) {
            case "json" ->
                JsonMapper.shared()
                        .readTree(text)
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get(0).asString() + " " + row.get(1).asInt())
                        .toList();
            case "csv" ->
                text.lines()
                        .skip(1)
                        .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                        .toList();
            case "table" ->
                text.lines()
                        .filter(line -> line.matches(".*│ +\\d+ │.*"))
                        .map(line -> line.split("│")[0].strip() + " " + line.split("│")[1].strip())
                        .toList();
            case "xlsx" -> workbook(result);
            case "graphml" -> {
                assertThat(GraphMl.names(result))
                        .containsExactlyInAnyOrderElementsOf(
                                expected.stream().map(row -> row.split(" ")[0]).toList());
                yield expected;
            }
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static List<String> workbook(byte[] result) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(result))) {
            Sheet sheet = book.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                rows.add(row.getCell(0).getStringCellValue() + " "
                        + (int) row.getCell(1).getNumericCellValue());
            }
            assertThat(book.getSheetAt(1).getRow(0).getCell(1).getStringCellValue())
                    .contains("mine/with-word");
        }
        return rows;
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(own.resolve("mine/" + name + ".cypher"), text);
    }

    private static String address() {
        return "embedded:" + scratch.resolve("graph");
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private static byte[] bytes(String path) {
        return send(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static HttpResponse<String> get(String path) {
        return send(path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> handler) {
        URI address = web.address().resolve(path);
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).build(), handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    private record Ran(int code, String out, String err) {}
}
