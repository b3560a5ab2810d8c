package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching as a person does: typing, choosing with the keys, narrowing, leafing. */
class SearchBrowserIT {

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

    @Test
    void aPersonTypesChoosesNarrowsAndLeafs() {
        for (int width : new int[] {1280, 768, 390}) {
            Page page = browser.open(width, 900);
            page.navigate(site.at("/?lang=zh").toString());
            page.locator("#find").pressSequentially("公安");
            assertThat(page.locator("#find")).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]")).containsText("公安局");
            page.keyboard().press("Escape");
            assertThat(page.locator("#find")).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#find")).hasAttribute("aria-expanded", "true");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/(kinds|departments)/.*"));

            page.locator("#find").fill("人社");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=.*"));
            assertThat(page.locator(".found-names")).containsText("人力资源和社会保障局");
            int all = page.locator(".hits > li").count();
            assertThat(all).isPositive();
            TestBrowser.picture(page, "search-" + width);
            page.locator("select[name=kind]").selectOption("BASIC");
            assertThat(page).hasURL(Pattern.compile(".*kind=BASIC.*"));
            assertThat(page.locator("a.button", new Page.LocatorOptions().setHasText("清除筛选")))
                    .isVisible();
            Object scroll =
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
            assertThat(scroll).as("nothing is wider than a window of " + width).isEqualTo(false);

            page.navigate(site.at("/search?q=%E7%AE%A1%E7%90%86").toString());
            page.locator(".pages a[rel=next]").click();
            assertThat(page.locator(".pages")).containsText("第 2 / ");
            page.navigate(site.at("/search?q=%3Cimg%20src=x%20onerror=window.hostile=1%3E")
                    .toString());
            assertThat(page.evaluate("window.hostile === undefined")).isEqualTo(true);
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
    }

    @Test
    void similarDutiesAndWordsAreShown() {
        Page page = browser.open(1280, 900);
        for (String path :
                new String[] {"/duties/990121101/2025-12/C1", "/categories/经济发展", "/departments/990121:公安局"}) {
            page.navigate(site.at("/").resolve(path).toString());
            BrowserIT.settled(page);
            String place = path.startsWith("/duties") ? "#similar" : "#words";
            assertThat(page.locator(place)).hasAttribute("data-state", "shown");
            assertThat(page.locator(place + " .tabulator-row").first()).isVisible();
        }
    }
}
