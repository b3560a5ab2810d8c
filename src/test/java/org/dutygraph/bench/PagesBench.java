package org.dutygraph.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.web.TestBrowser;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/**
 * Pages in a real Chromium, from what a person does to what he sees; beside each the bare call of the interface.
 *
 * <p>On the two real lists, or on {@code -Ddutygraph.bench.pages=1000} invented townships, whose graph is that of
 * {@link QueriesBench}.
 */
class PagesBench {

    private static final int TOWNSHIPS = Integer.getInteger("dutygraph.bench.pages", 0);

    private static final int WARMING = 2;
    private static final int REPEATS = 10;
    private static final Path REAL = Path.of("..", "shared", "lists");

    private final Report report = new Report("pages", "Pages");
    private double slowest;
    private TestSite site;

    /** Something a person does; gives how long it took. */
    private interface Deed {
        double millis(Visit visit);
    }

    @Test
    void pages() throws Exception {
        Graph graph = graph();
        try (TestBrowser browser = TestBrowser.start()) {
            site = TestSite.of(graph);
            site.firstReads().get(180, TimeUnit.SECONDS);
            report.say(KeptGraph.count(graph, "DutyList") + (TOWNSHIPS > 0 ? " invented lists, " : " lists, ")
                    + KeptGraph.count(graph, "Duty") + " duties, in Chromium 1280 × 900; " + REPEATS + " repeats after "
                    + WARMING + ". From what the person does to the frame that shows its end."
                    + " The first page has 1,000 ms, everything else 300.");
            Map<String, String> ids = ids(graph);
            report.head("what", "p50", "p95", "most", "bare call", "call p50", "ratio", "layout shift");
            first(browser);
            deeds(browser.open(1280, 900), ids);
            report.end();
            report.atMost("the slowest of the other pages and deeds, p95", " ms", 300, slowest);
            if (!browser.complaints().isEmpty()) {
                throw new IllegalStateException("pages complained: " + browser.complaints());
            }
            report.write(graph.driver());
        } finally {
            if (site != null) {
                site.close();
            }
        }
    }

    private static Graph graph() throws IOException {
        if (TOWNSHIPS > 0) {
            return InventedGraph.kept(TOWNSHIPS);
        }
        Graph graph = TestGraph.empty();
        Path decisions = TestGraph.temporaryFolder().resolve("decisions.tsv");
        Path lists = Files.isDirectory(REAL) ? REAL : Path.of("src/main/resources/samples");
        Loading.into(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(decisions)))
                .load(Loading.files(List.of(lists)), entry -> {});
        return graph;
    }

    private void first(TestBrowser browser) throws Exception {
        String api = "/api/queries/workload/department-workload?limit=10000&_size=500";
        measure("first page, nothing kept by the browser", api, () -> Visit.in(browser.open(1280, 900)), visit -> {
            double millis = visit.open(at("/"));
            visit.close();
            return millis;
        });
        Visit again = Visit.in(browser.open(1280, 900));
        measure("first page again", api, () -> again, visit -> visit.open(at("/")));
    }

    private void deeds(Page page, Map<String, String> ids) throws Exception {
        Visit visit = Visit.in(page);
        String workload = "/api/queries/workload/department-workload?limit=10000&_size=500";
        String duties = "/api/pages/rows/duties?_size=500";
        from(
                "filter by region",
                visit,
                "/",
                workload + "&region=" + ids.get("county"),
                one -> one.exchange("const box = document.querySelector('#p-region').closest('.suggest');"
                        + " box.querySelector('input[type=hidden]').value = '" + ids.get("county") + "';"
                        + " box.dispatchEvent(new CustomEvent('chosen', { bubbles: true }));"));
        for (String field : List.of("category", "edition")) {
            from(
                    "filter by " + field,
                    visit,
                    "/",
                    workload,
                    one -> one.exchange("const field = document.querySelector('#p-"
                            + field + "'); field.value = field.options[field.options.length - 1].value;"
                            + " field.dispatchEvent(new Event('change', { bubbles: true }));"));
        }
        from(
                "sort the workload",
                visit,
                "/",
                workload,
                one -> one.stay(
                        "document.querySelector('#workload .tabulator-col[tabulator-field=c2]').click();",
                        "['ascending', 'descending'].includes(document.querySelector("
                                + "'#workload .tabulator-col[tabulator-field=c2]').getAttribute('aria-sort'))"
                                + " && document.querySelector('#workload .tabulator-row')"));
        from(
                "filter the duties' table",
                visit,
                "/duties",
                duties,
                one -> one.stay(
                        "const field = document.querySelector('#rows .tabulator-header-filter input'); field.value = '农业';"
                                + " field.dispatchEvent(new Event('input', { bubbles: true }));"
                                + " field.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));",
                        "Array.from(document.querySelectorAll('#rows .tabulator-row')).every((row) => row.textContent.includes('农业'))"));
        from(
                "leaf in the duties' table",
                visit,
                "/duties",
                duties,
                one -> one.stay(
                        "window.benchRow = document.querySelector('#rows .tabulator-row').textContent;"
                                + " document.querySelector('#rows .tabulator-page[data-page=next]').click();",
                        "document.querySelector('#rows .tabulator-row')"
                                + " && document.querySelector('#rows .tabulator-row').textContent !== window.benchRow"));
        open("open the duties", visit, "/duties", duties);
        open("open a duty", visit, "/duties/" + ids.get("duty"), "/api/pages/duty/clauses?duty=" + ids.get("duty"));
        open(
                "open a department",
                visit,
                "/departments/" + ids.get("department"),
                "/api/queries/tracing/duties-of-department?department=" + ids.get("department"));
        open(
                "open a township",
                visit,
                "/townships/" + ids.get("township"),
                "/api/queries/townships/township-profile?township=" + ids.get("township"));
        open("open a matter", visit, "/matters", "/api/pages/matter/matters");
        open("open a query with its picture", visit, "/queries/workload/department-workload#stacked-bar", workload);
        from(
                "suggestions for 公安",
                visit,
                "/duties",
                "/api/search/suggest?q=%E5%85%AC%E5%AE%89",
                one -> one.stay(
                        "const field = document.querySelector('#find'); field.focus(); field.value = '公安';"
                                + " field.dispatchEvent(new Event('input', { bubbles: true }));",
                        "document.querySelector('#find').getAttribute('aria-expanded') === 'true'"));
        from(
                "search for 人社",
                visit,
                "/duties",
                "/api/search?q=%E4%BA%BA%E7%A4%BE",
                one -> one.leave(
                        "const field = document.querySelector('#find'); field.value = '人社'; field.form.requestSubmit();"));
        from(
                "run in the console",
                visit,
                "/cypher",
                workload,
                one -> one.stay(
                        "document.querySelector('#console-view').dataset.state = '';"
                                + " document.querySelector('.CodeMirror').CodeMirror.setValue("
                                + "'MATCH (d:Duty)-[r:LED_BY]->(m:Department) RETURN d, r, m ORDER BY d.id LIMIT 25');"
                                + " document.querySelector('#console-run').click();",
                        "document.querySelector('#console-view').dataset.state === 'shown'"));
        from(
                "draw a duty's graph",
                visit,
                "/duties/" + ids.get("duty"),
                "/api/pages/graph/duty?duty=" + ids.get("duty"),
                one -> one.stay(
                        "document.querySelector('[data-graph] button').click();",
                        "document.querySelector('.gv') && document.querySelector('.gv').dataset.state === 'shown'"));
        from(
                "expand in the graph",
                visit,
                "/duties/" + ids.get("duty"),
                "/api/pages/graph/duty?duty=" + ids.get("duty"),
                one -> {
                    one.prepare(
                            "document.querySelector('[data-graph] button').click();",
                            "document.querySelector('.gv') && document.querySelector('.gv').dataset.state === 'shown'");
                    one.page().locator(".gv-search").fill(ids.get("departmentName"));
                    one.page().keyboard().press("Enter");
                    one.prepare("", "document.querySelector('[data-act=expand]')");
                    return one.stay(
                            "document.querySelector('[data-act=expand]').click();",
                            "document.querySelector('[data-act=collapse]') && document.querySelector('.gv').dataset.state === 'shown'");
                });
    }

    private void open(String what, Visit visit, String path, String call) throws Exception {
        from(what, visit, "/queries", call, one -> one.leave("location.assign('" + at(path) + "')"));
    }

    private void from(String what, Visit visit, String path, String call, Deed deed) throws Exception {
        measure(
                what,
                call,
                () -> {
                    visit.open(at(path));
                    return visit;
                },
                deed);
    }

    private void measure(String what, String call, Supplier<Visit> visits, Deed deed) throws Exception {
        Timed timed = new Timed();
        double shift = Double.NaN;
        for (int i = 0; i < WARMING + REPEATS; i++) {
            Visit visit = visits.get();
            double millis = deed.millis(visit);
            if (i >= WARMING) {
                timed.add(millis);
            }
            if (i == WARMING + REPEATS - 1 && !visit.page().isClosed()) {
                shift = visit.shift();
            }
        }
        Timed beside = Timed.of(WARMING, REPEATS, () -> {
            int status = site.get(URI.create(call).toASCIIString()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(call + " answers " + status);
            }
        });
        if (what.startsWith("first page,")) {
            report.atMost(what + ", p95", " ms", 1_000, timed.at(95));
        } else {
            slowest = Math.max(slowest, timed.at(95));
        }
        report.row(
                what,
                Timed.shown(timed.at(50)),
                Timed.shown(timed.at(95)),
                Timed.shown(timed.at(100)),
                "`" + call.replaceFirst("\\?.*", "") + "`",
                Timed.shown(beside.at(50)),
                timed.ratio(beside),
                Double.isNaN(shift) ? "–" : String.format(Locale.ROOT, "%.3f", shift));
    }

    private String at(String path) {
        return site.at("/").resolve(path).toASCIIString();
    }

    /** The things whose pages are opened: those with most to show. */
    private static Map<String, String> ids(Graph graph) {
        Map<String, String> ids = new TreeMap<>();
        try (Session session = graph.driver().session()) {
            session.run(
                            "MATCH (d:Duty)-[:LED_BY]->(m:Department), (d)-[:OF_TOWNSHIP]->(t)-[:PART_OF]->(c)"
                                    + " WITH d, m, t, c ORDER BY COUNT { (d)--() } DESC, d.id LIMIT 1"
                                    + " RETURN d.id AS duty, m.id AS department, m.name AS departmentName, t.id AS township, c.id AS county")
                    .single()
                    .asMap()
                    .forEach((name, id) -> ids.put(name, String.valueOf(id)));
        }
        return ids;
    }
}
