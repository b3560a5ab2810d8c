package org.dutygraph.faults;

import java.nio.file.Path;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.load.Loading;

/** A process that loads as the command does, and tells what it has done, so that it can be killed at a known stage. */
final class Loader {

    /** Said, with the list's id, once a list that was not in the graph as it is has been written. */
    static final String WROTE = "wrote ";

    /** Said once everything is loaded. */
    static final String LOADED = "loaded all";

    private Loader() {}

    /** @param arguments address of the graph, folder of the lists */
    public static void main(String... arguments) {
        Credentials credentials = new Credentials("neo4j", ServerProcess.PASSWORD);
        try (Graph graph = Graph.open(GraphAddress.parse(arguments[0]), LockMode.COMMAND, credentials)) {
            Wordings.load(graph, Loading.files(List.of(Path.of(arguments[1]))), entry -> tell(entry.outcome()));
            System.out.println(LOADED);
        }
    }

    private static void tell(LoadOutcome outcome) {
        if (outcome.created() + outcome.changed() + outcome.removed() > 0) {
            System.out.println(WROTE + outcome.list());
        }
    }
}
