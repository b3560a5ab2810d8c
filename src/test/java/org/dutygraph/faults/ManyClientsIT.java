package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.WebSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients at once, and such as are slow or gone: right answers, and nothing of them is left behind. */
class ManyClientsIT {

    private static final int CLIENTS = 12;
    private static final Duration TIME = Duration.ofSeconds(6);

    /** How long the pages wait for a visitor to take what he asked for; twenty seconds where nothing is said. */
    private static final String WAITS = "server.tomcat.connection-timeout";

    @TempDir
    private static Path folder;

    private static Graph graph;
    private static ServedCounty county;
    private static TestSite site;

    @BeforeAll
    static void serve() throws Exception {
        county = ServedCounty.in(folder);
        graph = TestGraph.empty();
        county.loadInto(graph);
        System.setProperty(WAITS, "2s");
        site = TestSite.of(
                graph,
                new WebSettings(
                        "127.0.0.1",
                        0,
                        AccessSettings.open(),
                        List.of(county.queries()),
                        folder.resolve("decisions.tsv"),
                        false));
        site.firstReads().join();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(WAITS);
        if (site != null) {
            site.close();
        }
    }

    @Test
    void manyAskAtOnceWhileListsAreLoaded() throws Exception {
        ManyClients asking = new ManyClients(site::at, county.questions(graph));
        asking.ask(CLIENTS, TIME.dividedBy(4), 1);
        long heap = heap();
        int threads = threads();

        AtomicBoolean go = new AtomicBoolean(true);
        CompletableFuture<Integer> loader = CompletableFuture.supplyAsync(() -> county.reload(graph, go));
        try {
            asking.ask(CLIENTS, TIME, 2);
        } finally {
            go.set(false);
        }
        assertThat(loader.get()).as("loads beside").isPositive();
        assertThat(asking.faults()).isEmpty();
        assertThat(asking.asked("page", "query", "export", "console")).allMatch(asked -> asked > CLIENTS);
        Invariants.assertHold(graph.driver());
        assertNothingIsLeft();
        // An idle thread of a pool goes within a minute.
        for (int i = 0; i < 75 && threads() >= threads + CLIENTS; i++) {
            Thread.sleep(1000);
        }
        assertThat(threads()).as("threads; before: " + threads).isLessThan(threads + CLIENTS);
        assertThat(heap()).as("heap, MB; before: " + heap).isLessThan(heap + heap / 4 + 40);
    }

    @Test
    void aVisitorWhoTakesNothingOfALargeExportIsLetGo() throws Exception {
        try (Socket silent = ServedCounty.large(site.at("/").getPort())) {
            awaitTheLargeResultBegun();
            assertNothingIsLeft();
            assertThat(silent.isClosed()).as("he himself has not gone").isFalse();
        }
    }

    @Test
    void aVisitorWhoGoesInTheMidstOfALargeExportLeavesNothing() throws Exception {
        ServedCounty.largeAndGone(site.at("/").getPort());
        assertNothingIsLeft();
    }

    private static void awaitTheLargeResultBegun() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (ServedCounty.transactions(graph).stream()
                    .anyMatch(running -> running.contains("fill whatever waits"))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the large result was never begun");
    }

    private static void assertNothingIsLeft() throws InterruptedException {
        ServedCounty.awaitNoTransaction(graph);
        for (int i = 0; i < 100 && !reading().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(reading()).as("threads that read for somebody").isEmpty();
    }

    /** The threads that read from the graph for a visitor. */
    private static List<String> reading() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().equals("org.dutygraph.query.run.ReadTransaction")))
                .map(thread -> thread.getKey().getName())
                .toList();
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    /** Megabytes that are in use when garbage was collected. */
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
