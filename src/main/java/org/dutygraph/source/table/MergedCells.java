package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a table with merged cells into plain rows. The text of a cell merged downwards in one column is repeated in each of
 * its rows; that of one merged over several columns is in the first column only, so that no title is repeated.
 */
public final class MergedCells {

    /** Columns that are read; wider rows have formats left behind, but no text. */
    public static final int WIDEST = 256;

    private final Map<Integer, Spanning> above = new TreeMap<>();

    /** A cell that spans rows below. */
    private record Spanning(String text, int rows) {}

    /**
     * A cell of the source.
     *
     * @param columns number of columns that it spans, from 1
     * @param rows number of rows that it spans, from 1
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
                    above.put(row.size(), new Spanning(columns == 1 ? cell.text() : "", cell.rows() - 1));
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
            Spanning cell = above.remove(column);
            row.add(cell.text());
            if (cell.rows() > 1) {
                above.put(column, new Spanning(cell.text(), cell.rows() - 1));
            }
        }
    }
}
