package org.dutygraph.faults;

import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;

/** A process that holds an embedded graph as {@code serve} does, without pages: it starts in a fraction of the time. */
final class GraphHolder {

    /** Said once others can go through it. */
    static final String HOLDS = "holds the graph";

    private GraphHolder() {}

    /** @param arguments the folder of the graph */
    public static void main(String... arguments) throws InterruptedException {
        Graph graph = Graph.open(
                new GraphAddress.Embedded(Path.of(arguments[0])),
                LockMode.SERVE,
                new Credentials("neo4j", "not used: embedded"));
        Runtime.getRuntime().addShutdownHook(new Thread(graph::close));
        System.out.println(HOLDS);
        Thread.sleep(Long.MAX_VALUE);
    }
}
