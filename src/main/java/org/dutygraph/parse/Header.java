package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.source.Row;

/**
 * A header row: which column stands where.
 *
 * @param columns place of each column, from 0
 * @param width number of cells of the header
 * @param strange header words that name no known column
 */
record Header(Map<Column, Integer> columns, int width, List<String> strange) {

    /** Reads a row as a header; a row without a 序号 cell is none. */
    static Optional<Header> of(Row row) {
        if (row.cells().size() < 2 || !holdsNumberWord(row)) {
            return Optional.empty();
        }
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> strange = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            Optional<Column> column = Column.of(cell);
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) == null) {
                continue;
            }
            if (!cell.isBlank()) {
                strange.add(cell.strip());
            }
        }
        return Optional.of(new Header(columns, row.cells().size(), strange));
    }

    // Every row is asked, and nearly none holds the character.
    private static boolean holdsNumberWord(Row row) {
        for (String cell : row.cells()) {
            if (cell.indexOf('号') >= 0
                    && Column.of(cell).filter(column -> column == Column.NUMBER).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The cell of a column in a row; empty where the row is too short or the list has no such column. */
    String cell(Row row, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
