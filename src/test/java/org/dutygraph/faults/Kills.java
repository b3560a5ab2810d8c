package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;

/**
 * Rounds of kill -9, each of a load of lists in another wording, at a moment left to chance between its first write and
 * its end: what comes before changes nothing in the graph.
 */
final class Kills {

    /** Seconds, on a machine that has much else to do. */
    private static final int PATIENCE = 120;

    private final Wordings wordings;
    private final Random random;

    /** Milliseconds from a load's first write to its end. */
    private long span;

    private int rounds;
    private int cut;
    private int between;
    private int gaveUp;

    Kills(Wordings wordings, long seed) {
        this.wordings = wordings;
        this.random = new Random(seed);
    }

    /**
     * Kills the loader of an embedded graph, which is loader and engine in one.
     *
     * @param folder of the graph, the same in every round: each opens what the one before left
     */
    void ofTheLoader(int times, Path folder) throws Exception {
        String address = "embedded:" + folder;
        Path log = folder.resolveSibling("load.log");
        try (Graph graph = open(folder)) {
            Wordings.load(graph, wordings.old().files());
        }
        measure(Children.loader(log, address, wordings.fresh().folder()));
        Wordings.Wording target = wordings.old();
        while (rounds < times) {
            Set<String> told = killed(Children.loader(log, address, target.folder()));
            try (Graph graph = open(folder)) {
                target = next(target, told, graph);
            }
            progress("loader");
        }
        try (Graph graph = open(folder)) {
            Wordings.load(graph, target.files());
            Wordings.assertIs(target, graph);
        }
    }

    /** Kills the loader of a server's graph: the server has to undo what was begun. */
    void ofTheLoaderOf(ServerProcess server, int times, Path log) throws Exception {
        String address = server.bolt().toString();
        try (Graph graph = server.open()) {
            Wordings.load(graph, wordings.old().files());
            measure(Children.loader(log, address, wordings.fresh().folder()));
            Wordings.Wording target = wordings.old();
            while (rounds < times) {
                Set<String> told = killed(Children.loader(log, address, target.folder()));
                target = next(target, told, graph);
                progress("loader of a server");
            }
            Wordings.load(graph, target.files());
            Wordings.assertIs(target, graph);
        }
    }

    /** Kills a loader into a server's graph as soon as it has told of so many lists. */
    static void assertWholeAfterKill(TroubledLoad troubled, int lists) throws Exception {
        Wordings wordings = troubled.wordings();
        String address = troubled.server().bolt().toString();
        try (Children.Running load =
                Children.loader(troubled.log(), address, wordings.fresh().folder())) {
            while (told(load).size() < lists) {
                assertThat(load.over(5))
                        .as("over before it was killed: " + load.said())
                        .isFalse();
            }
            load.kill();
            try (Graph graph = troubled.server().open()) {
                assertThat(wordings.assertWhole(graph.driver(), wordings.fresh()))
                        .containsAll(told(load));
            }
        }
    }

    private void measure(Children.Running load) throws Exception {
        try (load) {
            load.awaitSaid(Loader.WROTE, PATIENCE);
            long begin = System.nanoTime();
            load.awaitSaid(Loader.LOADED, PATIENCE);
            span = since(begin);
            assertThat(load.code(PATIENCE)).as(load.said()).isZero();
        }
    }

    /** Kills one; the lists that it had told to be written. */
    private Set<String> killed(Children.Running load) throws Exception {
        try (load) {
            load.awaitSaid(Loader.WROTE, PATIENCE);
            long begin = System.nanoTime();
            if (load.says(Loader.LOADED, (long) (span * random.nextDouble()))) {
                // How long one takes now, on this machine with whatever else it does.
                span = since(begin);
            }
        }
        rounds++;
        cut += load.said().contains(Loader.LOADED) ? 0 : 1;
        return told(load);
    }

    private static Set<String> told(Children.Running load) throws IOException {
        // A last line may be cut.
        String said = load.said();
        return said.substring(0, said.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(Loader.WROTE))
                .map(line -> line.substring(Loader.WROTE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fails unless all is whole, and nothing is lost that the loader had told; the wording that leaves most to write. */
    private Wordings.Wording next(Wordings.Wording target, Set<String> told, Graph graph) {
        Set<String> written = wordings.assertWhole(graph.driver(), target);
        assertThat(written).as("lists that stand as the killed loader told").containsAll(told);
        int lists = target.lists().size();
        between += written.size() < lists ? 1 : 0;
        return written.size() * 2 < lists ? target : wordings.other(target);
    }

    /** Kills a server while it is loaded into from here, and starts it again; the load has to go on by itself. */
    void ofTheServer(int times, ServerProcess server) throws Exception {
        Wordings.Wording target = wordings.old();
        try (Graph graph = server.open()) {
            Wordings.load(graph, target.files());
            while (rounds < times) {
                target = wordings.other(target);
                Wordings.Wording wanted = target;
                CountDownLatch wrote = new CountDownLatch(1);
                CompletableFuture<Void> load = CompletableFuture.runAsync(
                        () -> Wordings.load(graph, wanted.files(), entry -> wrote.countDown()));
                assertThat(wrote.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                long begin = System.nanoTime();
                if (rounds > 0 && !over(load, (long) (span * random.nextDouble()))) {
                    cut++;
                } else {
                    // The first round, or a load that is faster than those before, tells how long one takes.
                    load.get(PATIENCE, TimeUnit.SECONDS);
                    span = since(begin);
                }
                server.kill();
                rounds++;
                server.start();
                if (!goesOn(load)) {
                    // It said so: the server was away for longer than it waits. What it began is begun again.
                    gaveUp++;
                    wordings.assertWhole(graph.driver(), wanted);
                    Wordings.load(graph, wanted.files());
                }
                Wordings.assertIs(wanted, graph);
                progress("server");
            }
        }
    }

    private static long since(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private void progress(String what) throws IOException {
        if (rounds % 10 == 0) {
            SoakReport.say("  - kills of the " + what + " so far: " + this);
        }
    }

    private static boolean goesOn(CompletableFuture<Void> load) throws Exception {
        try {
            load.get(300, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GraphUnavailableException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean over(CompletableFuture<Void> load, long milliseconds)
            throws InterruptedException, ExecutionException {
        try {
            load.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    static Graph open(Path folder) {
        return Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    /** How many rounds fell between a load's first write and its end. */
    int cut() {
        return cut;
    }

    /** What happened, for the report. */
    @Override
    public String toString() {
        return "%d rounds, %d between a load's first write and its end, span %d ms; %d left some lists new and some old;"
                        .formatted(rounds, cut, span, between)
                + " the load gave up " + gaveUp + " times";
    }
}
