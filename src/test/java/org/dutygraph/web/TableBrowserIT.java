package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table whose rows are all in the page. */
class TableBrowserIT {

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

    @AfterEach
    void nothingComplained() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page open(String address) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at(address).toString());
        BrowserIT.settled(page);
        return page;
    }

    private static Locator search(Page page) {
        return page.locator(".table-bar > input");
    }

    static Stream<Arguments> wordsOfTables() {
        return Stream.of(
                // A list of names and a code in words; a decimal; a figure of thousands written either way.
                Arguments.of("/duties?region=990121&lang=zh", "公安局 配合", "所有列"),
                Arguments.of("/duties?region=990121&lang=en", "公安局 COOPERATIVE", "all columns"),
                Arguments.of("/queries/workload/lead-against-share?lang=zh", "局 .5", "所有列"),
                Arguments.of("/queries/workload/lorenz-curve?lang=zh", "0", "所有列"));
    }

    @ParameterizedTest
    @MethodSource("wordsOfTables")
    void wordsAreLookedForInAllColumnsAsTheServerLooksForThem(String address, String words, String label) {
        Page page = open(address);
        int all = count(page);
        assertThat(page.locator(".rows-left")).hasText(all + " / " + all);
        assertThat(search(page)).hasAttribute("placeholder", Pattern.compile(label));
        search(page).pressSequentially(words);
        page.waitForCondition(() -> count(page) < all);
        assertThat(count(page)).isPositive();
        assertThat(page.locator(".rows-left")).hasText(count(page) + " / " + all);
        String file = page.locator(".shown-as a").first().getAttribute("href");
        List<String> kept = page.request()
                .get(site.at(file).toString())
                .text()
                .lines()
                .skip(1)
                .toList();
        assertThat(kept).hasSize(count(page));
        List<String> firsts = cells(page, 0);
        for (int row = 0; row < kept.size(); row++) {
            assertThat(kept.get(row)).contains(firsts.get(row));
        }
        page.reload();
        BrowserIT.settled(page);
        assertThat(search(page)).hasValue(words);
        assertThat(page.locator(".rows-left")).hasText(kept.size() + " / " + all);
        search(page).fill("");
        assertThat(page.locator(".rows-left")).hasText(all + " / " + all);
        assertThat(page).not().hasURL(Pattern.compile("_in="));
    }

    @Test
    void theSumsAreThoseOfTheRowsThatHoldTheWords() {
        Page page = open("/?region=990121");
        search(page).fill("政");
        page.waitForCondition(() -> page.url().contains("_workload.in="));
        assertThat(count(page)).isBetween(2, 14);
        List<String> sums = page.locator("#workload .tabulator-calcs-holder .tabulator-cell")
                .allInnerTexts();
        assertThat(sums.get(0)).contains(" " + count(page) + " ");
        for (int column = 1; column <= 4; column++) {
            assertThat(sums.get(column).strip())
                    .isEqualTo(String.valueOf(cells(page, column).stream()
                            .mapToInt(Integer::parseInt)
                            .sum()));
        }
        assertThat(page.locator("#workload-chart"))
                .hasAttribute(
                        "aria-label", Pattern.compile(" 行。 " + cells(page, 0).get(0) + " "));
    }

    @Test
    void aTableOfAHandfulOfRowsHasNothingToSearchIn() {
        Page page = open("/townships");
        int all = count(page);
        assertThat(all).isLessThanOrEqualTo(10);
        assertThat(page.locator(".rows-left")).hasText(all + " / " + all);
        assertThat(search(page)).hasCount(0);
        assertThat(page.locator(".tabulator-header-filter :is(input, select)")).hasCount(0);
    }

    @Test
    void theHeadStaysInSightWhileTheRowsPass() {
        Page page = open("/duties?region=990121&_size=100");
        Locator head = page.locator("#rows .tabulator-header");
        assertThat(head.boundingBox().y).isGreaterThan(100);
        for (int by : List.of(1500, 1500)) {
            page.mouse().wheel(0, by);
            page.waitForTimeout(200);
            assertThat(head.boundingBox().y).isBetween(-0.5, 0.5);
            // In front of the rows, too.
            assertThat(page.evaluate("() => Boolean(document.elementFromPoint(200, 15).closest('.tabulator-header'))"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aPhoneHintsAtColumnsToTheRightUntilTheEnd() {
        Page phone = browser.open(390, 844);
        phone.navigate(site.at("/duties?region=990121").toString());
        BrowserIT.settled(phone);
        Locator hint = phone.getByText("向左滑动看其余的列");
        assertThat(hint).isVisible();
        Locator rows = phone.locator("#rows .tabulator-tableholder");
        rows.evaluate("(rows) => rows.scrollTo(40, 0)");
        phone.waitForTimeout(100);
        assertThat(hint).isVisible();
        rows.evaluate("(rows) => rows.scrollTo(rows.scrollWidth, 0)");
        assertThat(hint).isHidden();
        rows.evaluate("(rows) => rows.scrollTo(0, 0)");
        assertThat(hint).isVisible();
        phone.close();
        Page wide = open("/townships");
        assertThat(wide.locator(".rows-left")).isVisible();
        assertThat(wide.getByText("向左滑动看其余的列")).isHidden();
    }

    @Test
    void noEnglishWordIsBrokenOnAPhone() {
        Page phone = browser.open(390, 844);
        phone.navigate(site.at("/clauses?lang=en").toString());
        BrowserIT.settled(phone);
        assertThat(phone.locator("#rows .tabulator-cell").getByText("Upstream").first())
                .isVisible();
        assertThat(
                        phone.evaluate(
                                """
                () => [...document.querySelectorAll('#rows .tabulator-cell')].flatMap((cell) => {
                  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                  const broken = [];
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    for (const word of node.data.matchAll(/(?<![\\w-])[A-Za-z]+(?![\\w-])/g)) {
                      const range = document.createRange();
                      range.setStart(node, word.index);
                      range.setEnd(node, word.index + word[0].length);
                      if (range.getClientRects().length > 1) broken.push(word[0]);
                    }
                  }
                  return broken;
                })
                """))
                .isEqualTo(List.of());
        phone.close();
    }

    private static int count(Page page) {
        return ((Number) page.evaluate("() => Tabulator.findTable('.tabulator')[0].getDataCount('active')")).intValue();
    }

    /** What a column of the rows that are left holds. */
    private static List<String> cells(Page page, int column) {
        List<String> cells = new ArrayList<>();
        ((List<?>) page.evaluate(
                        "(column) => Tabulator.findTable('.tabulator')[0].getData('active').map((one) => String(one.row[column]))",
                        column))
                .forEach(cell -> cells.add(String.valueOf(cell)));
        return cells;
    }
}
