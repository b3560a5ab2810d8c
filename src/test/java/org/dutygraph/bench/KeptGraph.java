package org.dutygraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.neo4j.driver.Session;

/**
 * The graph of very many townships, written once and kept for the next time.
 *
 * <p>{@code -Ddutygraph.bench.townships} says how many (200), {@code -Ddutygraph.bench.graph} where.
 */
final class KeptGraph {

    static final int TOWNSHIPS = Integer.getInteger("dutygraph.bench.townships", 200);

    private KeptGraph() {}

    static Graph open(ManyTownships many) throws IOException {
        Path folder = Path.of(System.getProperty(
                "dutygraph.bench.graph",
                Report.FOLDER.resolve("townships-" + TOWNSHIPS).toString()));
        Graph graph = Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
        long there = count(graph, "Township");
        if (there == 0) {
            many.write(graph, TOWNSHIPS);
        } else if (there != TOWNSHIPS) {
            graph.close();
            throw new IllegalStateException(
                    folder + " has " + there + " townships, not " + TOWNSHIPS + "; give another folder, or delete it");
        }
        return graph;
    }

    /** How many nodes have a label. */
    static long count(Graph graph, String label) {
        try (Session session = graph.driver().session()) {
            return session.run("MATCH (n:$($label)) RETURN count(n) AS n", Map.of("label", label))
                    .single()
                    .get("n")
                    .asLong();
        }
    }
}
