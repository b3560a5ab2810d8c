package org.dutygraph.parse;

import java.util.List;
import org.dutygraph.source.Location;

/** A cache of cells divided into clauses, shared by all lists and threads of a run. */
public final class ClauseCache {

    private static final int CELLS = 8_192;
    private static final Location NOWHERE = new Location(1);

    private final Remembered<Cell, Parts> cells;

    private ClauseCache(int most) {
        this.cells = new Remembered<>(most);
    }

    private record Cell(Side side, String text, boolean marked) {}

    /**
     * A divided cell.
     *
     * @param clauses its clauses, without a row
     * @param unread parts that were not understood
     * @param unparted as in {@link CellReading}
     */
    record Parts(List<Clause> clauses, List<CellReading.Part> unread, boolean unparted) {}

    /** An empty cache. */
    public static ClauseCache empty() {
        return new ClauseCache(CELLS);
    }

    /** A cache that keeps nothing. */
    public static ClauseCache none() {
        return new ClauseCache(0);
    }

    /** The parts of a cell; {@code marked} as in {@link CellClauses}. */
    Parts parts(String text, Side side, boolean marked) {
        return cells.of(new Cell(side, text, marked), cell -> {
            CellReading reading = CellClauses.of(cell.text(), cell.side(), NOWHERE, cell.marked());
            return new Parts(reading.clauses(), reading.unread(), reading.unparted());
        });
    }
}
