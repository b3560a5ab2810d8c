package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.load.Understanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a new user sees first: the sample county, said to be one, on every page in both languages. */
class SampleCountyBrowserIT {

    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        Graph graph = TestGraph.empty();
        SampleCounty.loadIfEmpty(graph, Understanding.bundled());
        site = TestSite.of(graph);
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("dashboard", "/");
        pages.put("queries", "/queries");
        pages.put("query-bars", "/queries/workload/department-workload#stacked-bar");
        pages.put("query-heatmap", "/queries/workload/department-by-category#heatmap");
        pages.put("query-sankey", "/queries/reporting/who-reports-to-whom#sankey");
        pages.put("query-graph", "/queries/tracing/duty-trace?duty=990121101/2025-12/C1");
        pages.put("duty", "/duties/990121101/2025-12/C1");
        pages.put("township", "/townships/990121101");
        pages.put("list", "/lists/990121101/2025-12");
        pages.put("kind", "/kinds/农业农村局");
        pages.put("category", "/categories/经济发展");
        pages.put("load", "/load");
        pages.put("checks", "/checks");
        return pages;
    }

    @Test
    void theFirstPageSaysThatTheCountyIsInventedAndHowToLoadRealLists() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        assertThat(page.locator(".notice")).containsText("虚构");
        assertThat(page.locator(".notice code")).containsText("java -jar dutygraph.jar load");
        assertThat(page.locator("[data-figure=lists]")).hasText("3");
    }

    @Test
    void everyPictureIsDrawnAndNothingComplains() {
        Page desk = browser.open(1280, 900);
        Page phone = browser.open(390, 844);
        for (String language : List.of("zh", "en")) {
            pages().forEach((name, path) -> {
                for (Page window : List.of(desk, phone)) {
                    String[] parts = path.split("#");
                    window.navigate(site.at("/").resolve(parts[0])
                            + (parts[0].contains("?") ? "&" : "?")
                            + "lang="
                            + language
                            + (parts.length > 1 ? "#" + parts[1] : ""));
                    BrowserIT.settled(window);
                    if (path.startsWith("/queries/")) {
                        assertThat(window.locator("#result-view [data-drawn=true]"))
                                .isVisible();
                    }
                    TestBrowser.picture(window, "sample-" + name + "-" + language + (window == phone ? "-phone" : ""));
                }
            });
        }
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
