package org.dutygraph.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.UnloadOutcome;

/**
 * Removes lists from the graph as if they had never been loaded, and assigns the remaining duties again. The graph notes the
 * lists before the first is removed, so that what is cut short can be finished.
 */
public final class Unloading {

    private final Graph graph;
    private final GraphWriter writer;
    private final MatterPlacement matters;

    private Unloading(Graph graph, MatterPlacement matters) {
        this.graph = graph;
        this.writer = GraphWriter.of(graph);
        this.matters = matters;
    }

    /** Removes lists from a graph; the decisions about matters stay. */
    public static Unloading from(Graph graph, MatterPlacement matters) {
        return new Unloading(graph, matters);
    }

    /**
     * Removes a list.
     *
     * @param list its id, {@code 654021202/2025-07}
     * @return what changed; empty if the graph has no such list
     * @throws DecisionFileException if the decisions about matters are invalid; then nothing is removed
     */
    public Optional<UnloadOutcome> unload(String list) {
        List<UnloadOutcome> outcomes = new ArrayList<>();
        unload(List.of(list), outcomes::add);
        return outcomes.stream().findFirst();
    }

    /**
     * Removes lists, each in a transaction of its own; those that the graph does not have are left out.
     *
     * @param done called with each list after it is removed
     * @throws DecisionFileException as {@link #unload(String)}
     */
    public void unload(List<String> lists, Consumer<UnloadOutcome> done) {
        matters.decisions().read();
        List<String> held = writer.beginRemoval(lists);
        if (!held.isEmpty()) {
            takeOut(held, done);
        }
    }

    /**
     * What a load or an unload that was cut short left half-done, or one that is under way has not done yet.
     *
     * @throws DecisionFileException if the decisions about matters are invalid
     */
    public HalfDone halfDone() {
        return HalfDone.in(graph, matters.decisions().read());
    }

    /** Finishes it: removes what is still to be removed, and assigns every duty. */
    public void finish(HalfDone left, Consumer<UnloadOutcome> done) {
        takeOut(left.unloading(), done);
    }

    private void takeOut(List<String> lists, Consumer<UnloadOutcome> done) {
        lists.forEach(list -> writer.takeOut(list).ifPresent(done));
        matters.place();
    }
}
