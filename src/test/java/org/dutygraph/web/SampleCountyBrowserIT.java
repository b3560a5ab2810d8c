package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new user sees first: the sample county, said to be one, on every page in both languages. */
class SampleCountyBrowserIT {

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

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("dashboard", "/");
        pages.put("queries", "/queries");
        pages.put("query-bars", "/queries/workload/department-workload#stacked-bar");
        pages.put("query-heatmap", "/queries/workload/department-by-category#heatmap");
        pages.put("query-sankey", "/queries/reporting/who-reports-to-whom#sankey");
        pages.put("query-network", "/queries/sharing/department-pairs#network");
        pages.put("query-line", "/queries/workload/lorenz-curve#line");
        pages.put("query-timeline", "/queries/data/lists-loaded#timeline");
        pages.put("query-graph", "/queries/tracing/duty-trace?duty=990121101/2025-12/C1");
        pages.put("duty", "/duties/990121101/2025-12/C1");
        pages.put("township", "/townships/990121101");
        pages.put("list", "/lists/990121101/2025-12");
        pages.put("kind", "/kinds/农业农村局");
        pages.put("category", "/categories/经济发展");
        pages.put("categories", "/categories");
        pages.put("kinds", "/kinds");
        pages.put("matters", "/matters");
        pages.put("load", "/load");
        pages.put("checks", "/checks");
        pages.put("definitions", "/definitions");
        return pages;
    }

    @Test
    void theFirstPageSaysThatTheCountyIsInventedAndHowToLoadRealLists() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        assertThat(page.locator(".notice")).containsText("虚构");
        assertThat(page.locator("[data-figure=lists]")).hasText("3");
        page.locator(".notice a").click();
        assertThat(page.locator("main code"))
                .hasText(Pattern.compile("java -jar dutygraph.jar load 清单文件夹 --graph (embedded|bolt):\\S+"));
    }

    @Test
    void aCellOfTheHeatMapAndABodyOfTheNetworkLeadOn() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        for (String card : List.of("department-by-category", "township-burden", "department-pairs")) {
            assertThat(page.locator("#" + card + "[data-drawn=true]")).isVisible();
        }
        assertThat(page.locator("#findings li").first()).isVisible();
        page.locator("#findings a").first().click();
        page.waitForURL(Pattern.compile(".*/checks#.+"));
        page.goBack();
        BrowserIT.settled(page);
        Object place = page.evaluate(
                "() => { const chart = window.echarts.getInstanceByDom(document.getElementById('department-by-category'));"
                        + " return chart.convertToPixel({ seriesIndex: 0 }, chart.getOption().series[0].data[0].value); }");
        double x = ((Number) ((List<?>) place).get(0)).doubleValue();
        double y = ((Number) ((List<?>) place).get(1)).doubleValue();
        page.locator("#department-by-category").click(new Locator.ClickOptions().setPosition(x, y));
        page.waitForURL(Pattern.compile(".*/duties\\?department=.+&category=.+"));
        BrowserIT.settled(page);
        assertThat(page.locator("#rows .tabulator-row").first()).isVisible();
    }

    /** Words of a picture that lie over one another, or under the menu of the picture. */
    private static final String COVERED =
            """
            (id) => {
              const place = document.getElementById(id);
              const inside = place.getBoundingClientRect();
              const menu = place.previousElementSibling.querySelector('summary').getBoundingClientRect();
              const boxes = window.echarts.getInstanceByDom(place).getZr().storage.getDisplayList(true)
                .filter((one) => one.type === 'tspan' && one.style.text)
                .map((one) => {
                  const box = one.getBoundingRect().clone();
                  const moved = one.getComputedTransform();
                  if (moved) box.applyTransform(moved);
                  return { text: one.style.text, left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
                });
              if (boxes.length < 10) return ['no words'];
              boxes.push({ text: 'menu', left: menu.left - inside.left, right: menu.right - inside.left, top: menu.top - inside.top, bottom: menu.bottom - inside.top });
              const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
              return boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => over(a, b)).map((b) => a.text + ' | ' + b.text));
            }""";

    @ParameterizedTest
    @CsvSource({"390, zh", "390, en", "1280, en"})
    void noWordOfAPictureLiesOverAnother(int width, String language) {
        Page page = browser.open(width, 900);
        page.navigate(site.at("/?lang=" + language).toString());
        BrowserIT.settled(page);
        assertThat(page.locator("#department-by-category[data-drawn=true]")).isVisible();
        assertThat((List<?>) page.evaluate(COVERED, "workload-chart")).isEmpty();
        if (width == 390) {
            assertThat((List<?>) page.evaluate(COVERED, "department-by-category"))
                    .isEmpty();
            assertThat(page.evaluate(
                            "window.echarts.getInstanceByDom(document.getElementById('department-by-category'))"
                                    + ".getOption().series[0].label.show"))
                    .as("figures in the cells")
                    .isEqualTo(true);
        }
        page.close();
    }

    @Test
    void theCurveGoesFromNothingToAllBelowTheDiagonal() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/queries/workload/lorenz-curve#line").toString());
        BrowserIT.settled(page);
        List<?> lines = (List<?>) page.evaluate(
                "() => window.echarts.getInstanceByDom(document.querySelector('#result-view .chart')).getOption().series"
                        + ".map((one) => one.data.map((point) => point.map(Number)))");
        List<?> curve = (List<?>) lines.get(0);
        List<?> diagonal = (List<?>) lines.get(1);
        assertThat(curve).hasSameSizeAs(diagonal).hasSizeGreaterThan(3);
        assertThat(List.of(curve.get(0), curve.get(curve.size() - 1)))
                .isEqualTo(List.of(List.of(0, 0), List.of(100, 100)))
                .isEqualTo(List.of(diagonal.get(0), diagonal.get(diagonal.size() - 1)));
    }

    @Test
    void whatALimitLeavesOutIsCountedFoundAndOneClickAway() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/queries/sharing/department-pairs").toString());
        BrowserIT.settled(page);
        String all = page.locator("#result-status .count").innerText().replaceAll("\\D", "");
        List<?> found = (List<?>)
                page.evaluate(
                        """
                () => {
                  const rows = window.Tabulator.findTable('.tabulator')[0].getData();
                  const fits = (one) => rows.filter((row) => row.c0.includes(one.c0) && row.c1.includes(one.c1));
                  const last = rows.slice(12).find((row) => fits(row).length === 1);
                  return [last.c0, last.c1];
                }""");
        page.navigate(site.at("/queries/sharing/department-pairs?limit=12").toString());
        BrowserIT.settled(page);
        assertThat(page.locator("#result-status .count")).containsText("12 / " + all + " 行");
        assertThat(page.locator("#result-view .rows-left")).hasText("12 / " + all);
        for (int column : List.of(0, 1)) {
            Locator filter = page.locator("#result-view .tabulator-col[tabulator-field=c" + column + "] input");
            filter.fill(String.valueOf(found.get(column)));
            filter.press("Enter");
        }
        assertThat(page.locator("#result-view .tabulator-table .tabulator-row")).hasCount(1);
        assertThat(page.locator("#result-view .rows-left")).hasText("1 / " + all);
        TestBrowser.picture(page, "rows-left");
        for (String format : List.of("CSV", "XLSX")) {
            assertThat(page.locator(".exports a")
                            .filter(new Locator.FilterOptions().setHasText(format))
                            .getAttribute("href"))
                    .doesNotContain("limit");
        }
        page.locator("#result-status .show-all").click();
        BrowserIT.settled(page);
        assertThat(page.locator("#result-status .count")).hasText(all + " 行");
        Locator filter = page.locator("#result-view .tabulator-col[tabulator-field=c0] input");
        filter.fill(String.valueOf(found.get(0)));
        filter.press("Enter");
        assertThat(page.locator("#result-view .rows-left")).hasText(Pattern.compile("\\d+ / " + all));
    }

    @Test
    void aFigureOfAPairLeadsToTheirDutiesAndNowhereUnderAFilterThatTheyDoNotKnow() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/queries/sharing/department-pairs").toString());
        BrowserIT.settled(page);
        Locator figure = page.locator("#result-view .tabulator-table .tabulator-cell[tabulator-field=c2] a")
                .first();
        String number = figure.innerText();
        figure.click();
        page.waitForURL(Pattern.compile("/duties\\?department=.*&with=.*"));
        BrowserIT.settled(page);
        assertThat(page.locator("#rows-count")).hasText(number + " 行");

        page.navigate(site.at("/departments?basis=FIRST").toString());
        BrowserIT.settled(page);
        Locator row = page.locator("#rows .tabulator-table .tabulator-row").first();
        assertThat(row.locator("[tabulator-field=c1] a"))
                .hasAttribute("href", Pattern.compile("role=LED_BY&basis=FIRST"));
        assertThat(row.locator("[tabulator-field=c4] a")).hasCount(0);
    }

    @Test
    void anAnswerThatIsOvertakenByALaterFilterChangesNothing() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/queries/sharing/department-pairs?limit=12").toString());
        BrowserIT.settled(page);
        List<Route> held = new ArrayList<>();
        page.route(url -> url.contains("_in.") && url.split("_in\\.").length == 2, held::add);
        Locator rows = page.locator("#result-view .tabulator-table .tabulator-row");
        Locator left = page.locator("#result-view .rows-left");
        String before = left.innerText();
        List<String> first = rows.first().locator(".tabulator-cell").allInnerTexts();
        for (int column : List.of(0, 1)) {
            page.locator("#result-view .tabulator-col[tabulator-field=c" + column + "] input")
                    .fill(first.get(column));
            page.waitForRequest(
                    url -> url.url().contains("_in."), () -> page.keyboard().press("Enter"));
        }
        assertThat(left).not().hasText(before);
        assertThat(left).hasText(Pattern.compile("^\\d+ / \\d+$"));
        assertThat(held).hasSize(1);
        String of = left.innerText();
        int shown = rows.count();
        held.get(0)
                .fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(page.request().get(held.get(0).request().url()).text()));
        page.waitForTimeout(300);
        assertThat(left).hasText(of);
        assertThat(rows).hasCount(shown);
    }

    @Test
    void whatAFigureMeansIsShownByMouseAndKeyboardInBothLanguages() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        assertThat(page.locator(".figures li")).hasCount(8);
        assertThat(page.locator(".figures .info")).hasCount(8);
        Locator meaning = page.locator(".definition");
        assertThat(meaning).isHidden();
        Locator clauses = page.locator(".figures li").last().locator(".info");
        clauses.focus();
        page.keyboard().press("Enter");
        assertThat(meaning).containsText("上级部门和乡镇的条款合计");
        assertThat(clauses).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(meaning).isHidden();

        page.navigate(site.at("/queries/workload/department-workload?lang=en").toString());
        BrowserIT.settled(page);
        Locator rows = page.locator("#result-view .tabulator-table .tabulator-row");
        String first = rows.first().innerText();
        page.locator("#result-view .tabulator-col[tabulator-field=c1] .info").click();
        assertThat(meaning).containsText("Duties that the department leads");
        assertThat(rows.first()).hasText(Pattern.compile(".*", Pattern.DOTALL));
        org.assertj.core.api.Assertions.assertThat(rows.first().innerText())
                .as("a click on ⓘ does not sort")
                .isEqualTo(first);
        TestBrowser.picture(page, "definition");

        page.navigate(site.at("/definitions?lang=zh").toString());
        for (String code : List.of("WITH", "UNDER")) {
            assertThat(page.locator("#role-" + code)).isVisible();
        }
        assertThat(page.locator("#reliability tbody tr")).hasCount(15);
        assertThat(page.locator("#limits")).containsText("10,000");
        assertThat(page.locator(".foot a[href='/definitions']")).isVisible();
        TestBrowser.picture(page, "definitions");
    }

    @Test
    void aRegionIsPickedFromTheTreeWithTheKeyboardAlone() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        page.locator(".tree-button").first().focus();
        page.keyboard().press("Enter");
        page.locator(".region-tree [data-id='990121201']").waitFor();
        for (String key : List.of("End", "ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowRight", "ArrowDown", "Enter")) {
            page.keyboard().press(key);
        }
        page.waitForURL(Pattern.compile(".*\\?region=990121101"));
        BrowserIT.settled(page);
        assertThat(page.locator("#p-region")).hasValue("临河镇");
        assertThat(page.locator("[data-figure=townships]")).hasText("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "9901", "990121", "990121101"})
    void everyCardIsOfTheRegionAndTheHeatMapCountsWhatTheTableCounts(String region) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/?region=" + region).toString());
        BrowserIT.settled(page);
        String departments = page.locator("[data-figure=departments]").textContent();
        assertThat(page.locator("[data-figure=departments]")).not().hasText("0");
        assertThat(page.locator("#workload .tabulator-calcs-holder .tabulator-cell")
                        .first())
                .containsText("· " + departments + " 个部门");
        for (String card : List.of("department-by-category", "township-burden", "department-pairs")) {
            assertThat(page.locator("#" + card + "[data-drawn=true]")).isVisible();
        }
        // Both show the same departments, the busiest fifteen.
        assertThat(
                        page.evaluate(
                                """
                () => window.echarts.getInstanceByDom(document.getElementById('department-by-category'))
                  .getOption().series[0].data.reduce((sum, cell) => sum + (cell.value || cell)[2], 0)"""))
                .isEqualTo(
                        page.evaluate(
                                """
                () => window.Tabulator.findTable('#workload .tabulator')[0].getData().slice(0, 15)
                  .reduce((sum, row) => sum + row.c4, 0)"""));
        assertThat(page.locator("#findings a").first())
                .hasAttribute(
                        "href",
                        Pattern.compile(region.isEmpty() ? "/checks#.+" : "/checks\\?region=" + region + "#.+"));
        TestBrowser.picture(page, "region-" + (region.isEmpty() ? "all" : region));
    }

    @Test
    void anEarlierMonthIsFollowedByEverythingAndKeptInTheAddress() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        page.locator("#p-edition").selectOption("2024-12");
        page.waitForURL(Pattern.compile(".*\\?edition=2024-12"));
        BrowserIT.settled(page);
        assertThat(page.locator("[data-figure=lists]")).hasText("1");
        String duties = page.locator("[data-figure=duties]").textContent();
        page.locator("[data-figure=duties]").click();
        page.waitForURL(Pattern.compile(".*/duties\\?edition=2024-12"));
        BrowserIT.settled(page);
        assertThat(page.locator("#rows-count")).containsText(duties);
        assertThat(page.locator("#rows .tabulator-row").first()).containsText("临河");
    }

    @Test
    void aFilterIsFollowedInPlaceAndBackLeadsBack() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
        page.evaluate("window.samePage = true");
        String all = page.locator("[data-figure=duties]").textContent();
        page.locator("#p-category").focus();
        page.locator("#p-category").selectOption("经济发展");
        page.waitForURL(Pattern.compile(".*\\?category=.*"));
        BrowserIT.settled(page);
        assertThat(page.locator("[data-figure=duties]")).not().hasText(all);
        assertThat(page.locator("#p-category")).isFocused();
        assertThat(page.locator("a.lang")).hasAttribute("href", Pattern.compile(".*category=.*lang=en.*"));
        page.goBack();
        BrowserIT.settled(page);
        assertThat(page.locator("[data-figure=duties]")).hasText(all);
        assertThat(page.locator("#p-category")).hasValue("");
        page.goForward();
        BrowserIT.settled(page);
        assertThat(page.locator("#p-category")).hasValue("经济发展");
        page.locator("main a[data-exchange]").click();
        // The address of all, also where a region is remembered.
        page.waitForURL(site.at("/?region=").toString());
        BrowserIT.settled(page);
        assertThat(page.locator("#p-category")).hasValue("");
        assertThat(page.evaluate("window.samePage === true"))
                .as("the page was never loaded anew")
                .isEqualTo(true);
    }

    @Test
    void everyPictureIsDrawnAndNothingComplains() {
        Page desk = browser.open(1280, 900);
        desk.addInitScript(
                """
                window.shift = 0;
                new PerformanceObserver((list) => {
                  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
                }).observe({ type: 'layout-shift', buffered: true });""");
        Page tablet = browser.open(768, 1024);
        Page phone = browser.open(390, 844);
        for (String language : List.of("zh", "en")) {
            pages().forEach((name, path) -> {
                for (Page window : List.of(desk, tablet, phone)) {
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
                    if (window == desk) {
                        assertThat(((Number) window.evaluate("window.shift")).doubleValue())
                                .as("%s moves while it is loaded", name)
                                .isLessThan(0.1);
                    }
                    TestBrowser.picture(
                            window,
                            "sample-" + name + "-" + language
                                    + (window == desk ? "" : window == tablet ? "-tablet" : "-phone"));
                }
            });
        }
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }
}
