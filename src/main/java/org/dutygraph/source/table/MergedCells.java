package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.source.Row;

/**
 * Turns a table with merged cells into plain rows. The text of a cell merged downwards in one column is repeated in each of
 * its rows; that of one merged over several columns is in the first column only, so that no title is repeated.
 */
public final class MergedCells {

    /** Columns that are read; wider rows have formats left behind, but no text. */
    public static final int WIDEST = 256;

    private final Map<Integer, Spanning> above = new TreeMap<>();
    private final List<Row.Box> boxes = new ArrayList<>();

    /** A cell that spans rows below. */
    private record Spanning(String text, int rows, int width) {}

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
        boxes.clear();
        for (Cell cell : cells) {
            fill(row);
            int columns = Math.max(1, Math.min(cell.columns(), WIDEST));
            for (int i = 0; i < columns && row.size() < WIDEST; i++) {
                if (cell.rows() > 1) {
                    above.put(
                            row.size(),
                            new Spanning(columns == 1 ? cell.text() : "", cell.rows() - 1, i == 0 ? columns : 0));
                }
                boxes.add(new Row.Box(row.size(), row.size() + (i == 0 ? columns : 0), false));
                row.add(i == 0 ? cell.text() : "");
            }
        }
        fill(row);
        return row;
    }

    /** Where the cells of the last row are drawn; the columns are the unit. */
    public List<Row.Box> boxes() {
        return List.copyOf(boxes);
    }

    private void fill(List<String> row) {
        while (above.containsKey(row.size())) {
            int column = row.size();
            Spanning cell = above.remove(column);
            row.add(cell.text());
            boxes.add(new Row.Box(column, column + cell.width(), true));
            if (cell.rows() > 1) {
                above.put(column, new Spanning(cell.text(), cell.rows() - 1, cell.width()));
            }
        }
    }
}
