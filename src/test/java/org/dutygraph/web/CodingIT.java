package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.validation.CodedSamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample coded in the browser and by programs: nobody learns the program's answer, nothing is lost, the report is the command's. */
class CodingIT {

    private static final String SAMPLE = "80-5";
    private static final String PASSWORD = "a heron by the river";

    /** A clause of which the program says who is reported to. */
    private static final String CLAUSE = "990121101/2025-12/C7/T2";

    @TempDir
    private Path folder;

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<JsonNode> clauses(Visitor visitor, String sample, String coder) {
        JsonNode coding = read(visitor.get("/api/validation/" + sample + "/coding?coder=" + coder));
        return StreamSupport.stream(coding.get("clauses").spliterator(), false).toList();
    }

    private static HttpResponse<String> form(Visitor visitor, String page, String path, String... fields) {
        Visitor.Form form = visitor.form(path)
                .with(
                        "_csrf",
                        visitor.page(page).selectFirst("input[name=_csrf]").attr("value"));
        for (int i = 0; i < fields.length; i += 2) {
            form.with(fields[i], fields[i + 1]);
        }
        return form.send();
    }

    private WebSettings settings(Users users) {
        return new WebSettings(
                "127.0.0.1",
                0,
                new AccessSettings(null, users, null),
                List.of(),
                folder.resolve("decisions.tsv"),
                false);
    }

    private void code(Visitor visitor, String sample, String coder, String performer) {
        String token = visitor.token();
        for (JsonNode clause : clauses(visitor, sample, coder)) {
            read(visitor.postJson(
                    "/api/validation/" + sample + "/coding",
                    token,
                    json(Map.of(
                            "coder",
                            coder,
                            "clause",
                            clause.get("clause").asString(),
                            "bodies",
                            Map.of("PERFORMED_BY", performer)))));
        }
    }

    private String run(String... arguments) {
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--graph", "embedded:" + folder.resolve("graph")));
        Program.run(new PrintWriter(new StringWriter()), new PrintWriter(messages), all.toArray(String[]::new));
        return messages.toString();
    }

    private static byte[] bytes(Visitor visitor, String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void twoPeopleCodeAtOnceAndTheReportIsTheCommands() throws IOException {
        run("load", Path.of("src", "main", "resources", "samples").toString());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Graph graph = Graph.open(
                        new GraphAddress.Embedded(folder.resolve("graph")),
                        LockMode.SERVE,
                        new Credentials("neo4j", "not used: embedded"));
                TestSite site = TestSite.of(graph, folder.resolve("decisions.tsv"))) {
            Visitor visitor = new Visitor(site);
            HttpResponse<String> few = form(visitor, "/validation", "/validation", "clauses", "3", "seed", "5");
            assertThat(few.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(few.body()).text()).contains("3 clauses for ", "expected at least ");
            HttpResponse<String> drawn = form(visitor, "/validation", "/validation", "clauses", "80", "seed", "5");
            assertThat(drawn.uri().getPath()).isEqualTo("/validation/" + SAMPLE);
            assertThat(visitor.page("/validation").select("#samples tbody").text())
                    .contains(SAMPLE + " 80");

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> code(new Visitor(site), SAMPLE, "zhang", "本乡镇")),
                            CompletableFuture.runAsync(() -> code(new Visitor(site), SAMPLE, "li", "无")))
                    .join();
            for (String coder : List.of("zhang", "li")) {
                assertThat(clauses(visitor, SAMPLE, coder)).hasSize(80).allSatisfy(clause -> assertThat(
                                clause.at("/bodies/PERFORMED_BY").asString())
                        .isEqualTo(coder.equals("li") ? "无" : "本乡镇"));
            }
            // Nobody learns anything while somebody is at it, also not of the other coder.
            form(visitor, "/validation", "/validation/" + SAMPLE + "/finish", "coder", "zhang");
            for (String path : List.of(
                    "/validation/80-5/report",
                    "/api/validation/80-5/report",
                    "/api/validation/80-5/report.csv",
                    "/api/validation/80-5/report.docx",
                    "/api/validation/80-5/disagreements.csv",
                    "/api/validation/80-5/coded/zhang")) {
                HttpResponse<String> refused = visitor.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(409);
                assertThat(refused.body())
                        .as(path)
                        .contains("CODING_OPEN", "li")
                        .doesNotContain("precision");
            }
            assertThat(visitor.page("/validation/" + SAMPLE).select("a[href*=report], a[href*=coded]"))
                    .isEmpty();
            HttpResponse<String> late = visitor.postJson(
                    "/api/validation/80-5/coding",
                    visitor.token(),
                    json(Map.of("coder", "zhang", "clause", "x", "bodies", Map.of("PERFORMED_BY", "无"))));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("CODING_DONE");
            read(visitor.postJson("/api/validation/80-5/finish", visitor.token(), json(Map.of("coder", "li"))));

            Document report = visitor.page("/validation/80-5/report");
            assertThat(report.text()).doesNotContain("??");
            // Two coders and what they agree on, a performer, each role, all roles.
            int roles = CodedSamples.roles().size();
            assertThat(report.select("#figures tbody tr")).hasSize(3 * (roles + 1));
            assertThat(report.select("#agreement tbody tr")).hasSize(roles);
            assertThat(report.select("#figures th .info, #agreement th .info"))
                    .hasSize(12)
                    .allMatch(info -> !info.attr("data-define").isBlank());

            // The first that the program has of a township clause, and the first that it lacks.
            settle(visitor, report, "是", "no");
            settle(visitor, report, "否", "yes");
            assertThat(visitor.page("/validation/80-5/report").select("#disagreements [aria-pressed=true]"))
                    .extracting(Element::text)
                    .containsExactlyInAnyOrder("是", "否");
            HttpResponse<String> corrected =
                    form(visitor, "/validation/80-5/report", "/validation/80-5/corrections", "by", "王五");
            assertThat(corrected.uri().getPath()).isEqualTo("/corrections");
            assertThat(Jsoup.parse(corrected.body()).select("#corrections tbody tr"))
                    .hasSize(2)
                    .allMatch(row -> row.text().contains("王五"));
            // They are in force: nothing is made twice, and the report goes on to say what the program reads by itself.
            HttpResponse<String> again =
                    form(visitor, "/validation/80-5/report", "/validation/80-5/corrections", "by", "王五");
            assertThat(Jsoup.parse(again.body()).select("#corrections tbody tr"))
                    .hasSize(2);
            Document after = visitor.page("/validation/80-5/report");
            assertThat(after.select("#figures tbody tr:first-child").text())
                    .isEqualTo(report.select("#figures tbody tr:first-child").text());
            assertThat(report.select("#facts").text()).contains("80-5：抽 80 条，种子 5，全部地区", "这些条款没有人工更正过主体");
            assertThat(after.select("#facts").text()).contains("2 条的主体已人工更正");

            files.put("report.csv", bytes(visitor, "/api/validation/80-5/report.csv"));
            files.put("disagreements.csv", bytes(visitor, "/api/validation/80-5/disagreements.csv"));
            JsonNode answer = read(visitor.get("/api/validation/80-5/report"));
            assertThat(answer.get("measures").size())
                    .isEqualTo(new String(files.get("report.csv"), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()
                                    .size()
                            - 1);
            assertThat(bytes(visitor, "/api/validation/80-5/coded/li"))
                    .isEqualTo(Files.readAllBytes(folder.resolve("validation/80-5/coded/li.csv")));
            HttpResponse<String> docx = visitor.get("/api/validation/80-5/report.docx");
            assertThat(docx.body()).startsWith("PK");
            assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains("report.docx");
        }
        Path coded = folder.resolve("validation/80-5/coded");
        String said = run(
                "validate",
                "report",
                "--coded",
                coded.resolve("li.csv").toString(),
                coded.resolve("zhang.csv").toString(),
                "--settled",
                folder.resolve("validation/80-5/disagreements.csv").toString(),
                "-o",
                folder.resolve("report").toString());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(folder.resolve("report").resolve(file.getKey())).as(said).hasBinaryContent(file.getValue());
        }
        assertThat(run(
                        "validate",
                        "sample",
                        "--clauses",
                        "80",
                        "--seed",
                        "5",
                        "-o",
                        folder.resolve("s.csv").toString()))
                .contains("80 clauses of ");
    }

    /** Settles the first disagreement of which the program says so. */
    private static void settle(Visitor visitor, Document report, String program, String settled) {
        Element row = report.select("#disagreements tbody tr").stream()
                .filter(each -> each.child(3).text().equals(program)
                        && each.child(2).text().equals("本乡镇"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> done = form(
                visitor,
                "/validation/80-5/report",
                "/validation/80-5/settle",
                "clause",
                row.selectFirst("input[name=clause]").attr("value"),
                "role",
                row.selectFirst("input[name=role]").attr("value"),
                "key",
                row.selectFirst("input[name=key]").attr("value"),
                "row",
                "0",
                "settled",
                settled);
        assertThat(done.statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheCoderSeesIsTheSameWhateverTheProgramRead() {
        try (TestSite site = TestSite.ofSampleCounty()) {
            Visitor visitor = new Visitor(site);
            String token = visitor.token();
            // Every clause there is.
            JsonNode all = read(visitor.postJson("/api/validation", token, json(Map.of("clauses", 90000))));
            String sample = all.get("name").asString();
            List<JsonNode> clauses = clauses(visitor, sample, "zhao");
            assertThat(clauses).hasSize(all.get("clauses").asInt());
            JsonNode clause = clauses.stream()
                    .filter(each -> each.get("clause").asString().equals(CLAUSE))
                    .findFirst()
                    .orElseThrow();
            String page = "/validation/" + sample + "/code?coder=zhao&at=" + (clauses.indexOf(clause) + 1);
            String answer = visitor.get("/api/validation/" + sample + "/coding?coder=zhao")
                    .body();
            String seen = content(visitor, page);
            assertThat(seen).contains(clause.get("text").asString());
            assertThat(answer + seen).doesNotContain("\"parts\"", "stratum", "990121:", "CORRECTED");

            read(visitor.postJson(
                    "/api/corrections",
                    token,
                    json(Map.of(
                            "clause",
                            CLAUSE,
                            "was",
                            "REPORTS_TO 990121:住房和城乡建设局",
                            "role",
                            "CONSULTS",
                            "duty",
                            clause.get("duty").asString(),
                            "words",
                            clause.get("text").asString()))));
            assertThat(visitor.get("/api/validation/" + sample + "/coding?coder=zhao")
                            .body())
                    .isEqualTo(answer);
            assertThat(content(visitor, page)).isEqualTo(seen);

            // By the form of the page: kept, and on to the next that is not coded.
            HttpResponse<String> kept = form(
                    visitor,
                    page,
                    "/validation/" + sample + "/code",
                    "coder",
                    "zhao",
                    "clause",
                    CLAUSE,
                    "at",
                    "1",
                    "PERFORMED_BY",
                    "本乡镇",
                    "REPORTS_TO",
                    "县住建局?",
                    "go",
                    "save");
            assertThat(kept.uri().getQuery()).isEqualTo("coder=zhao&at=2");
            Document back = visitor.page(page);
            assertThat(back.select("#r-REPORTS_TO").attr("value")).isEqualTo("县住建局?");
            assertThat(back.select("#progress").text()).startsWith("已编码 1 / ");
            // Who only looks on has not begun.
            form(
                    visitor,
                    page,
                    "/validation/" + sample + "/code",
                    "coder",
                    "qian",
                    "clause",
                    CLAUSE,
                    "at",
                    "1",
                    "go",
                    "next");
            assertThat(read(visitor.get("/api/validation/" + sample))
                            .get("coders")
                            .size())
                    .isEqualTo(1);
            HttpResponse<String> left = form(visitor, page, "/validation/" + sample + "/finish", "coder", "zhao");
            assertThat(left.statusCode()).isEqualTo(409);
            assertThat(left.body()).contains("CODING_LEFT");
            form(visitor, page, "/validation/" + sample + "/aside", "coder", "zhao");
            assertThat(read(visitor.get("/api/validation")).toString()).contains("\"coders\":[]");
            assertThat(visitor.get("/validation/1-1").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/validation/" + sample + "/code?coder=..").statusCode())
                    .isEqualTo(400);
            assertThat(site.get("/v3/api-docs").body()).contains("/api/validation/{sample}/coding");
        }
    }

    private static String content(Visitor visitor, String page) {
        Document document = visitor.page(page);
        document.select("input[name=_csrf]").remove();
        return document.select("main").html();
    }

    @Test
    void aReaderCodesUnderTheirOwnNameAndEditorsDoTheRest() {
        Users users = Users.at(folder.resolve("users.tsv"));
        users.put("reader", UserRole.READER, PASSWORD);
        users.put("editor", UserRole.EDITOR, PASSWORD);
        try (TestSite loaded = TestSite.ofSampleCounty();
                TestSite site = TestSite.of(loaded.context().getBean(Graph.class), settings(users))) {
            Visitor editor = signedIn(site, "editor");
            assertThat(form(editor, "/validation", "/validation", "clauses", "80", "seed", "5")
                            .statusCode())
                    .isEqualTo(200);
            Visitor reader = signedIn(site, "reader");
            Document page = reader.page("/validation/80-5");
            assertThat(page.select("#coder")).isEmpty();
            String clause = clauses(reader, SAMPLE, "").get(0).get("clause").asString();
            HttpResponse<String> kept = form(
                    reader,
                    "/validation",
                    "/validation/80-5/code",
                    "coder",
                    "editor",
                    "clause",
                    clause,
                    "at",
                    "1",
                    "PERFORMED_BY",
                    "无");
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(folder.resolve("validation/80-5/coding/reader.csv")).exists();
            assertThat(folder.resolve("validation/80-5/coding/editor.csv")).doesNotExist();
            String token = read(reader.get("/api/token")).get("token").asString();
            read(reader.postJson(
                    "/api/validation/80-5/coding",
                    token,
                    json(Map.of("clause", clause, "bodies", Map.of("PERFORMED_BY", "本乡镇")))));
            for (String path : List.of(
                    "/validation",
                    "/validation/80-5/aside",
                    "/validation/80-5/settle",
                    "/validation/80-5/corrections")) {
                HttpResponse<String> refused = form(
                        reader,
                        "/validation",
                        path,
                        "clauses",
                        "80",
                        "seed",
                        "6",
                        "coder",
                        "reader",
                        "clause",
                        clause,
                        "role",
                        "WITH",
                        "key",
                        "x",
                        "row",
                        "1");
                assertThat(refused.statusCode()).as(path).isEqualTo(403);
                assertThat(refused.body()).as(path).contains("403 ROLE");
                assertThat(reader.postJson("/api" + path, token, "{}").statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
            assertThat(reader.form("/validation/80-5/code")
                            .with("clause", clause)
                            .with("at", "1")
                            .send()
                            .statusCode())
                    .as("without the token")
                    .isEqualTo(403);
            assertThat(site.get("/api/validation").statusCode()).isEqualTo(401);
            assertThat(form(editor, "/validation", "/validation/80-5/aside", "coder", "reader")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static Visitor signedIn(TestSite site, String name) {
        Visitor visitor = new Visitor(site);
        assertThat(form(visitor, "/login", "/login", "name", name, "password", PASSWORD, "to", "/validation")
                        .statusCode())
                .isEqualTo(200);
        return visitor;
    }
}
