package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

/** A table of more rows than a page should carry: they stay with the server. */
class LargeTableBrowserIT {

    private static final int DUTIES = 10_000;

    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        Graph graph = TestGraph.empty();
        try (Session session = graph.driver().session()) {
            session.run(
                            """
                    CREATE (t:Region:Township:Actor {id: '980101101', name: '石桥镇', level: 'TOWNSHIP'})
                    CREATE (l:DutyList {id: '980101101/2025-07', title: '石桥镇履职事项清单', edition: '2025-07', until: '9999-12', source: 'large.txt'})
                    CREATE (l)-[:ISSUED_FOR]->(t), (t)-[:CURRENT_LIST]->(l), (l)-[:LIES_IN]->(t)
                    CREATE (l)-[:LIES_IN]->(:Region {id: '000000', name: '全国', level: 'NATION'})
                    WITH t, l UNWIND range(1, $duties) AS i
                    CREATE (d:Duty {id: l.id + '/B' + i, label: 'B' + i, kind: CASE WHEN i % 10 = 0 THEN 'SHARED' ELSE 'BASIC' END, number: i, line: i,
                      name: '第' + i + '件事项', ended: false})
                    CREATE (d)-[:LISTED_IN]->(l), (d)-[:OF_TOWNSHIP]->(t)
                    """,
                            java.util.Map.of("duties", DUTIES))
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

    @Test
    void isSortedFilteredAndPagedByTheServer() {
        Page page = open();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        assertThat(page.locator("#rows-count")).containsText("10,000");
        assertThat(rows(page)).hasCount(25);
        Locator line = page.locator("#rows .tabulator-col[tabulator-field=c11] .tabulator-col-title");
        line.click();
        assertThat(rows(page).first()).containsText("第10000件事项");
        page.locator("#rows .tabulator-page[data-page=next]").click();
        assertThat(rows(page).first()).containsText("第9975件事项");
        page.locator("#rows .tabulator-col[tabulator-field=c0] input").pressSequentially("第777");
        assertThat(rows(page)).hasCount(11);
        assertThat(rows(page).first()).containsText("第7779件事项");
        assertThat(asked).isNotEmpty().allMatch(url -> url.contains("_size=25"));
        TestBrowser.picture(page, "large-table");
    }

    @Test
    void showsTheColumnsThatSomebodyChose() {
        Page page = open();
        page.locator("#rows .columns summary").click();
        page.locator("#rows .columns label")
                .filter(new Locator.FilterOptions().setHasText("编号"))
                .click();
        Locator column = page.locator("#rows .tabulator-col[tabulator-field=c2]");
        assertThat(column).isHidden();
        page.reload();
        BrowserIT.settled(page);
        assertThat(column).isHidden();
        page.locator("#rows .columns summary").click();
        page.locator("#rows .columns label")
                .filter(new Locator.FilterOptions().setHasText("编号"))
                .click();
        assertThat(column).isVisible();
    }

    @Test
    void aCopiedAddressShowsTheSameTableAndItsFileHasTheSameRows() {
        Page page = open();
        page.locator("#rows .tabulator-col[tabulator-field=c11] .tabulator-col-title")
                .click();
        assertThat(rows(page).first()).containsText("第10000件事项");
        Locator kind = page.locator("#rows .tabulator-header-filter select").first();
        assertThat(kind.locator("option[value]:not([value=''])").first()).containsText("9,000");
        kind.selectOption(kind.locator("option")
                .filter(new Locator.FilterOptions().setHasText("1,000"))
                .getAttribute("value"));
        assertThat(page.locator("#rows .rows-left")).hasText("1,000 / 10,000");
        page.locator("#rows .tabulator-page[data-page=next]").click();
        assertThat(rows(page).first()).containsText("第9750件事项");
        page.waitForURL(Pattern.compile(".*\\?_sort=-line&_is\\.kind=[A-Z]+&_page=2"));
        Page colleague = browser.open(1280, 900);
        // The address holds codes, so that it means the same in the other language.
        colleague.navigate(page.url() + "&lang=en");
        BrowserIT.settled(colleague);
        assertThat(rows(colleague).first()).containsText("第9750件事项");
        assertThat(colleague.locator("#rows .rows-left")).hasText("1,000 / 10,000");
        String file = colleague.locator("#rows .shown-as a").first().getAttribute("href");
        assertThat(colleague.request().get(site.at(file).toString()).text().lines())
                .hasSize(1001)
                .element(1)
                .asString()
                .contains("第10000件事项");
        colleague.locator("#rows .tabulator-header-filter select").first().selectOption("");
        assertThat(colleague.locator("#rows .rows-left")).hasText("10,000 / 10,000");
    }

    @Test
    void wordsAreLookedForInAllColumnsOfAllRowsAndStandInTheAddress() {
        Page page = open();
        assertThat(page.locator("#rows .rows-left")).hasText("10,000 / 10,000");
        page.getByPlaceholder("在所有列中查找").pressSequentially("石桥 第999");
        assertThat(page.locator("#rows .rows-left")).hasText("11 / 10,000");
        page.waitForURL(url -> url.endsWith("?_in=" + URLEncoder.encode("石桥 第999", StandardCharsets.UTF_8)));
        assertThat(rows(page)).hasCount(11);
        Page colleague = browser.open(1280, 900);
        colleague.navigate(page.url() + "&lang=en");
        BrowserIT.settled(colleague);
        Locator field = colleague.getByPlaceholder("Search all columns");
        assertThat(field).hasValue("石桥 第999");
        assertThat(colleague.locator("#rows .rows-left")).hasText("11 / 10,000");
        String file = colleague.locator("#rows .shown-as a").first().getAttribute("href");
        assertThat(colleague.request().get(site.at(file).toString()).text().lines())
                .hasSize(12);
        // The number of a line, written as the table has it.
        field.fill("9,999 第9999件");
        assertThat(colleague.locator("#rows .rows-left")).hasText("1 / 10,000");
        field.fill("");
        assertThat(colleague.locator("#rows .rows-left")).hasText("10,000 / 10,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {".tabulator-col[tabulator-field=c0] input", ".table-bar > input"})
    void aHalfComposedWordDoesNotFilterAndAPastedOneDoes(String box) {
        Page page = open();
        Locator field = page.locator("#rows " + box);
        field.evaluate(
                """
                (field) => {
                  field.dispatchEvent(new CompositionEvent('compositionstart'));
                  field.value = 'di';
                  field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
                }""");
        page.waitForTimeout(300);
        assertThat(page.locator("#rows .rows-left")).hasText("10,000 / 10,000");
        field.evaluate(
                """
                (field) => {
                  field.value = '第777';
                  field.dispatchEvent(new CompositionEvent('compositionend'));
                }""");
        assertThat(rows(page)).hasCount(11);
        field.evaluate(
                """
                (field) => {
                  field.value = '第7779';
                  field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
                }""");
        assertThat(rows(page)).hasCount(1);
    }

    private static Page open() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/duties").toString());
        BrowserIT.settled(page);
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator("#rows .tabulator-table .tabulator-row");
    }
}
