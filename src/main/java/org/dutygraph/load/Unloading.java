package org.dutygraph.load;

import java.util.Optional;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.UnloadOutcome;

/** Removes a list from the graph as if it had never been loaded, and assigns the remaining duties again. */
public final class Unloading {

    private final GraphWriter writer;
    private final MatterPlacement matters;

    private Unloading(GraphWriter writer, MatterPlacement matters) {
        this.writer = writer;
        this.matters = matters;
    }

    /** Removes lists from a graph; the decisions about matters stay. */
    public static Unloading from(Graph graph, MatterPlacement matters) {
        return new Unloading(GraphWriter.of(graph), matters);
    }

    /**
     * Removes a list.
     *
     * @param list its id, {@code 654021202/2025-07}
     * @return what changed; empty if the graph has no such list
     * @throws DecisionFault if the decisions about matters are invalid; then nothing is removed
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
