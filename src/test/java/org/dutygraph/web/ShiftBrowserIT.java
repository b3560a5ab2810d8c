package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing on a page of the navigation moves while it loads: its cumulative layout shift, on a phone, a tablet, a desk. */
class ShiftBrowserIT {

    private static final double MOST = 0.02;

    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "820, 1180", "1280, 900"})
    void aPageStandsStillWhileItLoads(int width, int height) {
        Map<String, Double> moved = new LinkedHashMap<>();
        String[] pages = {
            "/",
            "/tasks",
            "/queries",
            "/departments",
            "/duties",
            "/matters",
            "/compare",
            "/townships",
            "/load",
            "/checks",
            "/cypher",
            "/lists",
            "/kinds",
            "/categories",
            "/help",
            "/status"
        };
        for (String path : pages) {
            try (Page page = browser.open(width, height)) {
                page.addInitScript(
                        """
                        window.shift = 0;
                        new PerformanceObserver((seen) => seen.getEntries().filter((one) => !one.hadRecentInput)
                          .forEach((one) => { window.shift += one.value; })).observe({ type: 'layout-shift', buffered: true });
                        """);
                page.navigate(site.at(path).toString());
                BrowserIT.settled(page);
                page.waitForTimeout(300);
                moved.put(path, ((Number) page.evaluate("window.shift")).doubleValue());
            }
        }
        assertThat(moved)
                .hasSize(pages.length)
                .allSatisfy((path, shift) -> assertThat(shift).as(path).isLessThan(MOST));
    }
}
