package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages in a real browser, on a small county. */
class BrowserIT {

    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        site = TestSite.ofSmallCounty();
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
        pages.put("query", "/queries/workload/department-workload");
        pages.put("duties", "/duties");
        pages.put("departments", "/departments");
        pages.put("townships", "/townships");
        pages.put("lists", "/lists");
        pages.put("clauses", "/clauses");
        pages.put("duty", "/duties/980101101/2025-07/C1");
        pages.put("duty-hostile", "/duties/980101101/2025-07/C2");
        pages.put("department", "/departments/980101:农业农村局");
        pages.put("township", "/townships/980101101");
        pages.put("checks", "/checks");
        pages.put("search", "/search?q=农");
        pages.put("console", "/cypher");
        pages.put("api", "/swagger-ui/index.html");
        pages.put("missing", "/no-such-page");
        return pages;
    }

    @Test
    void timesStandOnTheViewersClock() {
        try (Page page = browser.openIn("Asia/Kathmandu")) {
            for (String path : List.of("/", "/lists/980101101/2025-07", "/status")) {
                page.navigate(site.at(path).toString());
                String time = page.locator("[data-utc]").first().textContent();
                assertThat(time)
                        .as(path)
                        .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d \\+05:45")
                        .doesNotContain("UTC");
            }
            page.navigate(site.at("/lists/980101101/2025-07").toString());
            String written = Jsoup.parse(site.get("/lists/980101101/2025-07").body())
                    .select("[data-utc]")
                    .text();
            LocalDateTime there = LocalDateTime.parse(
                            written.replace(" UTC", "").replace(' ', 'T'))
                    .plusHours(5)
                    .plusMinutes(45);
            assertThat(page.locator("[data-utc]").first().textContent())
                    .isEqualTo(there.toString().replace('T', ' ') + " +05:45");
        }
    }

    @Test
    void everyPageStaysOnThisMachineObeysThePolicyAndFitsAPhone() {
        Page page = browser.open(1280, 800);
        Page tablet = browser.open(768, 1024);
        Page phone = browser.open(390, 844);
        for (String language : List.of("zh", "en")) {
            pages().forEach((name, path) -> {
                for (Page window : List.of(page, tablet, phone)) {
                    window.navigate(
                            site.at("/").resolve(path.replace("农", "%E5%86%9C")).toString()
                                    + (path.contains("?") ? "&" : "?") + "lang=" + language);
                    settled(window);
                    String width = window == page ? "" : window == tablet ? "-tablet" : "-phone";
                    TestBrowser.picture(window, "small-" + name + "-" + language + width);
                    if (!name.equals("api")) {
                        assertThat((Integer) window.evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                                .as("%s%s is wider than its window", name, width)
                                .isLessThanOrEqualTo(0);
                    }
                    assertThat(window.evaluate("window.hostile"))
                            .as("%s ran text from a list", name)
                            .isNull();
                }
            });
        }
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        assertThat(browser.complaints())
                .filteredOn(text -> !text.contains("no-such-page"))
                .isEmpty();
    }

    @Test
    void fromAFigureToItsRowsToADutyToItsSourceLine() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        settled(page);
        page.locator("#workload .tabulator-row")
                .filter(new Locator.FilterOptions().setHasText("青禾县农业农村局"))
                .locator(".tabulator-cell[tabulator-field=c1] a")
                .click();
        page.waitForURL(Pattern.compile(".*/duties\\?department=.*role=LED_BY"));
        settled(page);
        assertThat(page.locator("#rows .tabulator-row")).hasCount(2);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("农村土地征收"))
                .click();
        assertThat(page.locator("h1")).hasText("农村土地征收");
        assertThat(page.locator(".clauses mark.PERFORMED_BY").first()).containsText("县农业农村局");
        assertThat(page.locator("main")).containsText("lists/shiqiao.txt:20");
        page.locator(".clauses mark.PERFORMED_BY a").first().click();
        assertThat(page.locator("h1")).hasText("青禾县农业农村局");
    }

    @Test
    void theTableAddsUpToWhatTheQuerySays() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        settled(page);
        assertThat(page.locator("#workload .tabulator-calcs-holder .tabulator-cell"))
                .hasText(new String[] {"合计 · 4 个部门", "3", "2", "1", "6", ""});
        page.locator("#p-category").selectOption("经济发展");
        page.waitForURL(Pattern.compile(".*category=.*"));
        settled(page);
        assertThat(page.locator("#workload .tabulator-calcs-holder .tabulator-cell"))
                .hasText(new String[] {"合计 · 3 个部门", "3", "2", "0", "5", ""});
        assertThat(page.locator("[data-figure=departments]")).hasText("3");
        assertThat(page.locator("#workload-chart canvas")).isVisible();
        // In words, for those who do not see it.
        assertThat(page.locator("#workload-chart"))
                .hasAttribute("aria-label", Pattern.compile("图：各部门牵头、参与、承接的事项数，共 3 行。 青禾县农业农村局 .*事项 \\d+.*"));
        Locator title = page.locator("#workload .tabulator-col-title").first();
        for (String order : List.of("ascending", "descending")) {
            title.click(new Locator.ClickOptions().setPosition(4, 4));
            page.locator("#workload .tabulator-col[aria-sort=" + order + "]").waitFor();
            String first = page.locator("#workload .tabulator-row .tabulator-cell")
                    .first()
                    .textContent();
            assertThat(page.locator("#workload-chart"))
                    .hasAttribute("aria-label", Pattern.compile("图：.*，共 3 行。 " + first.replaceAll("\\W", ".") + " .*"));
        }
        for (Locator picture : page.locator("[role=img][aria-label]").all()) {
            assertThat(picture).not().hasAttribute("aria-label", Pattern.compile("NaN|undefined|\\{\\d"));
        }
    }

    @Test
    void aDepartmentIsFoundByTypingPartOfItsName() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/duties").toString());
        settled(page);
        page.locator("#p-department").fill("自然");
        page.locator(".suggest [role=option]").filter(containing("自然")).first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#p-department")).hasValue("青禾县自然资源局");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("筛选"))
                .click();
        page.waitForURL(Pattern.compile(".*department=980101.*"));
        settled(page);
        assertThat(page.locator("#rows .tabulator-row")).hasCount(1);
        page.navigate(page.url() + "&lang=en");
        settled(page);
        assertThat(page.locator(".result-head")).containsText(Pattern.compile("\\b1 row\\b"));
        assertThat(page.locator("#p-department")).hasValue("青禾县自然资源局");
    }

    @Test
    void whatAnswersAnEarlierTextIsNotChosen() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/duties").toString());
        settled(page);
        page.locator("#p-department").focus();
        page.locator(".suggest [role=option]")
                .filter(containing("农业农村局"))
                .first()
                .waitFor();
        page.evaluate("document.querySelector('#p-department').form"
                + ".addEventListener('submit', (event) => event.preventDefault())");
        page.keyboard().press("ArrowDown");
        page.keyboard().insertText("自然");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#p-department")).hasValue("自然");
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** Waits until what a page reads from the interface is shown. */
    static void settled(Page page) {
        page.waitForLoadState();
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(
                "Array.from(document.querySelectorAll('[data-rows], [data-card], #findings, #workload, #result[data-query]'))"
                        + ".every((place) => place.dataset.state || place.classList.contains('visually-hidden'))")));
        page.evaluate(
                "() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(() => shown())))");
    }
}
