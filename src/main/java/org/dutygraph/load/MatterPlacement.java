package org.dutygraph.load;

import org.dutygraph.graph.Graph;
import org.dutygraph.graph.matters.MatterWriter;
import org.dutygraph.matter.Decisions;

/**
 * Says which matter every duty concerns, by the score and by what a person decided. Keep one for as long as the graph is
 * open: it remembers what it has read.
 */
public final class MatterPlacement {

    private final MatterWriter writer;
    private final DecisionFile decisions;

    private MatterPlacement(MatterWriter writer, DecisionFile decisions) {
        this.writer = writer;
        this.decisions = decisions;
    }

    /** Places the duties of a graph, going by the decisions of a file. */
    public static MatterPlacement in(Graph graph, DecisionFile decisions) {
        return new MatterPlacement(MatterWriter.of(graph), decisions);
    }

    /** Where a person's decisions are kept. */
    public DecisionFile decisions() {
        return decisions;
    }

    /**
     * Places all current duties.
     *
     * @return how many stand elsewhere than before
     * @throws DecisionFault where the file of decisions has a line that cannot be followed; the duties then stand as before
     */
    public int place() {
        return writer.place(decisions.read());
    }

    /**
     * Writes a decision down and places at once.
     *
     * @return how many duties stand elsewhere than before
     * @throws DecisionFault where the file cannot be read or written, or the decision goes against others that stand
     */
    public int decide(Decisions.Verdict verdict, String name, String other, String by, String on, String note) {
        return writer.place(decisions.add(verdict, name, other, by, on, note));
    }
}
