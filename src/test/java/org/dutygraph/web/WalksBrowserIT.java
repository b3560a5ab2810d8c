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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
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
                        ListReader.bundled(),
                        MatterPlacement.in(
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
        Download report = page.waitForDownload(
                () -> page.locator("a[href^='/api/reports/dashboard']").click());
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report.path()))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("地区：伊宁县");
            assertThat(document.getTables())
                    .anySatisfy(table ->
                            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("伊宁县农业农村局"));
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
        assertThat(page.locator("main"))
                .containsText(Pattern.compile("yining-kalayagaqi-2025-07\\.txt@[0-9a-f]{12}:\\d+"));
        assertThat(page.locator(".clauses mark").first()).isVisible();
    }

    /** Who writes about it: a question out of the catalogue, a picture, a table, a file that can be cited. */
    @Test
    void fromAQuestionToAPictureToAFile() throws IOException {
        page.locator("nav a[href='/queries']").click();
        page.locator("#catalogue-find").fill("上报");
        page.locator(".topic li a[href$='reporting/who-reports-to-whom']").click();
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

    /** Who explores: a name typed into the search, its graph, one step further, a question of one's own, a file. */
    @Test
    void fromANameToItsGraphToAStatement() throws IOException {
        page.locator("#find").fill("教育局");
        page.locator("#find").press("Enter");
        page.waitForURL(Pattern.compile(".*/search\\?q=.*"));
        page.locator("a[href^='/departments/']")
                .filter(new Locator.FilterOptions().setHasText("伊宁县教育局"))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("伊宁县教育局");
        page.locator("#graph button").first().click();
        page.locator(".gv[data-state=shown]").waitFor();
        page.locator(".gv-search").fill("教育局");
        page.keyboard().press("Enter");
        assertThat(page.locator(".gv-about h3")).containsText("伊宁县教育局");
        page.locator("nav a[href='/cypher']").click();
        page.locator(".CodeMirror").waitFor();
        page.evaluate(
                "text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)",
                "MATCH (m:Department {id: '654021:农业农村局'})<-[:LED_BY]-(d:Duty) RETURN d.name AS name, d.line AS line ORDER BY line");
        page.locator("#console-run").click();
        page.locator("#console-view[data-state=shown]").waitFor();
        assertThat(page.locator("#console-status")).containsText("12 行");
        Download rows =
                page.waitForDownload(() -> page.locator("[data-format=csv]").click());
        assertThat(Files.readAllLines(rows.path())).hasSize(13);
    }

    /** Who compares: two townships out of the tree, what the one gave back, both duties, the words that differ. */
    @Test
    void fromTwoTownshipsToWhatTheyAnswerDifferently() {
        page.navigate(site.at("/compare?a=654021202&b=652325203").toString());
        Locator first = page.locator("main li.card")
                .filter(new Locator.FilterOptions().setHasText("农产品质量安全事故处理"))
                .first();
        assertThat(first).containsText("放在不同清单");
        assertThat(first).containsText("配合履职事项");
        assertThat(first).containsText("上级部门收回事项");
        assertThat(first.locator("del").first()).hasText("工作");
        first.locator("a[href*='652325203/2025-07/W8']").click();
        assertThat(page.locator("h1")).hasText("农产品质量安全事故处理");
        page.locator("a[href^='/matters/']").first().click();
        assertThat(page.locator("main")).containsText("喀拉亚尕奇乡");
        assertThat(page.locator("main")).containsText("五马场哈萨克族乡");
    }
}
