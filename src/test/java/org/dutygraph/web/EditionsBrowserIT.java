package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editions as a person sees them: what changed, what is older, a department over time; and a list taken out, last of all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionsBrowserIT {

    private static final String OLDER = "990121101/2024-12";
    private static final String NEWER = "990121101/2025-12";
    private static final String DIFF = "a=" + OLDER + "&b=" + NEWER;

    private static Graph graph;
    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
        graph = TestGraph.open();
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Document page(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void fromTheTownshipToWhatChanged() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/townships/990121101").toString());
        page.getByText("最近两版对比").click();

        assertThat(page.locator("#summary")).containsText("新增3项、取消2项、在清单之间调整3项");
        assertThat(page.locator(".compared > li")).hasCount(17);
        assertThat(page.locator(".compared > li").first()).containsText("负责食品摊贩备案管理");
        assertThat(page.locator(".compared > li").first().locator("ins.diff").first())
                .hasText("负责");
        TestBrowser.picture(page, "diff-zh");
        page.locator(".tabs a[data-what=LEAD]").click();
        assertThat(page.locator(".compared > li")).hasCount(3);
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"zh, 390", "en, 390", "en, 1280"})
    void nothingIsWiderThanTheScreen(String language, int width) {
        Page page = browser.open(width, 844);
        page.navigate(site.at("/diff?" + DIFF + "&lang=" + language).toString());
        assertThat(page.locator(".compared > li")).hasCount(17);
        TestBrowser.picture(page, "diff-" + language + "-" + width);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        page.context().close();
    }

    @Test
    void aDepartmentOverTimeIsAPicture() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/departments/990121:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80")
                .toString());
        page.locator("#course-title").scrollIntoViewIfNeeded();
        page.locator("#course-chart[data-drawn=true]").waitFor();
        assertThat(page.locator("#course .tabulator-row")).hasCount(3);
        TestBrowser.picture(page, "department-course");
        assertThat(browser.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void anOlderListAndItsDutiesSayWhichEditionIsCurrent() {
        for (String path : new String[] {"/lists/" + OLDER, "/duties/" + OLDER + "/C8"}) {
            Document page = page(path);
            assertThat(page.select(".notice.warning a").eachAttr("href"))
                    .containsExactly("/lists/" + NEWER, "/diff?a=990121101%2F2024-12&b=990121101%2F2025-12");
        }
        assertThat(page("/lists/" + NEWER).select("a[href^=/diff]").text()).contains("2024-12");
    }

    @Test
    void withoutAChoiceTheTownshipsWithSeveralEditionsAreOffered() {
        assertThat(page("/diff").select("main li a").text()).isEqualTo("临河镇 2024-12 → 2025-12");
        assertThat(page("/diff?township=990121101").select("#summary")).hasSize(1);
        assertThat(page("/diff?township=990121201").select(".notice").text()).contains("只有一版清单（2025-07）");
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, 临河镇",
        "markdown, text/markdown, # 临河镇履职事项清单两版对比",
        "text, text/plain, 在清单之间调整（3项）",
        "docx, application/vnd.openxmlformats, PK",
        "xlsx, application/vnd.openxmlformats, PK"
    })
    void theReportCanBeTakenAway(String format, String type, String holds) {
        HttpResponse<String> answer = site.get("/api/diff?" + DIFF + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "/diff?a=990121101/2024-12&b=990121101/2024-12, 400, 请选不同的两个",
        "/diff?a=990121101/2024-12&b=990121101/2031-01, 400, 990121101/2025-12",
        "/diff?a=990121101/2024-12&b=990121101/2025-12&what=WORSE, 400, WORSE",
        "/api/diff?a=990121101/2024-12&b=990121101/2025-12&format=pdf, 400, pdf",
        "/unload?list=990121101/2031-01, 404, 990121101/2031-01"
    })
    void whatCannotBeComparedIsSaid(String path, int status, String words) {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void theOpenApiDocumentKnowsBoth() {
        JsonNode paths = JsonMapper.builder()
                .build()
                .readTree(site.get("/v3/api-docs").body())
                .get("paths");

        assertThat(paths.has("/api/diff")).isTrue();
        assertThat(paths.get("/api/lists/{township}/{edition}").has("delete")).isTrue();
        assertThat(paths.has("/api/queries/workload/department-over-editions")).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aListIsTakenOutByWhoeverMayAndSaysSo() {
        Visitor visitor = new Visitor(site);
        assertThat(visitor.form("/unload").with("list", NEWER).send().statusCode())
                .isEqualTo(403);
        assertThat(visitor.form("/unload")
                        .with("_csrf", visitor.token())
                        .with("list", NEWER)
                        .header("Origin", "http://elsewhere.example")
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.delete("/api/lists/" + NEWER, "no token").statusCode())
                .isEqualTo(403);
        assertThat(lists()).isEqualTo(4);
        Document asked = visitor.page("/unload?list=" + NEWER);
        assertThat(asked.text()).contains("2024-12 版重新成为现行版本");

        HttpResponse<String> done = visitor.form("/unload")
                .with("_csrf", visitor.token())
                .with("list", NEWER)
                .send();

        assertThat(done.uri().getPath()).isEqualTo("/lists/" + OLDER);
        assertThat(Jsoup.parse(done.body()).select(".tag.ok").text()).contains("现行");
        assertThat(lists()).isEqualTo(3);
        HttpResponse<String> last = visitor.delete("/api/lists/" + OLDER, visitor.token());
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.body()).contains("\"duties\":41", "\"current\":null");
        assertThat(visitor.delete("/api/lists/" + OLDER, visitor.token()).statusCode())
                .isEqualTo(404);
        assertThat(site.get("/townships/990121101").statusCode()).isEqualTo(404);
    }

    private static long lists() {
        return graph.client()
                .query("MATCH (l:DutyList) RETURN count(l) AS lists")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }
}
