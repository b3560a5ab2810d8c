package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.junit.jupiter.api.Test;

/**
 * How long it takes until {@code serve} says its address, and until a command is over, each in a process of its own, beside
 * a process that only starts and stops the bare embedded engine on the same graph.
 */
class StartBench {

    private static final int HEAP = 1024;
    private static final double DEMAND = 1.3;
    private static final int REPEATS = Integer.getInteger("dutygraph.bench.starts", 3);

    @Test
    void serveAndCommandsStart() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "start-").toAbsolutePath();
        try {
            Report report = new Report("start", "Starting");
            report.say("The sample county; a new process each time, " + REPEATS
                    + " after 1. Serve has %.1f times what the bare engine takes to answer.".formatted(DEMAND));
            try (Graph graph = open(folder)) {
                SampleCounty.loadIfEmpty(
                        graph,
                        ListReader.bundled(),
                        MatterPlacement.in(graph, DecisionFile.at(folder.resolve("decisions.tsv"))));
            }
            String graph = "embedded:" + folder;
            process(script("queries"), "");
            Timed bareUp = new Timed();
            Timed bareOver = new Timed();
            Timed serveUp = new Timed();
            Timed scriptUp = new Timed();
            Timed scriptOver = new Timed();
            Timed command = new Timed();
            Timed throughServer = new Timed();
            for (int i = 0; i <= REPEATS; i++) {
                double[] bare = process(Child.java(HEAP, "org.dutygraph.bench.BareEngine", store(folder)), "answers");
                double[] serve = process(Child.java(HEAP, "org.dutygraph.DutyGraph", serve(graph)), "http://");
                double[] script = process(script(serve(graph)), "http://");
                double alone = process(script(query(graph)), "")[1];
                double through = throughServer(graph);
                if (i > 0) {
                    bareUp.add(bare[0]);
                    bareOver.add(bare[1]);
                    serveUp.add(serve[0]);
                    scriptUp.add(script[0]);
                    scriptOver.add(script[1]);
                    command.add(alone);
                    throughServer.add(through);
                }
            }
            report.head("what", "p50", "most", "ratio to the bare engine");
            row(report, "bare engine: until it answers", bareUp, bareUp);
            row(report, "serve, classes and jars as they lie: until it says its address", serveUp, bareUp);
            row(report, "serve, `src/main/scripts/dutygraph`: until it says its address", scriptUp, bareUp);
            row(report, "bare engine: until the process is over", bareOver, bareOver);
            row(report, "serve, `src/main/scripts/dutygraph`: until the process is over", scriptOver, bareOver);
            row(report, "query, the script, no server runs: until the process is over", command, bareOver);
            row(report, "query, the script, while a server runs: until the process is over", throughServer, bareOver);
            report.atMost(
                    "start of serve (script), times the bare engine's", "", DEMAND, scriptUp.at(50) / bareUp.at(50));
            report.end();
            report.write();
        } finally {
            TestGraph.deleteFolder(folder);
        }
    }

    private static Graph open(Path folder) {
        return Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private static String store(Path folder) {
        return folder.resolve("store").toString();
    }

    private static void row(Report report, String what, Timed timed, Timed beside) {
        report.row(what, Timed.shown(timed.at(50)), Timed.shown(timed.at(100)), timed.ratio(beside));
    }

    /** As a user starts the packaged program; its first call unpacks the jar. */
    private static Child script(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "JAVA_OPTS=-Xmx" + HEAP + "m",
                "DUTYGRAPH_JAR=" + Path.of(System.getProperty("dutygraph.jar")).toAbsolutePath(),
                Path.of("src/main/scripts/dutygraph").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        return Child.of(line);
    }

    private static String[] serve(String graph) {
        return new String[] {"serve", "--port", "0", "--graph", graph};
    }

    private static String[] query(String graph) {
        return new String[] {"query", "workload/department-workload", "--graph", graph};
    }

    private static double throughServer(String graph) throws IOException, InterruptedException {
        try (Child server = script(serve(graph))) {
            server.until("http://");
            return process(script(query(graph)), "")[1];
        }
    }

    /** Runs until it says a word, then stops it; milliseconds until the word, and until it is over. */
    private static double[] process(Child started, String word) throws IOException, InterruptedException {
        try (Child child = started) {
            double up = -1;
            if (!word.isEmpty()) {
                child.until(word);
                up = child.millis();
                child.stop();
            }
            int code = child.over();
            if (word.isEmpty() && code != 0) {
                throw new IllegalStateException("It ended with " + code + ": " + child.said());
            }
            return new double[] {up, child.millis()};
        }
    }
}
