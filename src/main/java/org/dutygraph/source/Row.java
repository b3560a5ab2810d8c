package org.dutygraph.source;

import java.util.List;

/**
 * One row of a source as plain text cells; a line of running text is a row of one cell.
 *
 * @param location the place of the row
 * @param cells the cells in the order of the source, unchanged
 * @param boxes where each cell is drawn, blank ones behind the last of {@code cells} too; empty for rows whose cells are
 *     told by their order alone
 */
public record Row(Location location, List<String> cells, List<Box> boxes) {

    /**
     * Where a cell is drawn.
     *
     * @param left its left edge, in a unit of the table's own
     * @param right its right edge; the same as the left one for a cell that another one covers
     * @param continues whether it is one with the cell above, whose text it repeats
     */
    public record Box(int left, int right, boolean continues) {

        /** How much of its width another box shares. */
        public int overlap(Box other) {
            return Math.max(0, Math.min(right, other.right) - Math.max(left, other.left));
        }

        public int width() {
            return right - left;
        }
    }

    /** Copies the lists. */
    public Row {
        cells = List.copyOf(cells);
        boxes = List.copyOf(boxes);
        if (!boxes.isEmpty() && boxes.size() < cells.size()) {
            throw new IllegalArgumentException(cells.size() + " cells with " + boxes.size() + " boxes");
        }
    }

    /** A row whose cells are told by their order. */
    public Row(Location location, List<String> cells) {
        this(location, cells, List.of());
    }

    /** Whether the row has only white space. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is one with the cell above. */
    public boolean continues(int cell) {
        return cell < boxes.size() && boxes.get(cell).continues();
    }
}
