package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Credentials;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.GraphAddress;
import org.dutygraph.graph.GraphUnavailableException;
import org.dutygraph.graph.ListContents;
import org.dutygraph.graph.Tenure;

/** Rounds of kill -9 at moments left to chance, each of a load of lists in their other wording. */
final class Kills {

    private final Wordings wordings;
    private final Random random;
    private long whole;
    private int rounds;
    private int cut;
    private int untouched;
    private int between;
    private int done;
    private int gaveUp;

    Kills(Wordings wordings, long seed) {
        this.wordings = wordings;
        this.random = new Random(seed);
    }

    /**
     * Kills the loader of an embedded graph, which is loader and engine in one; a graph that is not there yet is made.
     *
     * @param folder of the graph, the same in every round: each opens what the one before left
     */
    void ofTheLoader(int times, Path folder) throws Exception {
        String address = "embedded:" + folder;
        Path log = folder.resolveSibling("load.log");
        Wordings.Wording target = wordings.old();
        whole = whole(load(address, log, target));
        for (int round = 0; round < times; round++) {
            target = wordings.other(target);
            killed(load(address, log, target));
            try (Graph graph = open(folder)) {
                count(target, wordings.assertWhole(graph.driver()), graph);
            }
            progress("loader");
        }
        assertThat(load(address, log, target).code(300)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        try (Graph graph = open(folder)) {
            Wordings.assertIs(target, graph);
        }
    }

    /** Kills the loader of a server's graph: the server has to undo what was begun. */
    void ofTheLoaderOf(ServerProcess server, int times, Path log) throws Exception {
        String address = server.bolt().toString();
        Wordings.Wording target = wordings.old();
        whole = whole(load(address, log, target));
        try (Graph graph = server.open()) {
            for (int round = 0; round < times; round++) {
                target = wordings.other(target);
                killed(load(address, log, target));
                count(target, wordings.assertWhole(graph.driver()), graph);
                progress("loader of a server");
            }
            assertThat(load(address, log, target).code(300)).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
            Wordings.assertIs(target, graph);
        }
    }

    /** At any moment from the first line of the program to beyond its last. */
    private void killed(Children.Running load) throws Exception {
        long begin = System.nanoTime();
        boolean over = load.over((long) (whole * 1.1 * random.nextDouble()));
        load.kill();
        if (over) {
            // How long one takes now, on this machine with whatever else it does.
            assertThat(load.process().exitValue()).as(load.said()).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
            whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
        rounds++;
        cut += over ? 0 : 1;
    }

    /** Kills a server while it is loaded into from here, and starts it again; the load has to go on by itself. */
    void ofTheServer(int times, ServerProcess server) throws Exception {
        Wordings.Wording target = wordings.old();
        try (Graph graph = server.open()) {
            long begin = System.nanoTime();
            Wordings.load(graph, target.files());
            Wordings.load(graph, wordings.fresh().files());
            whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) / 2;
            target = wordings.fresh();
            for (int round = 0; round < times; round++) {
                target = wordings.other(target);
                Wordings.Wording wanted = target;
                CompletableFuture<Void> load = CompletableFuture.runAsync(() -> Wordings.load(graph, wanted.files()));
                boolean over = over(load, (long) (whole * random.nextDouble()));
                server.kill();
                rounds++;
                cut += over ? 0 : 1;
                server.start(ServerProcess.PASSWORD);
                if (!goesOn(load)) {
                    // It said so: the server was away for longer than it waits. What it began is begun again.
                    gaveUp++;
                    wordings.assertWhole(graph.driver());
                    Wordings.load(graph, wanted.files());
                }
                Wordings.assertIs(wanted, graph);
                progress("server");
            }
        }
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
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private void count(Wordings.Wording target, int renewed, Graph graph) {
        int lists = target.lists().size();
        int standing = ListContents.of(graph.driver()).size();
        int ofTarget = target == wordings.fresh() ? renewed : standing - renewed;
        if (ofTarget == 0) {
            untouched++;
        } else if (ofTarget < lists) {
            between++;
        } else {
            done++;
        }
    }

    static Graph open(Path folder) {
        return Graph.open(
                new GraphAddress.Embedded(folder), Tenure.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private static Children.Running load(String address, Path log, Wordings.Wording wording) throws IOException {
        return Children.program(log, "load", wording.folder().toString(), "--graph", address);
    }

    private static long whole(Children.Running load) throws Exception {
        long begin = System.nanoTime();
        assertThat(load.code(300)).as(load.said()).isLessThanOrEqualTo(ExitCode.DONE_WITH_FAULTS);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /** What happened, for the report. */
    @Override
    public String toString() {
        String said = rounds + " rounds, " + cut + " cut short";
        return untouched + between + done == 0
                ? said + "; the load gave up " + gaveUp + " times"
                : said
                        + "; afterwards no list was renewed %d times, some %d, all %d"
                                .formatted(untouched, between, done);
    }
}
