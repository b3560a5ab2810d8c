package org.dutygraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.Credentials;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.GraphAddress;
import org.dutygraph.graph.Tenure;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.Placing;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.load.Understanding;
import org.junit.jupiter.api.Test;

/**
 * How long it takes until {@code serve} says its address, and until a command is over, each in a process of its own, beside
 * a process that only starts and stops the bare embedded engine on the same graph.
 */
class StartBench {

    private static final int REPEATS = Integer.getInteger("dutygraph.bench.starts", 5);

    @Test
    void serveAndCommandsStart() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "start-").toAbsolutePath();
        try {
            Report report = new Report("start", "Starting");
            report.say("The sample county; a new process each time, " + REPEATS
                    + " after 1. Serve has 1.3 times what the bare engine takes to answer.");
            try (Graph graph = open(folder)) {
                SampleCounty.loadIfEmpty(
                        graph,
                        Understanding.bundled(),
                        Placing.in(graph, DecisionFile.at(folder.resolve("decisions.tsv"))));
            }
            Timed bareUp = new Timed();
            Timed bareOver = new Timed();
            Timed serveUp = new Timed();
            Timed serveOver = new Timed();
            Timed command = new Timed();
            for (int i = 0; i <= REPEATS; i++) {
                double[] bare = process("org.dutygraph.bench.BareEngine", "answers", store(folder));
                double[] serve = process(
                        "org.dutygraph.DutyGraph", "http://", "serve", "--port", "0", "--graph", "embedded:" + folder);
                double[] query = process(
                        "org.dutygraph.DutyGraph",
                        "",
                        "query",
                        "workload/department-workload",
                        "--graph",
                        "embedded:" + folder);
                if (i > 0) {
                    bareUp.add(bare[0]);
                    bareOver.add(bare[1]);
                    serveUp.add(serve[0]);
                    serveOver.add(serve[1]);
                    command.add(query[1]);
                }
            }
            report.head("what", "p50", "most", "ratio to the bare engine");
            row(report, "bare engine: until it answers", bareUp, bareUp);
            row(report, "serve: until it says its address", serveUp, bareUp);
            row(report, "bare engine: until the process is over", bareOver, bareOver);
            row(report, "serve: until the process is over", serveOver, bareOver);
            row(report, "query: until the process is over", command, bareOver);
            report.end();
            report.write();
        } finally {
            TestGraph.deleteFolder(folder);
        }
    }

    private static Graph open(Path folder) {
        return Graph.open(
                new GraphAddress.Embedded(folder), Tenure.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private static String store(Path folder) {
        return folder.resolve("store").toString();
    }

    private static void row(Report report, String what, Timed timed, Timed beside) {
        report.row(what, Timed.shown(timed.at(50)), Timed.shown(timed.at(100)), timed.ratio(beside));
    }

    /** Runs a class until it says a word, then stops it; milliseconds until the word, and until it is over. */
    private static double[] process(String type, String word, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens",
                "java.base/java.nio=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                type));
        line.addAll(List.of(arguments));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        double up = -1;
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                said.append(text).append('\n');
                if (up < 0 && !word.isEmpty() && text.contains(word)) {
                    up = (System.nanoTime() - start) / 1e6;
                    process.toHandle().destroy();
                }
            }
        }
        double over = (System.nanoTime() - start) / 1e6;
        if (!word.isEmpty() && up < 0) {
            throw new IllegalStateException(type + " never said “" + word + "”: " + said);
        }
        return new double[] {up, over};
    }
}
