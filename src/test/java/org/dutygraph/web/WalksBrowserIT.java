package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.Loading;
import org.dutygraph.load.Placing;
import org.dutygraph.load.Understanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the users come for, from the first page to the file that they take home, on the two published lists. */
class WalksBrowserIT {

    private static final Path LISTS = Path.of("..", "shared", "lists");

    private static TestSite site;
    private static TestBrowser browser;

    private Page page;

    @BeforeAll
    static void start() {
        if (!Files.isDirectory(LISTS)) {
            System.err.println("[DutyGraph tests] skipped: the real lists are not at " + LISTS);
        }
        assumeTrue(Files.isDirectory(LISTS), "the real lists are not at " + LISTS);
        Graph graph = TestGraph.empty();
        Loading.into(
                        graph,
                        Understanding.bundled(),
                        Placing.in(
                                graph,
                                DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))))
                .load(Loading.files(List.of(LISTS)), entry -> {});
        site = TestSite.of(graph);
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            site.close();
        }
    }

    @BeforeEach
    void open() {
        page = browser.open(1280, 900);
        page.navigate(site.at("/").toString());
        BrowserIT.settled(page);
    }

    @AfterEach
    void nothingComplained() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
    }

    /** Who watches workloads: a county out of the tree, a figure, its rows, a duty, the line of the list, a workbook. */
    @Test
    void fromACountyToAFigureToTheSourceLine() throws IOException {
        page.locator(".tree-button").first().click();
        Locator county = page.getByRole(AriaRole.TREEITEM)
                .filter(new Locator.FilterOptions().setHasText("伊宁县"))
                .last();
        page.locator(".region-tree [data-id='6540'] > .line > .fold").click();
        county.locator(".line").first().click();
        page.waitForURL(Pattern.compile(".*\\?region=654021.*"));
        BrowserIT.settled(page);
        assertThat(page.locator("[data-figure=lists]")).hasText("1");
        Download workbook = page.waitForDownload(() -> page.locator(".card-head .more a")
                .filter(new Locator.FilterOptions().setHasText("XLSX"))
                .first()
                .click());
        try (Workbook book = new XSSFWorkbook(Files.newInputStream(workbook.path()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("伊宁县农业农村局");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(12);
        }
        page.locator("#workload .tabulator-row")
                .filter(new Locator.FilterOptions().setHasText("伊宁县农业农村局"))
                .locator(".tabulator-cell[tabulator-field=c1] a")
                .click();
        page.waitForURL(Pattern.compile(".*/duties\\?department=654021.*role=LED_BY"));
        BrowserIT.settled(page);
        assertThat(page.locator("#rows .tabulator-table .tabulator-row")).hasCount(12);
        Locator first = page.locator("#rows .tabulator-table .tabulator-row a").first();
        String duty = first.textContent();
        first.click();
        assertThat(page.locator("h1")).hasText(duty);
        assertThat(page.locator("main")).containsText(Pattern.compile("yining-kalayagaqi-2025-07\\.txt:\\d+"));
        assertThat(page.locator(".clauses mark").first()).isVisible();
    }

    /** Who writes about it: a question out of the catalogue, a picture, a table, a file that can be cited. */
    @Test
    void fromAQuestionToAPictureToAFile() throws IOException {
        page.locator("nav a[href='/queries']").click();
        page.locator("#catalogue-find").fill("上报");
        page.locator(".topic li a[href*='who-reports-to-whom']").click();
        BrowserIT.settled(page);
        page.locator("#result-views button")
                .filter(new Locator.FilterOptions().setHasText("流向图"))
                .click();
        assertThat(page.locator("#result-view [data-drawn=true]")).isVisible();
        page.locator("#result-views button")
                .filter(new Locator.FilterOptions().setHasText("表"))
                .first()
                .click();
        assertThat(page.locator("#result-view .tabulator-row").first()).isVisible();
        Download table = page.waitForDownload(() -> page.locator(".exports a")
                .filter(new Locator.FilterOptions().setHasText("CSV"))
                .click());
        assertThat(Files.readString(table.path())).startsWith("\uFEFF").contains("乡镇街道,农业农村局,");
    }
}
