package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console in a real browser, on the sample county. */
class ConsoleBrowserIT {

    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a";

    private static TestSite site;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
        // A refused statement is answered with a status that browsers write down.
        assertThat(browser.complaints())
                .filteredOn(text -> !text.contains("Failed to load resource"))
                .isEmpty();
        browser.close();
        site.close();
    }

    private static Page console(String path) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at(path).toString());
        page.locator(".CodeMirror").waitFor();
        return page;
    }

    private static void write(Page page, String statement) {
        page.evaluate(
                "text => { const cm = document.querySelector('.CodeMirror').CodeMirror; cm.setValue(text); cm.focus();"
                        + " cm.setCursor(cm.lineCount(), 0); }",
                statement);
    }

    private static String written(Page page) {
        return (String) page.evaluate("() => document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    // The editor narrows its offers a frame after the key: Enter before that takes the first of the earlier ones.
    private static void choose(Page page, String offered) {
        page.locator(".CodeMirror-hint-active:text(\"" + offered + "\")").waitFor();
        page.keyboard().press("Enter");
    }

    // What is offered is read from the graph, so that a choice may arrive after the key that made it.
    private static void becomes(Page page, String statement) {
        page.waitForFunction("text => document.querySelector('.CodeMirror').CodeMirror.getValue() === text", statement);
    }

    private static void run(Page page) {
        page.keyboard().press("Control+Enter");
        ended(page, "shown");
    }

    private static void ended(Page page, String state) {
        page.locator("#console-view[data-state=" + state + "]").waitFor();
    }

    @Test
    void aStatementRunsWithControlEnterAndIsShownThreeWaysAndSaved() throws IOException {
        Page page = console("/cypher");
        write(page, "MATCH (d:Duty)-[r:LED_BY]->(m:Department) RETURN d, r, m ORDER BY d.id LIMIT 5");
        run(page);
        assertThat(page.locator("#console-status")).containsText("5 行");
        assertThat(page.locator(".gv")).isVisible();
        page.locator("[data-view=table]").click();
        assertThat(page.locator("#console-view .tabulator-row")).hasCount(5);
        page.locator("[data-view=json]").click();
        assertThat(page.locator("#console-view pre")).containsText("\"LED_BY\"");
        for (String format : List.of("csv", "xlsx", "json", "graphml")) {
            Download saved = page.waitForDownload(
                    () -> page.locator("[data-format=" + format + "]").click());
            assertThat(saved.suggestedFilename()).isEqualTo("cypher." + format);
            assertThat(Files.size(saved.path())).isGreaterThan(100);
        }
    }

    @Test
    void namesOfTheGraphAreOffered() {
        Page page = console("/cypher");
        Locator hints = page.locator(".CodeMirror-hints li");
        write(page, "MATCH (d");
        page.keyboard().type(":");
        hints.first().waitFor();
        page.keyboard().type("Dut");
        assertThat(page.locator(".CodeMirror-hints")).containsText("事项");
        choose(page, "Duty");
        becomes(page, "MATCH (d:Duty");
        page.keyboard().type(")-[");
        page.keyboard().type(":");
        hints.first().waitFor();
        page.keyboard().type("LED");
        choose(page, "LED_BY");
        becomes(page, "MATCH (d:Duty)-[:LED_BY");
        page.keyboard().type("]->(m) RETURN d");
        page.keyboard().type(".");
        hints.first().waitFor();
        page.keyboard().type("workM");
        choose(page, "workMode");
        becomes(page, "MATCH (d:Duty)-[:LED_BY]->(m) RETURN d.workMode");
        write(page, "MATCH (d:Duty) WHERE d.id = $wanted RETURN ");
        page.keyboard().type("$");
        assertThat(hints.getByText("wanted")).isVisible();
        page.keyboard().press("Escape");
        write(page, "MATC");
        page.keyboard().press("Control+Space");
        assertThat(hints.first()).hasText("MATCH");
        TestBrowser.picture(page, "console-hints-zh");
    }

    @Test
    void whatIsInTheGraphIsCountedAndWrittenByAClick() {
        Page page = console("/cypher?lang=zh");
        write(page, "MATCH (d");
        page.locator("#console-schema summary").click();
        page.locator("#console-schema[data-state=shown]").waitFor();
        Locator panel = page.locator("#console-schema");
        assertThat(panel.locator("[data-insert=':Duty']")).containsText("事项");
        assertThat(panel.locator("li", new Locator.LocatorOptions().setHas(page.locator("[data-insert='[:LED_BY]']"))))
                .containsText("Department");
        assertThat(panel).not().containsText("SchemaVersion");
        panel.locator("[data-insert=':Duty']").click();
        page.keyboard().type(")-");
        panel.locator("[data-insert='[:LED_BY]']").press("Enter");
        page.keyboard().type("->() RETURN count(*), collect(DISTINCT d");
        panel.locator("[data-label-of=Duty]").click();
        Locator property = panel.locator("[data-insert='.workMode']");
        property.waitFor();
        TestBrowser.picture(page, "console-schema-zh");
        property.click();
        page.keyboard().type(") AS modes");
        becomes(page, "MATCH (d:Duty)-[:LED_BY]->() RETURN count(*), collect(DISTINCT d.workMode) AS modes");
        page.close();
    }

    @Test
    void whoHasNotBeenInTheEditorWritesAtTheEndOfTheStatement() {
        Page page = console("/cypher?lang=zh");
        String statement = written(page);
        assertThat(statement).isNotEmpty();
        page.locator("#console-schema summary").click();
        page.locator("[data-insert=':Matter']").click();
        assertThat(written(page)).isEqualTo(statement + " :Matter");
        page.close();
    }

    @Test
    void aParameterLeftEmptyIsToldBesideTheResult() {
        Page page = console("/cypher?lang=zh");
        write(page, "MATCH (d:Duty) WHERE d.name = $word RETURN d.name AS name");
        run(page);
        assertThat(page.locator("#console-status")).containsText("按空值（null）运行的参数：$word。");
        page.locator("[data-parameter=word]").fill("没有的");
        page.locator("#console-run").click();
        assertThat(page.locator(".console-null")).hasCount(0);
        page.navigate(site.at("/cypher?lang=en").toString());
        write(page, "RETURN $word AS word");
        run(page);
        assertThat(page.locator("#console-status")).containsText("ran as null: $word.");
        page.close();
    }

    @Test
    void parametersAreFilledInAFormOrAsJson() {
        Page page = console("/cypher");
        write(page, "RETURN $name AS name, $times AS times // not $this\n");
        assertThat(page.locator(".console-field")).hasCount(2);
        page.locator("[data-parameter=name]").fill("990121");
        page.locator("[data-parameter=times]").fill("3");
        page.locator(".console-field").nth(1).locator("select").selectOption("number");
        page.locator("#console-run").click();
        ended(page, "shown");
        page.locator("[data-view=json]").click();
        assertThat(page.locator("#console-view pre")).containsText("\"name\": \"990121\"");
        assertThat(page.locator("#console-view pre")).containsText("\"times\": 3");
        page.locator("#console-parameters button").click();
        assertThat(page.locator("#console-parameters textarea"))
                .hasValue("{\n  \"name\": \"990121\",\n  \"times\": 3\n}");
        page.locator("#console-parameters textarea").fill("{broken");
        page.locator("#console-run").click();
        ended(page, "failed");
        assertThat(page.locator("#console-view .error")).containsText("JSON");
    }

    @Test
    void aSavedQueryIsOpenedWithItsParametersAndSentAsALink() {
        Page page = browser.open(1280, 900);
        page.navigate(
                site.at("/queries/tracing/duty-trace?duty=990121101/2025-12/C1").toString());
        page.getByText("查询语句").click();
        page.locator("a[href^='/cypher']")
                .filter(new Locator.FilterOptions().setHasText("控制台打开"))
                .click();
        assertThat(page.locator("[data-parameter=duty]")).hasValue("990121101/2025-12/C1");
        page.locator("#console-run").click();
        ended(page, "shown");
        assertThat(page.locator(".gv")).isVisible();
        String statement = written(page);
        String link = page.url();
        assertThat(link).contains("#statement=");
        Page other = console("/cypher");
        other.navigate(link);
        other.reload();
        other.locator(".CodeMirror").waitFor();
        assertThat(written(other)).isEqualTo(statement);
        assertThat(other.locator("[data-parameter=duty]")).hasValue("990121101/2025-12/C1");
        assertThat(other.locator("#console-view")).not().hasAttribute("data-state", "shown");
    }

    @Test
    void theHistoryIsKeptPickedAndCleared() {
        Page page = console("/cypher");
        write(page, "RETURN 1 AS first");
        run(page);
        write(page, "RETURN $x AS second");
        page.locator("[data-parameter=x]").fill("y");
        page.locator("#console-run").click();
        ended(page, "shown");
        page.waitForCondition(
                () -> page.locator("#console-history summary").textContent().contains("2"));
        page.reload();
        page.locator("#console-history summary").click();
        assertThat(page.locator(".console-past")).hasCount(2);
        page.locator(".console-past").first().click();
        assertThat(written(page)).isEqualTo("RETURN $x AS second");
        assertThat(page.locator("[data-parameter=x]")).hasValue("y");
        page.locator("#console-history summary").click();
        page.locator("#console-history button.quiet").click();
        assertThat(page.locator(".console-past")).hasCount(0);
        page.reload();
        assertThat(page.locator("#console-history summary")).containsText("0");
    }

    @Test
    void aWrongPlaceIsMarkedInTheEditor() {
        Page page = console("/cypher");
        write(page, "MATCH (d:Duty)\nWHERE d.name = '水利' RETRN d");
        page.keyboard().press("Control+Enter");
        ended(page, "failed");
        assertThat(page.locator(".console-wrong")).hasText("RETRN");
        assertThat(page.locator(".console-caret")).hasText("▲ 问题在这里");
        assertThat(page.locator("#console-view .error")).hasText("语句不是正确的 Cypher，或者用了没有的名称；请看标出的地方。");
        assertThat(page.locator("#console-view p[lang=en]")).containsText("Invalid input 'RETRN'");
        double off = ((Number)
                        page.evaluate(
                                "() => { const caret = document.querySelector('.console-caret');"
                                        + " const at = caret.getBoundingClientRect().left + parseFloat(getComputedStyle(caret).paddingLeft);"
                                        + " return Math.abs(at - document.querySelector('.console-wrong').getBoundingClientRect().left); }"))
                .doubleValue();
        assertThat(off).as("pixels between the caret and the wrong word").isLessThan(8);
        TestBrowser.picture(page, "console-wrong-zh");
        page.keyboard().type(" ");
        assertThat(page.locator(".console-wrong")).hasCount(0);
        write(page, "MATCH (d:Duty) DETACH DELETE d");
        page.keyboard().press("Control+Enter");
        page.locator(".console-wrong").waitFor();
        assertThat(page.locator("#console-view")).hasText("语句要改动图谱。这里只能读。");
        page.navigate(site.at("/cypher?lang=en").toString());
        write(page, "MATCH (d:Duty) DETACH DELETE d");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".console-caret")).hasText("▲ The problem is here");
        assertThat(page.locator("#console-view"))
                .hasText("The statement writes to the graph. Only reading is allowed here.");
    }

    @Test
    void thePlanIsAReadableTreeAndRefusesWhatTheGuardRefuses() {
        TestGraph.gatherStatistics(TestGraph.open());
        Page page = console("/cypher");
        write(page, "MATCH (d:Duty {id: '990121101/2025-12/C1'})-[:LED_BY]->(m) RETURN m.name");
        page.locator("#console-plan").click();
        ended(page, "shown");
        assertThat(page.locator(".plan")).containsText("NodeUniqueIndexSeek");
        assertThat(page.locator(".plan")).containsText("按唯一编号找节点");
        assertThat(page.locator(".plan .costly")).hasCount(0);
        TestBrowser.picture(page, "console-plan-zh");
        write(page, "MATCH (a) WHERE a.name CONTAINS '局' RETURN a.name");
        page.locator("#console-plan").click();
        page.locator(".plan .costly").first().waitFor();
        write(page, "CREATE (n) RETURN n");
        page.locator("#console-plan").click();
        ended(page, "failed");
    }

    @Test
    void aRunningStatementShowsItsTimeAndIsStopped() {
        Page page = console("/cypher");
        write(page, ENDLESS);
        page.keyboard().press("Control+Enter");
        page.locator("#console-stop").waitFor();
        page.waitForCondition(() -> page.locator("#console-status span").count() == 1
                && Double.parseDouble(page.locator("#console-status span").textContent()) > 0.5);
        long begun = System.nanoTime();
        page.locator("#console-stop").click();
        ended(page, "failed");
        assertThat((System.nanoTime() - begun) / 1_000_000)
                .as("milliseconds to stop")
                .isLessThan(8_000);
        assertThat(page.locator("#console-view .notice.info")).containsText("停止");
        assertThat(page.locator("#console-stop")).isHidden();
        write(page, "RETURN 1 AS x");
        run(page);
    }

    @Test
    void chinesePunctuationIsNamedAndLargeNumbersAreExact() {
        Page page = console("/cypher?lang=zh");
        write(page, "RETURN 9007199254740993 AS n, [-9007199254740995] AS list, '\\\"12345678901234567' AS text");
        run(page);
        assertThat(page.locator("#console-view")).containsText("9007199254740993");
        assertThat(page.locator("#console-view")).containsText("-9007199254740995");
        assertThat(page.locator("#console-view")).containsText("\"12345678901234567");
        write(page, "MATCH（n）RETURN “（甲）”，'，' // 。");
        page.keyboard().press("Control+Enter");
        ended(page, "failed");
        assertThat(page.locator("#console-view .notice.info")).containsText("中文标点：（ ） “ ” ，");
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('#console-view .notice.info'), '::before').content"))
                .as("no sign of a button before a notice")
                .isEqualTo("none");
        write(page, "RETURN nothing, '（）'");
        page.keyboard().press("Control+Enter");
        page.waitForFunction("() => document.querySelectorAll('#console-view .notice').length === 1");
        page.close();
    }

    @Test
    void aWrongNameIsReplacedAndTheStatementIsSavedChangedAndDeleted() {
        Page page = console("/cypher?lang=zh");
        write(page, "MATCH (d:Dutty) WHERE d.id CONTAINS $part RETURN d.name AS name, 3 AS times, 2 AS hours");
        page.locator("[data-parameter=part]").fill("C1");
        page.locator("#console-run").click();
        ended(page, "shown");
        assertThat(page.locator("[data-notice=LABEL]")).containsText("图里没有标签 Dutty");
        page.locator("[data-near=Duty]").click();
        assertThat(page.locator("[data-notice=LABEL]")).hasCount(0);
        becomes(page, "MATCH (d:Duty) WHERE d.id CONTAINS $part RETURN d.name AS name, 3 AS times, 2 AS hours");

        page.locator("#console-save").click();
        assertThat(page.locator(".save-line")).hasCount(4);
        Locator picture = page.locator(".save-picture");
        assertThat(picture.locator("[data-save=kind]")).hasValue("bar");
        assertThat(picture.locator("[data-role=label]")).hasValue("name");
        assertThat(picture.locator("[data-save=kind] [value=line]")).hasCount(1);
        assertThat(picture.locator("[data-save=kind] [value=graph]")).hasCount(0);
        assertThat(picture.locator("[data-role=series] [value=name]")).hasCount(0);
        picture.locator("[data-save=kind]").selectOption("stacked-bar");
        picture.locator("[data-role=series] [value=hours]").check();
        page.locator("#console-save-form [name=zh]").fill("含有编号的事项");
        page.locator("#console-save-form [name=name]").fill("by-part");
        TestBrowser.picture(page, "console-save-zh");
        page.locator("#console-save-form .primary").click();
        page.locator(".save-said a").click();
        page.waitForURL("**/queries/own/by-part");
        page.locator("#result[data-state=shown]").waitFor();
        assertThat(page.locator("h1")).hasText("含有编号的事项");
        assertThat(page.locator("#result-views")).containsText("堆叠条形图");
        page.locator("[data-star='own/by-part']").click();
        Page catalogue = page.context().newPage();
        catalogue.navigate(site.at("/queries").toString());
        assertThat(catalogue.locator("#favourites li")).hasCount(1);
        assertThat(catalogue.locator("#favourites")).containsText("含有编号的事项");
        catalogue.locator("[data-star='own/by-part']").click();
        assertThat(catalogue.locator("#favourites")).isHidden();
        assertThat(catalogue.locator("[data-star='own/by-part']")).isVisible();
        catalogue.close();

        page.getByText("查询语句").click();
        page.locator("#query-edit").click();
        assertThat(page.locator("#console-save-form h2")).hasText("改动查询 own/by-part");
        String statement = written(page);
        write(page, "RETURN nothing");
        page.locator("#console-save-form .primary").click();
        page.locator(".save-said .error").waitFor();
        write(page, statement);
        assertThat(((Number) page.evaluate("document.querySelector('.save-said .error').getBoundingClientRect().top"
                                + " - document.querySelector('.save-rows').getBoundingClientRect().bottom"))
                        .intValue())
                .as("pixels above the refusal")
                .isGreaterThan(8);
        assertThat(picture.locator("[data-role=series] :checked")).hasCount(2);
        picture.locator("[data-save=kind]").selectOption("");
        page.locator("#console-save-form [name=zh]").fill("改过的标题");
        write(page, "MATCH (d:Duty) WHERE d.id CONTAINS $part RETURN d.name AS name, 3 AS times, d.line AS line");
        page.locator("#console-save-form .primary").click();
        page.locator(".save-said a").click();
        assertThat(page.locator("h1")).hasText("改过的标题");
        assertThat(page.locator("#result-views")).not().containsText("条形图");
        page.onDialog(dialog -> dialog.accept());
        page.getByText("查询语句").click();
        page.locator("#query-delete").click();
        page.waitForURL("**/queries");
        assertThat(page.locator("body")).not().containsText("改过的标题");
        page.close();
    }

    @Test
    void itFitsEveryWidthInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            for (int width : new int[] {1280, 768, 390}) {
                Page page = browser.open(width, 900);
                page.navigate(site.at("/cypher?query=tracing/duty-trace&duty=990121101/2025-12/C1&lang=" + language)
                        .toString());
                page.locator("#console-run").click();
                ended(page, "shown");
                page.waitForTimeout(300);
                TestBrowser.picture(page, "console-" + language + "-" + width);
                assertThat((Integer) page.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("%s at %d px", language, width)
                        .isLessThanOrEqualTo(0);
                page.close();
            }
        }
    }
}
