package org.dutygraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network of a query's rows, by the API and on its page, on the sample county. */
class NetworkBrowserIT {

    private static final String SHARES = "/api/queries/networks/who-shares-duties";
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

    private static JsonNode json(String part) {
        return JsonMapper.shared()
                .readTree(site.get(SHARES + "?_network=" + part).body());
    }

    @Test
    void theApiGivesEveryPartOfAllRows() {
        int nodes = json("nodes").get("rows").size();
        int edges = json("edges").get("rows").size();
        JsonNode figures = json("figures").get("rows").get(0);
        assertThat(nodes).isGreaterThan(10);
        assertThat(figures.get(1).asInt()).isEqualTo(nodes);
        assertThat(figures.get(2).asInt()).isEqualTo(edges);
        assertThat(json("graph").get("rows").size()).isEqualTo(nodes + edges);
    }

    @ParameterizedTest
    @CsvSource({
        "nodes, csv, text/csv;charset=UTF-8, 'id,label,degree,strength,betweenness'",
        "graph, graphml, application/graphml+xml, edgedefault=\"undirected\"",
        "graph, gexf, application/gexf+xml, defaultedgetype=\"undirected\""
    })
    void filesAreNamedByTheirPart(String part, String format, String type, String held) {
        HttpResponse<String> response = site.get(SHARES + "?_network=" + part + "&format=" + format);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"who-shares-duties-" + part + "." + format + "\"");
        assertThat(response.body()).contains(held);
    }

    @ParameterizedTest
    @CsvSource({
        SHARES + "?_network=knots, PARAMETER, 'nodes, edges, figures, graph'",
        "/api/queries/workload/department-workload?_network=nodes, PARAMETER, networks/",
        SHARES + "?_network=nodes&format=gexf, NO_GRAPH, GEXF"
    })
    void whatIsNoPartIsRefused(String address, String code, String said) {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"" + code + "\"", said);
    }

    /** What a click on a line leads to lists as many rows as the line is thick. */
    @ParameterizedTest
    @CsvSource({
        "/queries/networks/who-shares-duties#measures, weight, duties",
        "/queries/networks/who-reports-to-whom#measures, weight, clauses",
        "/queries/networks/who-directs-whom#sankey, value, clauses",
        "/queries/networks/who-reports-to-whom#sankey, value, clauses",
        "/queries/reporting/who-reports-to-whom#sankey, value, clauses"
    })
    void linesLeadToTheRowsThatTheyCount(String address, String figure, String rows) {
        Page page = browser.open(1280, 900);
        page.navigate(site.at(address).toString());
        page.locator("#result-view canvas").first().waitFor();
        JsonNode lines = JsonMapper.shared()
                .readTree(String.valueOf(page.evaluate("JSON.stringify(echarts.getInstanceByDom(document.querySelector("
                        + "'#result-view [_echarts_instance_]')).getOption().series[0].links)")));
        assertThat(lines).hasSizeGreaterThan(3);
        for (JsonNode line : lines.valueStream().limit(4).toList()) {
            String behind = line.path("address").asString();
            assertThat(behind).startsWith("/" + rows + "?");
            assertThat(JsonMapper.shared()
                            .readTree(site.get("/api/pages/rows" + behind).body())
                            .get("rows"))
                    .as(behind)
                    .hasSize(line.get(figure).asInt());
        }
    }

    @Test
    void thePageDrawsItBesideFiguresAndATableOfNodes() {
        Page page = browser.open(1280, 900);
        page.navigate(site.at("/queries/networks/who-shares-duties#measures").toString());
        Locator shown = page.locator("#result-view[data-state=shown]");
        shown.waitFor();
        assertThat(shown.locator("canvas")).hasCount(1);
        assertThat(shown.locator("dl.facts")).containsText("模块度");
        assertThat(shown.locator(".tabulator-row").first()).isVisible();
        shown.locator(".tabulator-col button.info").first().click();
        assertThat(page.locator(".definition")).not().isEmpty();
        shown.locator("label select").first().selectOption("betweenness");
        assertThat(shown.locator("canvas")).hasCount(1);
        assertThat(page.locator("#result .exports")).containsText("GEXF");
        TestBrowser.picture(page, "network-measures-zh");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.foreignRequests(site.at("/"))).isEmpty();
    }
}
