package org.dutygraph.source;

import java.util.List;

/**
 * One row of a source as plain text cells; a line of running text is a row of one cell.
 *
 * @param location the place of the row
 * @param cells the cells in the order of the source, unchanged
 */
public record Row(Location location, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** Whether the row has only white space. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
