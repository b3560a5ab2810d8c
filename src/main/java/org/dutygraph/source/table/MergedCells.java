package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays the cells of a table with merged cells out into plain rows: what is merged downwards in one column stands in each of
 * its rows; what is merged over several columns stands in the first of them alone, so that no title is doubled.
 */
public final class MergedCells {

    // Wider rows are formats left behind, not words.
    private static final int WIDEST = 256;

    private final Map<Integer, Held> above = new TreeMap<>();

    /** A cell that reaches into rows below. */
    private record Held(String text, int rows) {}

    /**
     * A cell as written.
     *
     * @param columns over how many columns it goes, from 1
     * @param rows over how many rows it goes, from 1
     */
    public record Cell(String text, int columns, int rows) {}

    /** The next row's cells, one for each column. */
    public List<String> row(List<Cell> cells) {
        List<String> row = new ArrayList<>();
        for (Cell cell : cells) {
            fill(row);
            int columns = Math.max(1, Math.min(cell.columns(), WIDEST));
            for (int i = 0; i < columns && row.size() < WIDEST; i++) {
                if (cell.rows() > 1) {
                    above.put(row.size(), new Held(columns == 1 ? cell.text() : "", cell.rows() - 1));
                }
                row.add(i == 0 ? cell.text() : "");
            }
        }
        fill(row);
        return row;
    }

    private void fill(List<String> row) {
        while (above.containsKey(row.size())) {
            int column = row.size();
            Held held = above.remove(column);
            row.add(held.text());
            if (held.rows() > 1) {
                above.put(column, new Held(held.text(), held.rows() - 1));
            }
        }
    }
}
