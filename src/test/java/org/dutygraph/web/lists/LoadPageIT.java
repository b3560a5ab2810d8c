package org.dutygraph.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Files in two steps, and everything that must not get in. */
class LoadPageIT {

    private static final String NAME = "yunling-chengguan-2025-07.txt";

    private static Graph graph;
    private static TestSite site;
    private static String list;

    @BeforeAll
    static void start() throws IOException {
        graph = TestGraph.empty();
        site = TestSite.of(graph);
        list = new ClassPathResource("samples/" + NAME).getContentAsString(StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void clear() {
        TestGraph.clear(graph);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static long lists() {
        return graph.client()
                .query("MATCH (l:DutyList) RETURN count(l) AS lists")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private static HttpResponse<String> preview(Visitor visitor, String text) {
        return visitor.form("/load")
                .with("_csrf", visitor.token())
                .file("files", NAME, utf8(text))
                .send();
    }

    @Test
    void readsFirstAndWritesOnlyWhenTold() {
        Visitor visitor = new Visitor(site);
        HttpResponse<String> read = preview(visitor, list);
        Document review = Jsoup.parse(read.body());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(review.selectFirst("h1").text()).isEqualTo("预览：还没有装入");
        assertThat(review.select("[data-figure]").eachText().subList(0, 3)).containsExactly("12", "17", "7");
        assertThat(lists()).as("nothing is written yet").isZero();

        HttpResponse<String> done = decide(visitor, read);
        Document changes = Jsoup.parse(done.body());
        assertThat(changes.selectFirst("h1").text()).isEqualTo("已装入");
        assertThat(changes.select("#changes tbody td.num").eachText()).containsExactly("36", "0", "0", "0");
        assertThat(lists()).isEqualTo(1);
        String address = changes.selectFirst("#changes tbody a").attr("href");
        assertThat(visitor.page(address).selectFirst("h1").text()).contains("城关街道");
    }

    private static HttpResponse<String> decide(Visitor visitor, HttpResponse<String> read) {
        return visitor.form(read.uri().getPath()).with("_csrf", visitor.token()).send();
    }

    @Test
    void showsWhatChangedAgainstTheGraph() {
        Visitor visitor = new Visitor(site);
        decide(visitor, preview(visitor, list));
        String other = list.replace("做好社区工作者的招录、培训、考核和激励保障", "做好社区工作者的招录");
        assertThat(other).isNotEqualTo(list);

        Document changes = Jsoup.parse(decide(visitor, preview(visitor, other)).body());

        assertThat(changes.select("#changes tbody td.num").eachText()).containsExactly("0", "1", "35", "0");
    }

    @Test
    void aFaultStandsBesideItsRowAndTheRowIsTextAlone() {
        Visitor visitor = new Visitor(site);
        String hostile = list.replace("1\t落实党的建设主体责任", "x<img src=x onerror=window.hostile=1>\t落实党的建设主体责任");
        Document review = Jsoup.parse(preview(visitor, hostile).body());

        assertThat(review.select(".findings pre.row").eachText())
                .anySatisfy(row -> assertThat(row).contains("x<img src=x onerror=window.hostile=1>"));
        assertThat(review.select("main img")).isEmpty();
        assertThat(review.select(".findings dt").eachText()).contains("发现", "应当", "怎么办");
        assertThat(review.select(".findings strong").eachText()).contains("第 17 行");
    }

    @Test
    void whatAFileDoesNotSayCanBeFilledIn() {
        Visitor visitor = new Visitor(site);
        String untitled = "基本履职事项清单\n序号\t事项类别\t事项名称\n1\t党的建设\t甲\n";
        Document asked = Jsoup.parse(preview(visitor, untitled).body());
        assertThat(asked.select(".findings").text()).contains("NO_TITLE");

        Visitor.Form form = visitor.form("/load")
                .with("_csrf", visitor.token())
                .with("township", "990121101")
                .with("edition", "2025-09")
                .file("files", NAME, utf8(untitled));
        HttpResponse<String> read = form.send();
        assertThat(Jsoup.parse(read.body()).text()).contains("990121101/2025-09");
        decide(visitor, read);
        assertThat(lists()).isOne();

        HttpResponse<String> wrong = visitor.form("/load")
                .with("_csrf", visitor.token())
                .with("township", "不在表里的地方")
                .file("files", NAME, utf8(untitled))
                .send();
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select(".error-page .code").text()).isEqualTo("400 SAID_WRONG");
    }

    @Test
    void anEmptyListCanBeTaken() {
        Visitor visitor = new Visitor(site);
        Document page = Jsoup.parse(visitor.get("/load").body());
        for (String link : page.select("a[download]").eachAttr("href")) {
            HttpResponse<String> file = visitor.get(link);
            assertThat(file.statusCode()).as(link).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=");
            assertThat(file.body()).contains(link.endsWith("csv") ? "序号,事项类别,事项名称" : "PK");
        }
        assertThat(page.select("a[download]")).hasSize(2);
    }

    @Test
    void aFileInNoKnownEncodingIsAFaultAndCannotBeLoaded() {
        Visitor visitor = new Visitor(site);
        HttpResponse<String> read = visitor.form("/load")
                .with("_csrf", visitor.token())
                .file("files", NAME, "某縣某鄉履職事項清單與職責".getBytes(Charset.forName("Big5")))
                .send();
        Document review = Jsoup.parse(read.body());

        assertThat(review.select(".findings").text()).contains("UNREADABLE_FILE", "UTF-8");
        assertThat(review.select("button").eachText()).as("nothing to load").doesNotContain("装入 0 份清单");
        decide(visitor, read);
        assertThat(lists()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "no token, 403, TOKEN",
        "wrong token, 403, TOKEN",
        "foreign origin, 403, FOREIGN_ORIGIN",
        "origin null, 403, FOREIGN_ORIGIN",
        "foreign site, 403, FOREIGN_ORIGIN",
        "no file, 400, NO_FILE",
        "wrong ending, 415, FILE_ENDING",
        "too many, 413, TOO_MANY_FILES",
        "too large, 413, TOO_LARGE"
    })
    void refuses(String what, int status, String code) {
        Visitor visitor = new Visitor(site);
        String token = visitor.token();
        Visitor.Form form = visitor.form("/load");
        if (!what.equals("no token")) {
            form.with("_csrf", what.equals("wrong token") ? new Visitor(site).token() : token);
        }
        switch (what) {
            case "foreign origin" -> form.header("Origin", "http://evil.example");
            case "origin null" -> form.header("Origin", "null");
            case "foreign site" -> form.header("Sec-Fetch-Site", "cross-site");
            default -> {}
        }
        switch (what) {
            case "no file" -> form.file("files", "", new byte[0]);
            case "wrong ending" -> form.file("files", "list.ofd", utf8(list));
            case "too many" -> {
                for (int i = 0; i <= 50; i++) {
                    form.file("files", i + ".txt", utf8("x"));
                }
            }
            case "too large" -> form.file("files", NAME, new byte[5 * 1024 * 1024 + 1]);
            default -> form.file("files", NAME, utf8(list));
        }

        HttpResponse<String> response = form.send();

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Jsoup.parse(response.body()).select(".error-page .code").text())
                .isEqualTo(status + " " + code);
        assertThat(lists()).isZero();
    }

    @Test
    void aPreviewIsItsSendersAlone() {
        Visitor sender = new Visitor(site);
        HttpResponse<String> read = preview(sender, list);
        Visitor other = new Visitor(site);

        assertThat(other.get(read.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(decide(other, read).statusCode()).isEqualTo(404);
        assertThat(lists()).isZero();
    }

    @Test
    void aProgramLoadsOneListWithTheTokenInAHeader() {
        Visitor program = new Visitor(site);
        String token = program.get("/api/token").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        Visitor.Form form = program.form("/api/lists").file("file", NAME, utf8(list));
        assertThat(form.send().statusCode()).as("without the token").isEqualTo(403);
        assertThat(lists()).isZero();

        HttpResponse<String> loaded = program.form("/api/lists")
                .header("X-DutyGraph-Token", token)
                .file("file", NAME, utf8(list))
                .send();

        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
        assertThat(loaded.body()).contains("\"basic\":12").contains("\"created\":36");
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void aProgramIsToldWhatIsWrongWithAFile() {
        Visitor program = new Visitor(site);
        String token = program.get("/api/token").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> refused = program.form("/api/lists")
                .header("X-DutyGraph-Token", token)
                .file("file", NAME, "某縣某鄉履職事項清單與職責".getBytes(Charset.forName("Big5")))
                .send();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"NO_LIST\"").contains("UTF-8");
        String detail =
                JsonMapper.shared().readTree(refused.body()).get("detail").asString();
        assertThat(detail).as("no English sentence").doesNotContainPattern("[a-z]+ [a-z]+ [a-z]+");
    }
}
