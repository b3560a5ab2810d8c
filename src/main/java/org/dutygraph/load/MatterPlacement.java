package org.dutygraph.load;

import org.dutygraph.graph.Graph;
import org.dutygraph.graph.matters.MatterWriter;
import org.dutygraph.matter.Decisions;

/**
 * Assigns every duty to a matter, by score and by the decisions of a person. Keep one instance while the graph is open: it
 * caches what it has read.
 */
public final class MatterPlacement {

    private final MatterWriter writer;
    private final DecisionFile decisions;

    private MatterPlacement(MatterWriter writer, DecisionFile decisions) {
        this.writer = writer;
        this.decisions = decisions;
    }

    /** For a graph, with the decisions of a file. */
    public static MatterPlacement in(Graph graph, DecisionFile decisions) {
        return new MatterPlacement(MatterWriter.of(graph), decisions);
    }

    /** The file of decisions. */
    public DecisionFile decisions() {
        return decisions;
    }

    /** The file of corrections. */
    public CorrectionFile corrections() {
        return decisions.corrections();
    }

    /**
     * Assigns all current duties.
     *
     * @return number of duties whose matter changed
     * @throws DecisionFileException if a line of the file of decisions is invalid; then nothing changes
     */
    public int place() {
        return writer.place(decisions.read());
    }

    /**
     * Saves a decision and assigns the duties.
     *
     * @return number of duties whose matter changed
     * @throws DecisionFileException if the file cannot be read or written, or the decision contradicts others
     */
    public int decide(Decisions.Verdict verdict, String name, String other, String by, String at, String note) {
        return writer.place(decisions.add(verdict, name, other, by, at, note));
    }
}
