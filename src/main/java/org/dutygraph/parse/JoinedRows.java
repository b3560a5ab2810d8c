package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;

/**
 * The rows of one duty as one row: rows that share a merged number cell, one for each department, and the rest of a row that
 * a page end cut.
 *
 * @param row the cells of all rows, each below the other
 * @param written the same with hidden characters
 * @param parts the cells of clauses that stand beside a department of their own
 */
record JoinedRows(Row row, Row written, List<Part> parts) {

    private static final List<Column> OTHERS = List.of(
            Column.DEPARTMENTS,
            Column.UPSTREAM,
            Column.TOWNSHIP,
            Column.TAKEOVER,
            Column.TAKERS,
            Column.MODE,
            Column.REMARK);
    private static final String SEPARATORS = "、，,；;/|\n";

    /** A part of a cell of clauses, in characters of the joined cell, and the department beside it. */
    private record Part(Side side, int start, int end, String department) {}

    /**
     * Whether a row goes on with the duty of the row above it: its number and name are merged with those above, or blank.
     *
     * @param top whether the row is the first of a table or page; then it may also have the rest of a name
     */
    static boolean goOn(Row row, Header columns, boolean top) {
        boolean counted = columns.has(Column.NUMBER)
                ? columns.own(row, Column.NUMBER).isBlank()
                : columns.continues(row, Column.NAME);
        if (!counted || Categories.isHeading(row) || DutyNumbers.isPageNumber(row)) {
            return false;
        }
        boolean filled =
                OTHERS.stream().anyMatch(column -> !columns.own(row, column).isBlank());
        if (columns.own(row, Column.NAME).isBlank()) {
            return filled || isMerged(row, columns);
        }
        return top
                && filled
                && columns.cell(row, Column.NUMBER).isBlank()
                && columns.own(row, Column.DEPARTMENTS).isBlank()
                && columns.own(row, Column.TAKERS).isBlank();
    }

    /** Whether a row has words in one cell alone, which is not drawn in a column: a title or a note. */
    static boolean isLine(Row row) {
        List<Integer> filled = IntStream.range(0, row.cells().size())
                .filter(i -> !row.cells().get(i).isBlank())
                .boxed()
                .toList();
        if (filled.size() != 1 || row.boxes().isEmpty()) {
            return filled.size() == 1;
        }
        int left = row.boxes().get(0).left();
        int right = row.boxes().stream().mapToInt(Row.Box::right).max().orElse(left);
        return row.boxes().get(filled.get(0)).width() * 2L > right - left;
    }

    /** Whether the cells that tell a duty are drawn as one with those above. */
    static boolean isMerged(Row row, Header columns) {
        return columns.continues(row, columns.has(Column.NUMBER) ? Column.NUMBER : Column.NAME);
    }

    /** Joins rows of one duty; {@code written} are the same rows with hidden characters. */
    static JoinedRows of(List<Row> rows, List<Row> written, Header columns) {
        if (rows.size() == 1) {
            return new JoinedRows(rows.get(0), written.get(0), List.of());
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<StringBuilder> cells = new ArrayList<>();
        List<StringBuilder> writtenCells = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(new StringBuilder());
            writtenCells.add(new StringBuilder());
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int i = 0; i < row.cells().size(); i++) {
                if (r == 0 || !row.continues(i) && !row.cells().get(i).isBlank()) {
                    int start = append(cells.get(i), row.cells().get(i));
                    append(writtenCells.get(i), written.get(r).cells().get(i));
                    String department = columns.own(row, Column.DEPARTMENTS).strip();
                    Side side = columns.side(i);
                    if (side != null && isOne(department)) {
                        parts.add(new Part(side, start, cells.get(i).length(), Markup.text(department)));
                    }
                }
            }
        }
        boolean each = rows.stream()
                        .filter(row -> !columns.own(row, Column.DEPARTMENTS).isBlank())
                        .count()
                > 1;
        Location location = rows.get(0).location();
        return new JoinedRows(
                text(location, cells), text(location, writtenCells), each ? List.copyOf(parts) : List.of());
    }

    private static Row text(Location location, List<StringBuilder> cells) {
        return new Row(location, cells.stream().map(StringBuilder::toString).toList());
    }

    private static int append(StringBuilder cell, String text) {
        if (!cell.isEmpty() && !text.isEmpty()) {
            cell.append('\n');
        }
        int start = cell.length();
        cell.append(text);
        return start;
    }

    private static boolean isOne(String department) {
        return !department.isEmpty()
                && department.indexOf('<') < 0
                && department.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    /** The duty with the department of each row above its clauses, where the cell does not name one itself. */
    Duty headed(Duty duty) {
        if (parts.isEmpty()) {
            return duty;
        }
        return duty.written(duty.clauses().stream().map(this::headed).toList(), duty.cells());
    }

    private Clause headed(Clause clause) {
        String own = clause.heading();
        return parts.stream()
                .filter(part -> part.side() == clause.side()
                        && clause.side() == Side.UPSTREAM
                        && clause.start() >= part.start()
                        && clause.start() < part.end())
                .filter(part -> own == null
                        || !row.cells().stream()
                                .anyMatch(cell -> cell.length() >= clause.start()
                                        && cell.substring(part.start(), clause.start())
                                                .contains(own)))
                .findFirst()
                .map(part -> clause.under(part.department()))
                .orElse(clause);
    }
}
