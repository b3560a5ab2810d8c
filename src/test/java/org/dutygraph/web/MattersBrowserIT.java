package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Matters as a person sees them: decided on in a browser, kept in a file, taken back; and two townships compared. */
class MattersBrowserIT {

    private static final String LINHE = "990121101";
    private static final String SONGPING = "990121201";

    private static Graph graph;
    private static Path file;
    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        graph = TestGraph.empty();
        file = TestGraph.temporaryFolder().resolve("decisions.tsv");
        Path samples = Path.of("src", "main", "resources", "samples");
        Loading.into(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(file)))
                .load(Loading.files(List.of(samples)), entry -> {});
        site = TestSite.of(graph, file);
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @Test
    void aPersonDecidesAndTakesItBack() throws IOException {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/matters").toString());
        String before = page.locator("[data-figure=pairs]").innerText();
        Locator first = page.locator("#review .pair").first();
        boolean joined = first.locator(".tag").first().innerText().equals("现在：同一事项");
        String name = first.locator("input[name=name]").inputValue();
        String other = first.locator("input[name=other]").inputValue();
        first.locator("input[name=by]").fill("甲");
        first.locator("input[name=note]").fill("看过两边的条款");
        TestBrowser.picture(page, "matters-review");
        first.locator("button[value=" + (joined ? "not-same" : "same") + "]").click();

        assertThat(page.locator("#moved")).isVisible();
        assertThat(page.locator("#decided tbody tr")).hasCount(1);
        Path corrections = file.resolveSibling("corrections.tsv");
        assertThat(Files.readString(corrections))
                .contains(
                        "\t甲\t看过两边的条款\tmatter\t" + (joined ? "not-same" : "same") + "\t" + name + "\t" + other + "\n");
        assertThat(together(name, other)).isEqualTo(!joined);
        TestBrowser.picture(page, "matters-decided");

        // The answer takes the place of the page: a click on a link of the earlier table would be lost.
        page.locator("#matters").evaluate("table => table.dataset.earlier = 'yes'");
        page.locator("#decided button[value=open]").click();
        assertThat(page.locator("#decided tbody tr")).hasCount(0);
        assertThat(page.locator("[data-figure=pairs]")).hasText(before);
        assertThat(together(name, other)).isEqualTo(joined);
        assertThat(Files.readString(corrections)).contains("\tmatter\topen\t" + name);

        BrowserIT.settled(page);
        page.locator("#matters[data-state=shown]:not([data-earlier]) a[href^='/matters/']")
                .first()
                .click();
        page.waitForURL("**/matters/**");
        assertThat(page.locator("h2").first()).hasText("各乡镇怎么写、放在哪里、归哪些部门");
        assertThat(page.locator(".reasons li").first()).isVisible();
        TestBrowser.picture(page, "matter");
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static boolean together(String name, String other) {
        try (var session = graph.driver().session()) {
            return session.run(
                            "MATCH (:Duty)-[a:CONCERNS {wording: $a}]->(m)<-[b:CONCERNS {wording: $b}]-(:Duty) RETURN count(*) > 0 AS yes",
                            java.util.Map.of("a", name, "b", other))
                    .single()
                    .get("yes")
                    .asBoolean();
        }
    }

    @Test
    void twoTownshipsAreComparedMatterByMatter() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/compare?a=" + LINHE + "&b=" + SONGPING).toString());

        assertThat(page.locator("#places")).containsText("临河");
        assertThat(page.locator(".compared > li").first()).isVisible();
        assertThat(page.locator(".compared > li .tag").first()).hasText("放在不同清单");
        TestBrowser.picture(page, "compare");
        page.locator(".tabs a[data-verdict=CLAUSES]").click();
        page.locator(".compared details summary").first().click();
        assertThat(page.locator(".diffs ins.diff, .diffs del.diff").first()).isVisible();
        TestBrowser.picture(page, "compare-clauses");
        for (int width : new int[] {768, 390}) {
            Page small = browser.open(width, 900);
            for (String path : List.of("/compare?a=" + LINHE + "&b=" + SONGPING, "/matters")) {
                small.navigate(site.at(path).toString());
                TestBrowser.picture(small, path.substring(1, 8) + "-" + width);
                assertThat((Boolean) small.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(path + " is not wider than the window of " + width)
                        .isTrue();
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv;charset=UTF-8", "json, application/json"})
    void aComparisonIsExported(String format, String type) {
        HttpResponse<String> all = site.get("/api/compare?a=" + LINHE + "&b=" + SONGPING + "&format=" + format);
        HttpResponse<String> lists =
                site.get("/api/compare?a=" + LINHE + "&b=" + SONGPING + "&verdict=LIST&format=" + format);
        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(all.headers().firstValue("Content-Type").orElseThrow()).startsWith(type.split(";")[0]);
        assertThat(all.body()).contains("verdict", "ONLY_ONE", LINHE + "/2025-12/");
        // The statement, which is cited, names every group.
        assertThat(lists.body())
                .contains("LIST")
                .doesNotContainPattern("[\\[\\n]\"?ONLY_ONE")
                .hasSizeLessThan(all.body().length());
        assertThat(all.body()).containsPattern("[\\[\\n]\"?ONLY_ONE");
    }

    @Test
    void aCountyIsComparedWithATownship() {
        Document page = Jsoup.parse(site.get("/compare?a=990121&b=" + SONGPING).body());
        assertThat(page.select(".compared > li")).isNotEmpty();
        assertThat(page.select(".tag").text()).contains("/3");
    }

    @ParameterizedTest
    @CsvSource({
        "/matters/nothing, 404, nothing",
        "/compare?a=990121101&b=990121101, 400, 请选不同的两个",
        "/compare?a=990121101&b=Atlantis, 400, Atlantis",
        "/compare?a=990121101&b=990121201&verdict=WORSE, 400, WORSE",
        "/api/compare?a=990121101&b=990121201&format=pdf, 400, pdf",
        "/matters?state=WORSE, 400, WORSE"
    })
    void whatCannotBeShownIsSaid(String path, int status, String named) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(named);
    }

    @Test
    void aDecisionWithoutTheTokenOrFromElsewhereIsRefused() {
        Visitor visitor = new Visitor(site);
        String token = visitor.token();
        assertThat(decide(visitor, "").statusCode()).isEqualTo(403);
        assertThat(visitor.form("/matters/decisions")
                        .header("Origin", "http://elsewhere.example")
                        .with("_csrf", token)
                        .with("verdict", "same")
                        .with("name", "甲工程")
                        .with("other", "乙工程")
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(file.resolveSibling("corrections.tsv"))
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        some -> assertThat(some).content().doesNotContain("甲工程"));
    }

    @Test
    void aWrongLineInTheFileIsSaidAndNothingIsLost() throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        try {
            Files.writeString(file, text + "maybe\t甲工程\t乙工程\n");
            Visitor visitor = new Visitor(site);
            HttpResponse<String> refused = decide(visitor, visitor.token());
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("decisions.tsv:", "maybe");
            assertThat(Jsoup.parse(site.get("/matters").body())
                            .select("[role=alert]")
                            .text())
                    .contains("maybe");
            assertThat(file).hasContent(text + "maybe\t甲工程\t乙工程\n");
        } finally {
            Files.writeString(file, text);
        }
    }

    private static HttpResponse<String> decide(Visitor visitor, String token) {
        return visitor.form("/matters/decisions")
                .with("_csrf", token)
                .with("verdict", "same")
                .with("name", "甲工程建设")
                .with("other", "乙工程建设")
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/matters", "/compare", "/compare?a=990121101&b=990121201&page=2"})
    void bothLanguagesHaveEveryWordAndNothingIsInline(String path) {
        for (String language : List.of("zh", "en")) {
            Document page = Jsoup.parse(site.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                    .body());
            assertThat(page.select("h1")).isNotEmpty();
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.select("script:not([src]), [style], style, [href=null]"))
                    .isEmpty();
        }
    }
}
