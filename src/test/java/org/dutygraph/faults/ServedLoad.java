package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;

/**
 * Many clients at a running {@code serve} with a loader beside them; visitors among them that ask for a large result and
 * are gone, or take no byte of it.
 */
final class ServedLoad {

    /** As many as the program's pool for browsers and the engine's for drivers have at most. */
    private static final int MOST_WORKERS = 200 + 400;

    private final Path folder;
    private final int clients;
    private final Duration time;

    ServedLoad(Path folder, int clients, Duration time) {
        this.folder = folder;
        this.clients = clients;
        this.time = time;
    }

    /** Runs it; what was seen, for the report. */
    String run() throws Exception {
        Path graph = folder.resolve("graph");
        ServedCounty county = ServedCounty.in(folder);
        try (Graph open = Kills.open(graph)) {
            county.loadInto(open);
        }
        try (ServeProcess serve = ServeProcess.on(
                        graph,
                        folder.resolve("serve.log"),
                        "--queries",
                        county.queries().toString());
                Graph inside = serve.graph()) {
            return run(serve, inside, county);
        }
    }

    private String run(ServeProcess serve, Graph inside, ServedCounty county) throws Exception {
        ManyClients warming = new ManyClients(serve::at, county.questions(inside));
        warming.ask(clients, time.dividedBy(5), 1);
        ServeProcess.Needs before = serve.needs();

        ManyClients asking = new ManyClients(serve::at, county.questions(inside));
        AtomicBoolean go = new AtomicBoolean(true);
        CompletableFuture<Integer> loader = CompletableFuture.supplyAsync(() -> county.reload(inside, go));
        try (Socket silent = ServedCounty.large(serve.port())) {
            ServedCounty.largeAndGone(serve.port());
            asking.ask(clients, time, 2);
            go.set(false);
            int loads = loader.get();
            // The silent one is let go in time, whatever he does.
            ServedCounty.awaitNoTransaction(inside);
            assertThat(silent.isClosed()).isFalse();

            assertThat(asking.faults()).isEmpty();
            assertThat(warming.faults()).isEmpty();
            Invariants.assertHold(inside.driver());
            ServeProcess.Needs after = serve.needs();
            assertThat(after.heap())
                    .as("heap, MB; before: " + before)
                    .isLessThan(before.heap() + before.heap() / 4 + 40);
            assertThat(after.threads()).as("threads; before: " + before).isLessThan(before.threads() + 20);
            assertThat(after.workers()).as("workers; before: " + before).isLessThan(MOST_WORKERS);
            assertThat(after.files()).as("files; before: " + before).isLessThan(before.files() + 60);
            assertThat(loads).as("loads beside").isPositive();
            assertThat(serve.said()).doesNotContain("ERROR", "defect");
            return "%d clients for %d s, %d loads of %d lists beside: %s; before %s, after %s"
                    .formatted(clients, time.toSeconds(), loads, ServedCounty.RENEWED, asking, before, after);
        } finally {
            go.set(false);
        }
    }
}
