package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page under axe-core, light and dark: no finding that a screen reader or a keyboard would seriously suffer from. */
class AccessibilityBrowserIT {

    private static final double LONG_MILLIS = 120_000;

    private static final String LIGHT_GROUNDS =
            """
            () => Array.from(document.querySelectorAll('body *'))
              .filter((seen) => seen.getClientRects().length > 0)
              .filter((seen) => (getComputedStyle(seen).backgroundColor.match(/[\\d.]+/g) || [0])
                .slice(0, 3).every((part) => Number(part) > 225))
              .map((seen) => seen.outerHTML.slice(0, 80)).join(' ')""";

    private static final Set<String> NARROW = Set.of(
            "/",
            "/queries/workload/department-workload",
            "/duties/990121101/2025-12/C1",
            "/search?q=农业",
            "/compare?a=990121101&b=990121201",
            "/diff?a=990121101/2024-12&b=990121101/2025-12");

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
    @ValueSource(
            strings = {
                "/",
                "/queries",
                "/queries/workload/department-workload",
                "/queries/workload/department-by-category#heatmap",
                "/queries/tracing/duty-trace?duty=990121101/2025-12/C1",
                "/duties",
                "/duties/990121101/2025-12/C1",
                "/departments",
                "/departments/990121:农业农村局",
                "/townships",
                "/townships/990121101",
                "/lists/990121101/2025-12",
                "/kinds/农业农村局",
                "/categories/经济发展",
                "/categories",
                "/kinds",
                "/checks",
                "/definitions",
                "/help",
                "/help/web",
                "/search?q=农业",
                "/cypher",
                "/matters",
                "/compare?a=990121101&b=990121201",
                "/diff",
                "/diff?a=990121101/2024-12&b=990121101/2025-12",
                "/lists/990121101/2024-12",
                "/unload?list=990121101/2024-12",
                "/tasks",
                "/load",
                "/status",
                "/no-such-page"
            })
    void hasNoSeriousFinding(String path) {
        // A narrow page differs where there is a form, a table, a picture, a menu; each of these is there once.
        for (int width : NARROW.contains(path) ? List.of(1280, 390) : List.of(1280)) {
            Page page = browser.open(width, 900);
            page.navigate(site.at("/")
                    .resolve(path.replace("农业农村局", "%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80")
                            .replace("农业", "%E5%86%9C%E4%B8%9A")
                            .replace("经济发展", "%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95"))
                    .toString());
            BrowserIT.settled(page);
            assertNoneSerious(page, path + " at " + width + " px");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .as("the ground of a dark page")
                    .isEqualTo("rgb(18, 23, 28)");
            assertThat(page.evaluate(LIGHT_GROUNDS))
                    .as("light grounds on the dark page %s", path)
                    .isEqualTo("");
            assertNoneSerious(page, path + " at " + width + " px, dark");
            // A window of 1,280 px whose user reads at 200 %, and a phone; charts and tables follow a moment later.
            for (int small : List.of(640, 390)) {
                page.setViewportSize(small, 900);
                page.waitForCondition(
                        () -> (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
            }
            page.context().close();
        }
    }

    @Test
    void theAnswersToTasksHaveNoneAndFitTheWindow() {
        for (int width : List.of(1280, 390)) {
            try (Page page = browser.open(width, 900)) {
                page.navigate(site.at("/tasks").toString());
                page.locator("#tasks").fill("关于做好秸秆禁烧工作的通知\n开具婚姻状况证明\n矿山企业安全生产许可证办理\n组织广播体操比赛");
                page.locator("main button.primary").click();
                page.waitForSelector("#answers");
                // The table is there before its last row has come.
                BrowserIT.settled(page);
                assertThat(page.locator("#answers tbody .tag:not(.BASIC, .COOPERATIVE, .WITHDRAWN)")
                                .allInnerTexts())
                        .containsExactly("在清单上", "在清单上", "可能在，请核对", "不在清单上");
                assertThat(page.locator("#tasks").inputValue()).startsWith("关于做好秸秆禁烧工作的通知\n");
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertNoneSerious(page, width + " px");
                TestBrowser.picture(page, "tasks-" + width);
            }
        }
    }

    @Test
    void theFormsOfCorrectionsHaveNoneAndWorkByKeyboard() {
        for (int width : List.of(1280, 390)) {
            try (Page page = browser.open(width, 900)) {
                page.navigate(site.at(
                                "/departments/990121:%E4%B9%A1%E6%9D%91%E5%BB%BA%E8%AE%BE%E4%BF%83%E8%BF%9B%E4%B8%AD%E5%BF%83")
                        .toString());
                assertFits(page, width, "department-forms-" + width);
                page.navigate(site.at("/duties/990121101/2025-12/C7").toString());
                assertFits(page, width, "duty-forms-" + width);

                page.navigate(site.at("/duties/990121101/2025-12/C7").toString());
                Locator clause = page.locator("#T2");
                clause.locator("summary").focus();
                page.keyboard().press("Enter");
                clause.locator("select[name=role]").focus();
                page.keyboard().press("ArrowDown");
                String role = (String) page.evaluate("document.activeElement.selectedOptions[0].textContent");
                page.keyboard().press("Tab");
                page.keyboard().type("县民政局");
                page.keyboard().press("Enter");
                // The duty is written again, and every matter placed.
                page.waitForSelector("#T2 .corrected", new Page.WaitForSelectorOptions().setTimeout(LONG_MILLIS));
                BrowserIT.settled(page);
                assertThat(clause.locator(".who").innerText()).contains(role, "云岭县民政局", "人工更正");
                assertFits(page, width, "duty-corrected-" + width);
                page.navigate(site.at("/corrections").toString());
                assertFits(page, width, "corrections-" + width);
                page.locator("#corrections form button").focus();
                page.keyboard().press("Enter");
                page.waitForSelector("#corrections .empty", new Page.WaitForSelectorOptions().setTimeout(LONG_MILLIS));
            }
        }
    }

    @Test
    void whatIsSeriousIsFound() {
        try (Page page = browser.open(390, 900)) {
            page.setContent("<html lang=zh><title>题</title><main><h1>题</h1><img src=x><button></button>"
                    + "<p style='color: #bbb; background: #fff'>浅色的字</p></main></html>");
            assertThat(TestBrowser.seriousFindings(page))
                    .extracting(finding -> finding.substring(0, finding.indexOf(':')))
                    .containsExactlyInAnyOrder("button-name", "color-contrast", "image-alt");
        }
    }

    /** With every form open. */
    private static void assertFits(Page page, int width, String picture) {
        BrowserIT.settled(page);
        page.evaluate("document.querySelectorAll('details.correct').forEach((form) => { form.open = true; })");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertNoneSerious(page, picture);
        TestBrowser.picture(page, picture);
    }

    private static void assertNoneSerious(Page page, String what) {
        assertThat(TestBrowser.seriousFindings(page)).as(what).isEmpty();
    }

    @Test
    void thePageOnWhichOneSignsInHasNoneAndWorksByKeyboard(@TempDir Path folder) {
        Users users = Users.at(folder.resolve("users.tsv"));
        users.put("li", UserRole.READER, "a heron by the river");
        WebSettings settings = new WebSettings(
                "127.0.0.1",
                0,
                new AccessSettings(null, users, null),
                List.of(),
                folder.resolve("decisions.tsv"),
                false);
        try (TestSite closed = TestSite.of(TestGraph.open(), settings);
                Page page = browser.open(390, 900)) {
            page.navigate(closed.at("/queries").toString());
            assertNoneSerious(page, "signing in");
            page.keyboard().type("li");
            page.keyboard().press("Tab");
            page.keyboard().type("a heron by the river");
            page.keyboard().press("Enter");
            page.waitForURL(closed.at("/queries").toString());
            assertThat(page.locator(".leave").innerText()).contains("li");
        }
    }
}
