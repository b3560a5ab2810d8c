package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sample drawn, coded and reported by keyboard alone, wide and narrow, under axe-core. */
class CodingBrowserIT {

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

    private static void looked(Page page, String name, int width) {
        BrowserIT.settled(page);
        TestBrowser.picture(page, name + "-" + width);
        assertThat(TestBrowser.seriousFindings(page))
                .as("%s at %d px", name, width)
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
    }

    private static String said(Page page, String role) {
        return page.locator("#r-" + role).inputValue();
    }

    private static void press(Page page, String... keys) {
        List.of(keys).forEach(key -> page.keyboard().press(key));
    }

    /** A key that sends the form, and the page that comes; it may have the same address, by which waitForURL would not tell it. */
    @SuppressWarnings("deprecation")
    private static void go(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
        page.waitForSelector("#coding .current, #coders, #figures, #samples");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aSampleIsCodedByKeyboardAlone(int width) {
        Page page = browser.open(width, 900);
        page.navigate(site.at("/validation").toString());
        looked(page, "validation-samples", width);
        page.locator("#clauses").focus();
        press(page, "Control+A");
        page.keyboard().type("60");
        press(page, "Tab", "Control+A");
        page.keyboard().type(Integer.toString(width));
        go(page, "Enter");
        String sample = "60-" + width;
        assertThat(page.locator("h1").innerText()).contains(sample, "60");
        looked(page, "validation-sample", width);
        page.locator("#coder").focus();
        page.keyboard().type("赵");
        go(page, "Enter");

        // Roles by letter, bodies by digit, doubt, words of one's own.
        String first = page.locator("#clause .coding-text").innerText();
        press(page, "1", "?");
        assertThat(said(page, "PERFORMED_BY")).isEqualTo("本乡镇?");
        press(page, "?", "2", "0");
        assertThat(said(page, "PERFORMED_BY")).isEqualTo("无");
        press(page, "1");
        assertThat(said(page, "PERFORMED_BY")).isEqualTo("本乡镇");
        press(page, "w", "/");
        page.keyboard().type("县公安局、p1");
        press(page, "Escape", "c", "1");
        assertThat(page.locator("#said").innerText()).contains("征求意见", "本乡镇");
        assertThat(page.locator("#bodies [aria-pressed=true]").allInnerTexts()).containsExactly("1\n本乡镇");
        press(page, "1");
        assertThat(said(page, "WITH")).isEqualTo("县公安局、p1");
        assertThat(said(page, "CONSULTS")).isEmpty();
        looked(page, "validation-coding", width);
        go(page, "Enter");
        assertThat(page.locator("#progress").innerText()).isEqualTo("已编码 1 / 60");
        assertThat(page.locator("h1").innerText()).startsWith("第 2 条");
        go(page, "ArrowLeft");
        assertThat(page.locator("#clause .coding-text").innerText()).isEqualTo(first);
        assertThat(said(page, "WITH")).isEqualTo("县公安局、p1");
        // Who performs it is asked for before anything is kept; without single keys a letter is nothing.
        go(page, "ArrowRight");
        press(page, "Enter");
        assertThat(page.locator("h1").innerText()).startsWith("第 2 条");
        page.locator("#keys").focus();
        press(page, "Space");
        page.evaluate("document.activeElement.blur()");
        press(page, "1");
        assertThat(said(page, "PERFORMED_BY")).isEmpty();
        page.locator("#keys").focus();
        press(page, "Space");
        page.evaluate("document.activeElement.blur()");

        for (int coded = 1; coded < 60; coded++) {
            press(page, coded % 2 == 0 ? "1" : "2");
            go(page, "Enter");
        }
        assertThat(page.locator("#progress").innerText()).isEqualTo("已编码 60 / 60");
        page.locator("#finish button").focus();
        go(page, "Enter");
        page.locator("a[href$='/report']").focus();
        go(page, "Enter");
        assertThat(page.locator("#figures tbody tr").count()).isEqualTo(12);
        page.locator("#disagreements button[name=settled]").first().focus();
        go(page, "Enter");
        assertThat(page.locator("#disagreements [aria-pressed=true]").count()).isEqualTo(1);
        looked(page, "validation-report", width);
        page.context().close();
        assertThat(browser.complaints()).isEmpty();
    }
}
