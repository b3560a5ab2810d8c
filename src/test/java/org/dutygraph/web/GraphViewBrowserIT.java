package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Pictures of the graph in a real browser, on the sample county and one hostile duty. */
class GraphViewBrowserIT {

    private static final String DUTY = "/duties/990121101/2025-12/C1";
    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        Graph graph = TestGraph.empty();
        SampleCounty.loadIfEmpty(
                graph,
                ListReader.bundled(),
                MatterPlacement.in(
                        graph, DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))));
        try (Session session = graph.driver().session()) {
            session.run("CREATE (f:Function {id: '有很多相邻', name: '有很多相邻'}) WITH f UNWIND range(1, 95) AS i"
                            + " CREATE (k:DepartmentKind {id: 'k' + i, name: '种类' + i})"
                            + " FOREACH (x IN CASE WHEN i <= 90 THEN [1] ELSE [] END | CREATE (k)-[:COVERS]->(f))"
                            + " FOREACH (x IN CASE WHEN i > 90 THEN [1] ELSE [] END | CREATE (f)-[:OF_KIND]->(k))")
                    .consume();
        }
        site = TestSite.of(graph);
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    @AfterEach
    void nothingComplainedAndNothingWasAskedElsewhere() {
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static Page picture(int width, String language) {
        Page page = browser.open(width, 900);
        page.navigate(site.at(DUTY + "?lang=" + language + "#graph").toString());
        page.locator(".gv[data-state=shown]").waitFor();
        return page;
    }

    /** The console's graph view of a statement. */
    private static Page picture(String statement) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/cypher").toString());
        page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", statement);
        page.locator("#console-run").click();
        page.locator("#console-view[data-state=shown]").waitFor();
        return page;
    }

    private static int[] size(Page page, String what) {
        String[] parts = page.locator(".gv").getAttribute("data-" + what).split("/");
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }

    /** Goes to the nodes with the search, as one without a mouse would. */
    private static void choose(Page page, String name) {
        page.locator(".gv-search").fill(name);
        page.keyboard().press("Enter");
        page.locator(".gv-about h3").getByText(name).waitFor();
    }

    @Test
    void aDutyIsShownWithItsSourceLineAndLeadsToPages() {
        Page page = picture(1280, "zh");
        int[] size = size(page, "size");
        assertThat(size[0]).isGreaterThan(10);
        choose(page, "两优一先");
        Locator about = page.locator(".gv-about");
        assertThat(about.locator("h3 a")).hasAttribute("href", DUTY);
        assertThat(about).containsText("名称");
        assertThat(about).containsText(Pattern.compile("yunling-linhe-2025-12\\.txt@[0-9a-f]{12}:\\d+"));
        assertThat(about.locator(".gv-source pre")).containsText("县级以上“两优一先”推荐表彰");
        TestBrowser.picture(page, "graph-duty-zh");
        choose(page, "云岭县公安局");
        assertThat(about.locator("h3 a")).hasText("云岭县公安局");
        about.locator("h3 a").click();
        assertThat(page.locator("h1")).hasText("云岭县公安局");
    }

    @Test
    void aNodeIsExpandedByItsNeighboursAndCollapsedAgain() {
        Page page = picture(1280, "zh");
        int[] before = size(page, "size");
        choose(page, "云岭县公安局");
        page.locator("[data-act=expand]").click();
        page.locator("[data-act=collapse]").waitFor();
        int[] expanded = size(page, "size");
        assertThat(expanded[0]).isGreaterThan(before[0]);
        assertThat(expanded[1]).isGreaterThan(before[1]);
        TestBrowser.picture(page, "graph-expanded-zh");
        page.locator("[data-act=collapse]").click();
        page.locator("[data-act=collapse]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(size(page, "size")).containsExactly(before);
    }

    @Test
    void aDoubleClickExpandsToo() {
        Page page = picture("MATCH (d:Department {id: '990121:公安局'}) RETURN d");
        assertThat(size(page, "size")).containsExactly(1, 0);
        page.locator(".gv-canvas").scrollIntoViewIfNeeded();
        page.locator(".gv-layout").selectOption("grid");
        var box = page.locator(".gv-canvas").boundingBox();
        page.mouse().dblclick(box.x + box.width / 2, box.y + box.height / 2);
        page.waitForCondition(() -> size(page, "size")[0] > 5);
    }

    @Test
    void whatIsExpandedIsLimitedAndSaysSo() {
        Page page = picture("MATCH (f:Function {id: '有很多相邻'}) RETURN f");
        choose(page, "有很多相邻");
        page.locator("[data-act=expand]").click();
        page.locator("[data-act=collapse]").waitFor();
        assertThat(page.locator(".gv-notes")).containsText("60");
        assertThat(page.locator(".gv-notes")).containsText("95");
        assertThat(size(page, "size")).containsExactly(61, 60);
        assertThat(page.locator("[data-filter='edge:COVERS'] b")).hasText("55");
        assertThat(page.locator("[data-filter='edge:OF_KIND'] b")).hasText("5");
        page.locator("[data-act=collapse]").click();
        page.locator(".gv-types [title=OF_KIND]").click();
        page.locator("[data-act=collapse]").waitFor();
        assertThat(page.locator(".gv-notes")).isEmpty();
        assertThat(size(page, "size")).containsExactly(6, 5);
    }

    @Test
    void aNodeIsExpandedByOneTypeInOneDirection() {
        Page page = picture("MATCH (r:Region {id: '990121'}) RETURN r");
        choose(page, "云岭县");
        assertThat(page.locator(".gv-types [title=PART_OF]")).hasCount(2);
        page.locator(".gv-types [title=PART_OF][data-way=out]").click();
        page.locator("[data-act=collapse]").waitFor();
        assertThat(size(page, "size")).containsExactly(2, 1);
    }

    @Test
    void theShortestPathBetweenTwoNodesIsAddedAndMarked() {
        Page page = picture(
                "MATCH (n) WHERE n.id IN ['990121101/2025-12/C1', '990121:公安局', '有很多相邻'] AND NOT n:ArchivedDuty RETURN n ORDER BY n.id DESC");
        page.locator(".gv-layout").selectOption("grid");
        int[] before = size(page, "size");
        choose(page, "公安局");
        page.locator("[data-act=path]").click();
        assertThat(page.locator(".gv-notes")).containsText("公安局");
        choose(page, "有很多相邻");
        page.locator("[data-act=path]").click();
        assertThat(page.locator(".gv-notes")).containsText("没有路径");
        assertThat(size(page, "size")).containsExactly(before);
        choose(page, "两优一先");
        page.locator(".gv-canvas").focus();
        page.keyboard().press("p");
        choose(page, "公安局");
        page.locator(".gv-canvas").focus();
        page.keyboard().press("p");
        assertThat(page.locator(".gv-notes .info")).containsText("最短");
        Object marked = page.evaluate(
                "() => { const cy = document.querySelector('.gv-canvas')._cyreg.cy; return cy.nodes('.path').length - cy.edges('.path').length; }");
        assertThat(marked).isEqualTo(1);
        assertThat(size(page, "size")[1]).isGreaterThan(before[1]);
        TestBrowser.picture(page, "graph-path-zh");
    }

    @Test
    void noLineRunsThroughAName() {
        Page page = picture(1280, "zh");
        Object covered = page.evaluate("() => { const cy = document.querySelector('.gv-canvas')._cyreg.cy;"
                + " return cy.nodes().every((node) => Number(node.style('text-background-opacity')) >= 0.9"
                + " && node.style('text-background-color') === cy.nodes()[0].style('text-background-color')); }");
        assertThat(covered).isEqualTo(true);
    }

    @Test
    void kindsAndTypesAreHiddenAndShownAndCounted() {
        Page page = picture(1280, "zh");
        int[] all = size(page, "visible");
        Locator clauses = page.locator("[data-filter='node:Clause']");
        int counted = Integer.parseInt(clauses.locator("b").innerText());
        clauses.click();
        assertThat(clauses).hasAttribute("aria-pressed", "false");
        assertThat(size(page, "visible")[0]).isEqualTo(all[0] - counted);
        clauses.click();
        assertThat(size(page, "visible")).containsExactly(all);
        Locator lead = page.locator("[data-filter='edge:LED_BY']");
        lead.click();
        assertThat(size(page, "visible")[1])
                .isEqualTo(all[1] - Integer.parseInt(lead.locator("b").innerText()));
    }

    @Test
    void everyLayoutPlacesEveryNodeApart() {
        Page page = picture(1280, "en");
        for (String layout : List.of("columns", "cose", "concentric", "breadthfirst", "circle", "grid")) {
            page.locator(".gv-layout").selectOption(layout);
            page.waitForTimeout(300);
            TestBrowser.picture(page, "graph-layout-" + layout + "-en");
            Object apart = page.evaluate("() => { const cy = document.querySelector('.gv-canvas')._cyreg.cy;"
                    + " return new Set(cy.nodes().map((node) => Math.round(node.position('x')) + ' ' + Math.round(node.position('y')))).size"
                    + " === cy.nodes().length; }");
            assertThat(apart).as(layout).isEqualTo(true);
        }
    }

    @Test
    void thePictureIsSavedAsPngAndAsSvgWithItsNames() throws IOException, SAXException, ParserConfigurationException {
        Page page = picture(1280, "zh");
        Download png = page.waitForDownload(() -> page.locator("[data-act=png]").click());
        assertThat(png.suggestedFilename()).endsWith(".png");
        byte[] bytes = Files.readAllBytes(png.path());
        assertThat(bytes).hasSizeGreaterThan(10_000).startsWith(0x89, 'P', 'N', 'G');
        Download svg = page.waitForDownload(() -> page.locator("[data-act=svg]").click());
        assertThat(svg.suggestedFilename()).endsWith(".svg");
        Path kept = Path.of("target/screenshots/graph.svg");
        Files.createDirectories(kept.getParent());
        svg.saveAs(kept);
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(kept.toFile());
        assertThat(read.getElementsByTagName("circle").getLength()).isEqualTo(size(page, "visible")[0]);
        assertThat(read.getDocumentElement().getTextContent()).contains("云岭县公安局");
    }

    @Test
    void itIsUsedWithTheKeyboard() {
        Page page = picture(1280, "zh");
        page.locator(".gv-canvas").focus();
        page.keyboard().press("ArrowLeft");
        page.locator(".gv-about h3").waitFor();
        String first = page.locator(".gv-about").getAttribute("data-shown");
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> !first.equals(page.locator(".gv-about").getAttribute("data-shown")));
        page.keyboard().press("e");
        page.locator("[data-act=collapse]").waitFor();
        page.keyboard().press("c");
        assertThat(page.locator("[data-act=collapse]")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(page.locator(".gv-about")).containsText("点一个节点");
        page.keyboard().press("/");
        assertThat(page.locator(".gv-search")).isFocused();
    }

    @Test
    void moreThanCanBeDrawnIsCutAndSaid() {
        Page page = picture("RETURN 1 AS x");
        String made = "() => { const rows = []; for (let i = 0; i < 2500; i++) rows.push([{type: 'node', id: 'n' + i,"
                + " labels: ['Duty'], properties: {name: '事项 ' + i}}, {type: 'relationship', id: 'e' + i, name: 'LED_BY',"
                + " from: 'n' + i, to: 'n' + (i % 40), properties: {}}]); const place = document.getElementById('console-view');"
                + " const begun = performance.now(); window.DG.graph(place, {columns: [], rows}); return performance.now() - begun; }";
        double millis = ((Number) page.evaluate(made)).doubleValue();
        assertThat(size(page, "size")[0]).isEqualTo(2000);
        assertThat(page.locator(".gv-notes")).containsText("2,000");
        assertThat(page.locator(".gv-notes")).containsText("2,500");
        assertThat(millis).as("milliseconds to draw 2,000 nodes").isLessThan(10_000);
        System.err.printf("[DutyGraph tests] 2,000 nodes were drawn in %.0f ms%n", millis);
        TestBrowser.picture(page, "graph-2000");
    }

    @Test
    void hostileNamesStayText() {
        Page page = picture("RETURN 1 AS x");
        page.evaluate(
                "() => window.DG.graph(document.getElementById('console-view'), {columns: [], rows: [[{type: 'node', id: '4:x:1',"
                        + " labels: ['Duty', '<b>'], properties: {name: '<img src=x onerror=window.hostile=1>', id: 'a\"/><script>window.hostile=1</script>'}}]]})");
        page.locator(".gv-search").fill("img");
        page.keyboard().press("Enter");
        assertThat(page.locator(".gv-about h3")).hasText("<img src=x onerror=window.hostile=1>");
        Download svg = page.waitForDownload(() -> page.locator("[data-act=svg]").click());
        assertThat(svg.suggestedFilename()).endsWith(".svg");
        assertThat(page.evaluate("window.hostile")).isNull();
    }

    @Test
    void itFitsEveryWidthInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            for (int width : new int[] {1280, 768, 390}) {
                Page page = picture(width, language);
                choose(page, "云岭县公安局");
                page.waitForTimeout(300);
                TestBrowser.picture(page, "graph-" + language + "-" + width);
                assertThat((Integer) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isLessThanOrEqualTo(0);
                page.navigate(
                        site.at("/departments/" + URLEncoder.encode("990121:公安局", StandardCharsets.UTF_8) + "#graph")
                                .toString());
                page.locator(".gv[data-state=shown]").waitFor();
                page.waitForTimeout(300);
                TestBrowser.picture(page, "graph-department-" + language + "-" + width);
                page.close();
            }
        }
    }
}
