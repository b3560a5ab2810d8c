package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections by the forms of a duty's page and by the interface for programs: made, marked, told, undone. */
class CorrectionsIT {

    private static final String DUTY = "990121101/2025-12/C7";
    private static final String CLAUSE = DUTY + "/T2";
    private static final String PAGE = "/duties/" + DUTY;
    private static final String REPORTS = "REPORTS_TO 990121:住房和城乡建设局";

    private static Path folder;
    private static TestSite site;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        Graph graph = TestGraph.empty();
        folder = TestGraph.temporaryFolder();
        Path decisions = folder.resolve("decisions.tsv");
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(decisions)));
        site = TestSite.of(graph, decisions);
        visitor = new Visitor(site);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Element clause() {
        Element clause = visitor.page(PAGE).getElementById("T2");
        assertThat(clause).isNotNull();
        return clause;
    }

    private static HttpResponse<String> correct(String was, String role, String actor, String words) {
        Element form = clause().selectFirst("details.correct form");
        assertThat(form).isNotNull();
        return visitor.form("/corrections")
                .with("_csrf", form.selectFirst("input[name=_csrf]").attr("value"))
                .with("clause", form.selectFirst("input[name=clause]").attr("value"))
                .with("duty", form.selectFirst("input[name=duty]").attr("value"))
                .with(
                        "words",
                        words == null ? form.selectFirst("input[name=words]").attr("value") : words)
                .with("was", was)
                .with("role", role)
                .with("actor", actor)
                .with("by", "甲")
                .with("why", "<b>看过</b>原文")
                .send();
    }

    private static void undoAll() {
        for (Element form = undo(); form != null; form = undo()) {
            HttpResponse<String> back = visitor.form("/corrections/undo")
                    .with("_csrf", form.selectFirst("input[name=_csrf]").attr("value"))
                    .with("id", form.selectFirst("input[name=id]").attr("value"))
                    .send();
            assertThat(back.uri().getPath()).isEqualTo("/corrections");
        }
    }

    private static Element undo() {
        return visitor.page("/corrections").selectFirst("#corrections form");
    }

    @Test
    void anActorIsCorrectedMarkedAndUndone() throws IOException {
        assertThat(clause().select(".corrected")).isEmpty();
        HttpResponse<String> done = correct(REPORTS, "CONSULTS", "", null);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.uri()).satisfies(at -> assertThat(at.getPath()).isEqualTo(PAGE));

        Element corrected = clause();
        assertThat(corrected.select(".who").text()).contains("征求意见", "人工更正").doesNotContain("上报");
        assertThat(corrected.select(".corrected").text()).contains("上报 990121:住房和城乡建设局", "征求意见", "甲", "<b>看过</b>原文");
        Element row = visitor.page("/corrections").selectFirst("#corrections tbody tr");
        assertThat(row.text()).contains("公租房申请审核", CLAUSE, "甲");
        assertThat(row.select("a").attr("href")).isEqualTo(PAGE + "#T2");
        assertThat(Files.readString(folder.resolve("corrections.tsv"))).contains(CLAUSE);
        assertThat(Files.readString(folder.resolve("audit.jsonl"))).contains("corrected");

        undoAll();
        assertThat(clause().select(".corrected")).isEmpty();
        assertThat(clause().select(".who").text()).contains("上报").doesNotContain("征求意见");
    }

    @Test
    void whatCannotBeCorrectedIsRefusedWithAWord() {
        assertThat(correct("", "WITH", "", null).statusCode()).isEqualTo(400);
        assertThat(correct("", "HELPS", "县公安局", null).statusCode()).isEqualTo(400);
        HttpResponse<String> other = correct("", "WITH", "县公安局", "别的话");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(other.body()).text()).contains("别的话", "条款原文变了");
        HttpResponse<String> gone = correct("CONSULTS 990121:水利局", "", "", null);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(gone.body()).text()).contains("CONSULTS 990121:水利局");
        assertThat(visitor.page("/corrections").select("#corrections tbody tr")).isEmpty();
    }

    @Test
    void aNameIsCorrectedOnItsDepartmentsPage() {
        Element form = visitor.page("/departments/990121:住房和城乡建设局").selectFirst("details.correct form");
        assertThat(form.select("option").eachText()).contains("县住建局");
        HttpResponse<String> wrong = name(form, "住建什么局");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(wrong.body()).text()).contains("住建什么局");

        HttpResponse<String> done = name(form, "住房保障中心");
        assertThat(done.uri().getPath()).isEqualTo("/corrections");
        assertThat(Jsoup.parse(done.body()).select("#corrections tbody").text()).contains("县住建局", "990121 住房保障中心");
        assertThat(clause().select(".who").text()).contains("云岭县住房保障中心");
        undoAll();
        assertThat(clause().select(".who").text()).contains("云岭县住房和城乡建设局");
    }

    @Test
    void theKindOfADepartmentIsCorrectedOnItsPage() {
        String page = "/departments/990121:乡村建设促进中心";
        Element form = visitor.page(page).selectFirst("#kind form");
        assertThat(form.select("input[name=name]").eachAttr("value")).containsExactly("云岭县乡村建设促进中心");
        assertThat(kind(form, "农业什么局").statusCode()).isEqualTo(409);
        HttpResponse<String> done = kind(form, "农业农村局");
        assertThat(done.uri().getPath()).startsWith("/departments/");
        assertThat(Jsoup.parse(done.body()).select("a[href^=/kinds/]").text()).contains("农业农村局");
        assertThat(visitor.page("/corrections").select("#corrections tbody").text())
                .contains("990121:乡村建设促进中心=农业农村局");
        undoAll();
        assertThat(visitor.page(page).select(".tag.warning")).isNotEmpty();
    }

    private static HttpResponse<String> kind(Element form, String kind) {
        Visitor.Form sent = visitor.form(form.attr("action"))
                .with("_csrf", form.selectFirst("input[name=_csrf]").attr("value"))
                .with("department", form.selectFirst("input[name=department]").attr("value"))
                .with("kind", kind);
        form.select("input[name=name]").eachAttr("value").forEach(name -> sent.with("name", name));
        return sent.send();
    }

    private static HttpResponse<String> name(Element form, String identity) {
        return visitor.form(form.attr("action"))
                .with("_csrf", form.selectFirst("input[name=_csrf]").attr("value"))
                .with("department", form.selectFirst("input[name=department]").attr("value"))
                .with("name", "县住建局")
                .with("identity", identity)
                .send();
    }

    @Test
    void aProgramCorrectsAndUndoes() {
        String token = visitor.token();
        String words = clause().selectFirst("input[name=words]").attr("value");
        String body = JsonMapper.shared()
                .writeValueAsString(java.util.Map.of(
                        "clause", CLAUSE, "role", "WITH", "actor", "县公安局", "duty", "公租房申请审核", "words", words, "by",
                        "乙"));
        HttpResponse<String> made = visitor.postJson("/api/corrections", token, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        JsonNode answer = JsonMapper.shared().readTree(made.body());
        String id = answer.get("corrections").get(0).get("id").asString();
        assertThat(answer.get("lists").toString()).contains("990121101/2025-12");
        assertThat(site.get("/api/corrections").body()).contains(id, CLAUSE);

        assertThat(visitor.delete("/api/corrections/" + id, token).statusCode()).isEqualTo(200);
        HttpResponse<String> again = visitor.delete("/api/corrections/" + id, token);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("NOT_IN_FORCE");
        assertThat(site.get("/api/corrections").body()).isEqualTo("[]");
        HttpRequest without = HttpRequest.newBuilder(
                        URI.create(site.at("/api/corrections").toString()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(site.send(without).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileAtFaultIsNamedOnThePages() throws IOException {
        Path file = folder.resolve("corrections.tsv");
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, before + "no correction\n");
        try {
            Document page = visitor.page("/corrections");
            assertThat(page.select(".notice.error").text()).contains("corrections.tsv:", "no correction");
            assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
        } finally {
            Files.writeString(file, before);
        }
    }
}
