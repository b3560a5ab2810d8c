package org.dutygraph.parse;

import java.util.List;
import org.dutygraph.source.Location;

/** Cells of clauses that have been taken apart; one for all lists that are read one after the other or side by side. */
public final class ClauseCache {

    private static final int CELLS = 8_192;
    private static final Location NOWHERE = new Location(1);

    private final Remembered<Cell, Parts> cells;

    private ClauseCache(int most) {
        this.cells = new Remembered<>(most);
    }

    private record Cell(Side side, String text) {}

    /**
     * A cell taken apart.
     *
     * @param clauses its clauses, in no row yet
     * @param unread what of it is neither a clause nor anything about one
     */
    record Parts(List<Clause> clauses, List<CellReading.Part> unread) {}

    /** Nothing is known yet. */
    public static ClauseCache empty() {
        return new ClauseCache(CELLS);
    }

    /** Every cell is taken apart anew. */
    public static ClauseCache none() {
        return new ClauseCache(0);
    }

    Parts parts(String text, Side side) {
        return cells.of(new Cell(side, text), cell -> {
            CellReading reading = CellClauses.of(cell.text(), cell.side(), NOWHERE);
            return new Parts(reading.clauses(), reading.unread());
        });
    }
}
