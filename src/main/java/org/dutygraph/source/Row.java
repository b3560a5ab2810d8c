package org.dutygraph.source;

import java.util.List;

/**
 * One row of a source as plain text cells; a running line is a row of one cell.
 *
 * @param location where the row stands
 * @param cells the cells in the order of the source, untouched
 */
public record Row(Location location, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Says whether the row holds nothing but white space. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
