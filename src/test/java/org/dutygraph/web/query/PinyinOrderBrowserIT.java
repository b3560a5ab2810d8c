package org.dutygraph.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.dutygraph.web.TestBrowser;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables are ordered by the browser, large ones by the server: both have one order. */
class PinyinOrderBrowserIT {

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

    /** All rows in the page, and rows that stay with the server. */
    @ParameterizedTest
    @ValueSource(strings = {"/departments?region=990121", "/queries/sharing/department-pairs?limit=40"})
    void aClickOnAHeadOrdersNamesByPinyinAndFiguresFromTheLargest(String address) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at(address + (address.contains("?") ? "&" : "?") + "_size=500")
                .toString());
        Locator names = page.locator(".tabulator-col[tabulator-field=c0]");
        names.waitFor();
        List<String> before = column(page, 0);
        assertThat(before)
                .hasSizeGreaterThan(20)
                .isNotEqualTo(before.stream().sorted(ResultPages.BY_PINYIN).toList());
        names.locator(".tabulator-col-title").click(new Locator.ClickOptions().setPosition(4, 4));
        page.locator(".tabulator-col[tabulator-field=c0][aria-sort=ascending]").waitFor();
        assertThat(column(page, 0))
                .isSortedAccordingTo(ResultPages.BY_PINYIN)
                .containsExactlyInAnyOrderElementsOf(before);
        names.locator(".tabulator-col-title").click(new Locator.ClickOptions().setPosition(4, 4));
        page.locator(".tabulator-col[tabulator-field=c0][aria-sort=descending]").waitFor();
        assertThat(column(page, 0)).isSortedAccordingTo(ResultPages.BY_PINYIN.reversed());
        Locator figure = page.locator(".tabulator-col.num").first();
        String field = figure.getAttribute("tabulator-field");
        figure.locator(".tabulator-col-title").click(new Locator.ClickOptions().setPosition(4, 4));
        page.locator(".tabulator-col[tabulator-field=" + field + "][aria-sort=descending]")
                .waitFor();
        assertThat(column(page, Integer.parseInt(field.substring(1))).stream().map(Integer::valueOf))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSameSizeAs(before);
    }

    @Test
    void departmentsCanBeOrderedByEachOfTheirFigures() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/departments?region=990121").toString());
        for (Map.Entry<String, Integer> figure :
                Map.of("LEADS", 1, "SHARES", 2, "TAKEN_OVER", 3, "TOTAL", 4).entrySet()) {
            page.locator("#p-order").selectOption(figure.getKey());
            page.waitForURL(url -> url.contains("order=" + figure.getKey()));
            page.locator("#rows[data-state=shown]").waitFor();
            assertThat(column(page, figure.getValue()).stream().map(Integer::valueOf))
                    .as(figure.getKey())
                    .hasSizeGreaterThan(20)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static List<String> column(Page page, int column) {
        return ((List<?>) page.evaluate(
                        "(column) => Tabulator.findTable('.tabulator')[0].getData('active').map((one) => String(one.row[column]))",
                        column))
                .stream().map(String::valueOf).toList();
    }

    @Test
    void allNamesOfDivisionsStandInOneOrder() throws IOException {
        List<String> names = divisions();
        assertThat(names).hasSizeGreaterThan(30_000);
        List<String> byServer = new ArrayList<>(names);
        byServer.sort(ResultPages.BY_PINYIN);
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/definitions").toString());
        assertThat(page.evaluate("(names) => names.sort(window.DG.byPinyin)", names))
                .isEqualTo(byServer);
    }

    private static List<String> divisions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        PinyinOrderBrowserIT.class.getResourceAsStream("/regions/divisions.tsv.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> line.split("\t")[1]).distinct().toList();
        }
    }
}
