package org.dutygraph.parse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dutygraph.source.Location;

/** A cache of cells divided into clauses, shared by all lists and threads of a run. */
public final class ClauseCache {

    private static final int CELLS = 8_192;
    private static final Location NOWHERE = new Location(1);

    private final Cache<Cell, CellReading> cells;

    private ClauseCache(int most) {
        this.cells = Caffeine.newBuilder().maximumSize(most).build();
    }

    private record Cell(Side side, String text) {}

    /** An empty cache. */
    public static ClauseCache empty() {
        return new ClauseCache(CELLS);
    }

    /** A cache that keeps nothing. */
    public static ClauseCache none() {
        return new ClauseCache(0);
    }

    /** The parts of a cell; its clauses have no row yet. */
    CellReading reading(String text, Side side) {
        return cells.get(new Cell(side, text), cell -> CellClauses.of(cell.text(), cell.side(), NOWHERE));
    }
}
