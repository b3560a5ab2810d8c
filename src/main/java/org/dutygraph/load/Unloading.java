package org.dutygraph.load;

import java.util.Optional;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.UnloadOutcome;

/** A list out of the graph, as if it had never been there; then every duty that is left is placed without it. */
public final class Unloading {

    private final GraphWriter writer;
    private final MatterPlacement matters;

    private Unloading(GraphWriter writer, MatterPlacement matters) {
        this.writer = writer;
        this.matters = matters;
    }

    /** Takes lists out of a graph; what a person decided about matters stays. */
    public static Unloading from(Graph graph, MatterPlacement matters) {
        return new Unloading(GraphWriter.of(graph), matters);
    }

    /**
     * Takes a list out.
     *
     * @param list its id, {@code 654021202/2025-07}
     * @return what it did; nothing where the graph has no such list
     * @throws DecisionFault where the decisions about matters cannot be followed; the list is then still there
     */
    public Optional<UnloadOutcome> unload(String list) {
        matters.decisions().read();
        Optional<UnloadOutcome> outcome = writer.takeOut(list);
        if (outcome.isPresent()) {
            matters.place();
        }
        return outcome;
    }
}
