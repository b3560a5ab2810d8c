package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

/** What is printed and saved of pages, on the sample county: the paper that Chromium prints, the pictures that it saves. */
class TakeAwayBrowserIT {

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
            session.run(
                            """
                    CREATE (t:Region:Township:Actor {id: '980101101', name: '石桥镇', level: 'TOWNSHIP'})
                    CREATE (l:DutyList {id: '980101101/2025-07', title: '石桥镇履职事项清单', edition: '2025-07', until: '9999-12', source: 'large.txt'})
                    CREATE (l)-[:ISSUED_FOR]->(t), (t)-[:CURRENT_LIST]->(l), (l)-[:LIES_IN]->(t)
                    WITH t, l MATCH (nation:Region {id: '000000'})
                    CREATE (l)-[:LIES_IN]->(nation)
                    WITH t, l UNWIND range(1, 600) AS i
                    CREATE (d:Duty {id: l.id + '/B' + i, label: 'B' + i, kind: 'BASIC', number: i, line: i,
                      name: '第' + i + '件事项', ended: false})
                    CREATE (d)-[:LISTED_IN]->(l), (d)-[:OF_TOWNSHIP]->(t)
                    """)
                    .consume();
        }
        TestGraph.countFigures(graph);
        site = TestSite.of(graph);
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
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
    }

    private static Page open(String address) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at(address).toString());
        BrowserIT.settled(page);
        return page;
    }

    /** The text of each page of the paper. */
    private static List<String> printed(Page page, String name) throws IOException {
        Path kept = Path.of("target", "screenshots", name + ".pdf");
        Files.createDirectories(kept.getParent());
        page.pdf(new Page.PdfOptions().setPath(kept).setFormat("A4"));
        try (PDDocument paper = Loader.loadPDF(kept.toFile())) {
            String[] texts = new String[paper.getNumberOfPages()];
            PDFTextStripper stripper = new PDFTextStripper();
            for (int at = 0; at < texts.length; at++) {
                stripper.setStartPage(at + 1);
                stripper.setEndPage(at + 1);
                texts[at] = stripper.getText(paper);
            }
            return List.of(texts);
        }
    }

    @Test
    void aTableIsPrintedWithAllOfItsRowsAndItsHeadOnEveryPage() throws IOException {
        Page page = open("/duties?region=990121");
        List<String> shown = Arrays.asList(page.locator(".tabulator-col-title")
                .allInnerTexts()
                .get(0)
                .strip()
                .split("\\s+"));
        int rows = ((Number) page.evaluate("() => Tabulator.findTable('.tabulator')[0].getDataCount('active')"))
                .intValue();
        assertThat(rows).isGreaterThan(100);
        List<String> names = page.evaluate(
                        "() => Tabulator.findTable('.tabulator')[0].getData('active').map((one) => String(one.row[0])).join('\\n')")
                .toString()
                .lines()
                .toList();
        List<String> paper = printed(page, "print-duties");
        String all = String.join("\n", paper).replaceAll("\\s+", "");
        assertThat(names).allSatisfy(name -> assertThat(all).contains(name.replaceAll("\\s+", "")));
        assertThat(paper).hasSizeGreaterThan(2).allSatisfy(text -> assertThat(text)
                .contains(shown.get(0)));
        assertThat(paper.get(0))
                .contains("范围：", "云岭县", "份清单", "来源：")
                .doesNotContain("每页")
                .doesNotContain("打印");
        assertThat(page.locator(".print-about").count()).isZero();
    }

    @Test
    void onPaperAreTheRowsThatHoldTheWordsAndWhatWasLookedFor() throws IOException {
        for (String lang : List.of("zh", "en")) {
            Page page = open("/duties?region=990121&_in=农业&lang=" + lang);
            String paper = String.join("\n", printed(page, "print-words-" + lang));
            assertThat(paper).contains(lang.equals("zh") ? "范围：任一列 农业" : "Of: any column 农业");
            for (boolean holds : List.of(true, false)) {
                List<?> names = (List<?>) page.evaluate(
                        "(holds) => { const table = Tabulator.findTable('.tabulator')[0]; const left = table.getData('active').map((one) => one.row[1]);"
                                + " return table.getData().filter((one) => left.includes(one.row[1]) === holds).map((one) => one.row[0]); }",
                        holds);
                assertThat(names).hasSizeGreaterThan(1);
                assertThat(names)
                        .noneMatch(name -> paper.replaceAll("\\s+", "")
                                        .contains(name.toString().replaceAll("\\s+", ""))
                                != holds);
            }
            page.close();
        }
    }

    @Test
    void aChosenValueIsOnPaperInWords() throws IOException {
        Page page = open("/duties?region=990121&_is.kind=COOPERATIVE");
        assertThat(printed(page, "print-choice").get(0)).contains("范围：所属清单 配合履职事项");
        page.close();
    }

    @Test
    void whatIsOnlyAHintIsMarkedOnPaperToo() {
        Page page = open("/checks");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tag.info").first().isVisible()).isTrue();
        page.close();
    }

    @Test
    void aTableIsPrintedWithItsSumsItsNumbersToTheRightAndItsMonthsWhole() throws IOException {
        Page dashboard = open("/?region=990121");
        List<String> sums = dashboard.locator(".tabulator-calcs-bottom .tabulator-cell").allInnerTexts().stream()
                .map(cell -> cell.replace('\u00a0', ' ').strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
        assertThat(sums).hasSizeGreaterThan(3);
        dashboard.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        dashboard.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        Locator table = dashboard.locator("table.tabulator-print-table");
        assertThat(table.locator("tr").last().innerText().strip().split("\\s+"))
                .containsExactly(String.join(" ", sums).split("\\s+"));
        assertThat(
                        table.evaluate(
                                """
                        (table) => [...table.querySelectorAll('th, td')].filter((cell) => getComputedStyle(cell).textAlign
                          !== (/^[\\d,.]+$/.test(table.querySelector('tbody tr').cells[cell.cellIndex].textContent) ? 'right' : 'left')).length
                        """))
                .isEqualTo(0);
        dashboard.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        String paper = String.join("\n", printed(dashboard, "print-sums"));
        assertThat(paper.replaceAll("\\s+", " ")).contains(String.join(" ", sums));
        dashboard.close();

        Page department = open("/departments/990121:公安局?lang=en");
        String course = String.join("\n", printed(department, "print-months"));
        assertThat(course).containsPattern("(?m)^2024-12 \\d").containsPattern("(?m)^2025-12 \\d");
        department.close();

        Page chinese = open("/departments/990121:公安局?lang=zh");
        assertThat(printed(chinese, "print-heads").get(0)).contains("行号 编号");
        chinese.close();
    }

    @Test
    void aPageThatTakesNoRegionRestsOnAllListsWhateverItsAddressSays() throws IOException {
        for (String address : List.of("/matters?region=990121", "/matters?township=990121101&edition=2024-12")) {
            Page page = open(address);
            assertThat(printed(page, "print-matters-region").get(0)).as(address).contains("依据：4 份清单");
            page.close();
        }
    }

    @Test
    void otherPagesBeginWithWhatTheyRestOnAndHaveNoControls() throws IOException {
        Map<String, String> pages = Map.of(
                "/?region=990121", "依据：3 份清单",
                "/departments/990121:公安局", "依据：3 份清单",
                "/duties/990121101/2025-12/C1", "依据：1 份清单《示例省示例彝族自治州 云岭县临河镇履职事项清单》",
                "/townships/990121101", "依据：1 份清单",
                "/compare?a=990121101&b=990121201", "依据：2 份清单",
                "/matters", "依据：4 份清单");
        for (Map.Entry<String, String> each : pages.entrySet()) {
            String address = each.getKey();
            Page page = open(address);
            String title = page.locator("h1").innerText().strip();
            boolean filtered = page.locator(".filters .field").count() > 0;
            List<String> paper = printed(page, "print-" + address.replaceAll("[^a-z0-9]+", "-"));
            assertThat(paper.get(0)).as(address).contains(title, each.getValue(), "来源：", "1 / " + paper.size());
            assertThat(paper.get(0).contains("范围：")).as(address).isEqualTo(filtered);
            assertThat(String.join("\n", paper))
                    .as(address)
                    .doesNotContain("每页")
                    .doesNotContain("打开查询")
                    .doesNotContain("下一页");
            page.close();
        }
    }

    @Test
    void theButtonFetchesTheRowsThatStayWithTheServerAndTheFurtherPages() {
        String print =
                "() => { window.print = () => { window.onPaper = [...document.querySelectorAll('%s')].length; }; }";
        Page duties = open("/duties?region=980101101");
        duties.evaluate(
                "() => { window.print = () => { window.onPaper = Tabulator.findTable('.tabulator')[0].getDataCount(); }; }");
        assertThat(duties.evaluate("() => Tabulator.findTable('.tabulator')[0].getDataCount()"))
                .isEqualTo(25);
        duties.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        assertThat(duties.locator(".print-note").textContent()).contains("只有屏幕上的一页");
        duties.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        duties.locator("button.print").click();
        duties.waitForFunction("() => window.onPaper === 600");
        duties.waitForFunction("() => Tabulator.findTable('.tabulator')[0].getDataCount() === 25");
        duties.evaluate("() => { delete window.onPaper; }");
        // What is printed rests on lists that are known before: nothing waits while it prints.
        duties.evaluate("() => { window.XMLHttpRequest = null; }");
        duties.waitForCondition(() -> duties.locator("button.print").isEnabled());
        duties.keyboard().press("Control+p");
        duties.waitForFunction("() => window.onPaper === 600");
        duties.waitForFunction("() => Tabulator.findTable('.tabulator')[0].getDataCount() === 25");
        duties.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        assertThat(duties.locator(".print-about").textContent()).contains("依据");
        duties.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        duties.close();

        Page compare = open("/compare?a=990121101&b=990121201");
        compare.evaluate(print.formatted(".compared > li"));
        int all = Integer.parseInt(compare.locator(".tabs a:first-child b").innerText());
        int shown = compare.locator(".compared > li").count();
        assertThat(all).isGreaterThan(shown);
        compare.locator("button.print").click();
        compare.waitForFunction("() => window.onPaper === " + all);
        compare.waitForFunction("() => document.querySelectorAll('.compared > li').length === " + shown);
        compare.close();
    }

    @Test
    void chartsAndGraphsArePrintedAsDarkTextOnWhiteFromADarkPage() throws IOException {
        for (String address : List.of("/?region=990121", "/departments/990121:公安局#graph")) {
            Page page = browser.open(1280, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate(site.at(address).toString());
            BrowserIT.settled(page);
            page.locator(address.endsWith("#graph") ? ".gv[data-state=shown]" : "#workload-chart[data-drawn]")
                    .waitFor();
            page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
            String drawn = page.locator(".print-picture svg").last().innerHTML();
            assertThat(drawn)
                    .contains("</text>", "#1d2733")
                    .doesNotContain(page.evaluate(
                                    "() => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()")
                            .toString());
            List<String> legend = page.locator(".gv-chip[data-filter^='node:']").allInnerTexts().stream()
                    .map(chip -> chip.replaceAll("[\\d\\s]", ""))
                    .toList();
            assertThat(legend.isEmpty()).isNotEqualTo(address.endsWith("#graph"));
            assertThat(page.locator(".print-picture svg")
                            .last()
                            .locator("> text")
                            .allTextContents())
                    .containsAll(legend);
            page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator(".print-picture").count()).isZero();
            printed(page, "print-dark" + (address.endsWith("#graph") ? "-graph" : ""));
            page.close();
        }
    }

    @Test
    void aChartIsTakenAwayWithTitleUnitFilterListsAndDate()
            throws IOException, SAXException, ParserConfigurationException {
        Page page = open("/?region=990121");
        page.locator("#workload-chart[data-drawn]").waitFor();
        page.locator("#workload-chart")
                .locator("xpath=preceding-sibling::details")
                .click();
        Download svg = page.waitForDownload(
                () -> page.locator(".take[open] [data-take=svg]").click());
        assertThat(svg.suggestedFilename())
                .endsWith(".svg")
                .startsWith(page.locator("#chart-title").innerText().strip());
        Path kept = Path.of("target", "screenshots", "chart.svg");
        svg.saveAs(kept);
        Document read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(kept.toFile());
        assertThat(read.getDocumentElement().getTextContent())
                .contains(page.locator("#chart-title").innerText().strip())
                .contains("单位：", "云岭县", "份清单", "来源：")
                .contains("云岭县公安局");
        Download png = page.waitForDownload(
                () -> page.locator(".take[open] [data-take=png]").click());
        assertThat(Files.readAllBytes(png.path())).hasSizeGreaterThan(10_000).startsWith(0x89, 'P', 'N', 'G');
        png.saveAs(Path.of("target", "screenshots", "chart.png"));
        page.locator(".take[open] [data-take=copy]").click();
        page.locator(".take[open] [role=status]:not(:empty)").waitFor();
        assertThat(page.locator(".take[open] [role=status]").innerText()).matches("已复制|浏览器不让复制图片，请下载 PNG。");
    }
}
