package org.dutygraph.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.junit.jupiter.api.Test;

/**
 * Very many lists into a new graph, beside Neo4j's importer alone on the same files when they are ready.
 *
 * <p>{@code -Ddutygraph.bench.bulk} says how many lists (200).
 */
class BulkBench {

    private static final int LISTS = Integer.getInteger("dutygraph.bench.bulk", 200);

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    @Test
    void veryManyListsIntoANewGraph() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bulk-").toAbsolutePath();
        try {
            Report report = new Report("bulk", "Very many lists into a new graph");
            Path lists = folder.resolve("lists");
            InventedLists.seed(1).write(lists, LISTS);

            double into = seconds(() -> bulk(lists, "--into", folder.resolve("graph")));
            double csv = seconds(() -> bulk(lists, "--csv", folder.resolve("csv")));
            double alone = seconds(() -> CsvImporter.run(folder.resolve("csv"), folder.resolve("store")));
            try (Graph graph = Graph.open(
                    new GraphAddress.Embedded(folder.resolve("graph")),
                    LockMode.COMMAND,
                    new Credentials("neo4j", "not used: embedded"))) {
                report.say(
                        "%,d lists, %,d duties, %,d clauses; ready when constraints, full-text and matters are in it."
                                .formatted(LISTS, KeptGraph.count(graph, "Duty"), KeptGraph.count(graph, "Clause")));
                report.head("what", "seconds", "ratio to the importer alone");
                row(report, "bulk --into, from files to a graph that can be served", into, alone);
                row(report, "bulk --csv: read, understood, placed, written as CSV", csv, alone);
                row(report, "Neo4j's importer alone, on that CSV", alone, alone);
                row(report, "importer, constraints, indexes (the difference)", into - csv, alone);
                report.end();
                report.atMost("bulk, times the importer alone", "", 1.3, into / alone);
                report.say("Lists %s, CSV %s, graph %s, the importer's store without indexes %s."
                        .formatted(
                                megabytes(lists),
                                megabytes(folder.resolve("csv")),
                                megabytes(folder.resolve("graph")),
                                megabytes(folder.resolve("store/data/databases"))));
                report.write(graph.driver());
            }
        } finally {
            TestGraph.deleteFolder(folder);
        }
    }

    private static void row(Report report, String what, double seconds, double alone) {
        report.row(what, "%.1f".formatted(seconds), "%.2f".formatted(seconds / alone));
    }

    private static double seconds(Timed.Step step) throws Exception {
        return Timed.of(0, 1, step).at(50) / 1000;
    }

    private static void bulk(Path lists, String option, Path folder) {
        int code = Program.run(NOWHERE, NOWHERE, "bulk", lists.toString(), option, folder.toString());
        if (code > 1) {
            throw new IllegalStateException("bulk ended with " + code);
        }
    }

    private static String megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return "%,d MB".formatted(bytes / 1_000_000);
        }
    }
}
