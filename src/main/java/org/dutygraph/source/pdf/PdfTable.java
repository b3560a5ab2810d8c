package org.dutygraph.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.table.CellParagraphs;
import org.dutygraph.source.table.MergedCells;
import org.jspecify.annotations.Nullable;

/** A ruled table of one page. Its rows change if the next page continues the last of them. */
final class PdfTable {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.．、]?");
    private static final int HEADER_ROWS = 3;

    private final PdfGrid grid;
    private final int page;
    private final List<TableRow> rows = new ArrayList<>();
    private List<List<String>> header = List.of();

    /** A cell: its first column, the columns and rows that it spans, and its lines. */
    private record Cell(int column, int width, int height, List<PdfLine> lines) {

        String words() {
            StringBuilder words = new StringBuilder();
            lines.forEach(line -> words.append(line.text()));
            return words.toString();
        }
    }

    /** A row, and its number on the page from 1. */
    private record TableRow(int number, List<Cell> cells) {

        String words(int column) {
            return cells.stream()
                    .filter(cell -> cell.column() == column)
                    .map(Cell::words)
                    .findFirst()
                    .orElse("");
        }

        List<String> words() {
            return cells.stream().map(Cell::words).toList();
        }
    }

    private PdfTable(PdfGrid grid, int page) {
        this.grid = grid;
        this.page = page;
    }

    /**
     * Assigns characters to the boxes of a table.
     *
     * @param before number of table rows above it on the page
     */
    static PdfTable of(PdfGrid grid, int page, int before, List<PdfGlyph> glyphs) {
        Map<Integer, List<PdfGlyph>> inBoxes = new HashMap<>();
        glyphs.forEach(glyph -> inBoxes.computeIfAbsent(grid.box(glyph), box -> new ArrayList<>())
                .add(glyph));
        PdfTable table = new PdfTable(grid, page);
        for (int r = 0; r < grid.rows().length - 1; r++) {
            table.rows.add(new TableRow(before + r + 1, new ArrayList<>()));
        }
        for (int i = 0; i < grid.boxes().size(); i++) {
            PdfGrid.Box box = grid.boxes().get(i);
            List<PdfLine> lines = PdfLine.of(inBoxes.getOrDefault(i, List.of()), grid.right(box));
            table.rows
                    .get(box.row())
                    .cells()
                    .add(new Cell(box.column(), box.width(), box.height(), new ArrayList<>(lines)));
        }
        table.rows.forEach(row -> row.cells().sort(Comparator.comparingInt(Cell::column)));
        table.header =
                table.rows.stream().limit(HEADER_ROWS).map(TableRow::words).toList();
        return table;
    }

    double top() {
        return grid.rows()[0];
    }

    int height() {
        return grid.rows().length - 1;
    }

    /** The lines of each cell. */
    List<List<PdfLine>> lines() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::lines)
                .toList();
    }

    /**
     * Joins the last table of a page with the first one of the next page. If both have the same columns they are one table,
     * and a first row without a number on the next page is the rest of the last row here.
     *
     * @return the table whose last row the page after the next may continue
     */
    PdfTable continuedBy(PdfTable next) {
        if (!grid.hasColumnsOf(next.grid) || rows.isEmpty()) {
            return next;
        }
        List<List<String>> repeated = header;
        next.header = header;
        int first = IntStream.range(0, next.rows.size())
                .filter(r -> !repeated.contains(next.rows.get(r).words()))
                .findFirst()
                .orElse(next.rows.size());
        int numbers = numbers(next);
        TableRow last = rows.get(rows.size() - 1);
        if (first == next.rows.size()
                || numbers < 0
                || !NUMBER.matcher(last.words(numbers)).matches()
                || !isRest(next.rows.get(first), numbers)) {
            return next;
        }
        TableRow rest = next.rows.remove(first);
        for (Cell cell : rest.cells()) {
            Cell above = at(rows.size() - 1, cell.column());
            if (above != null) {
                above.lines().addAll(cell.lines());
            }
            if (cell.height() > 1 && first < next.rows.size()) {
                List<Cell> below = next.rows.get(first).cells();
                below.add(new Cell(cell.column(), cell.width(), cell.height() - 1, new ArrayList<>()));
                below.sort(Comparator.comparingInt(Cell::column));
            }
        }
        return first == next.rows.size() ? this : next;
    }

    /** The column with the duties' numbers; -1 if there is none. */
    private int numbers(PdfTable next) {
        int best = -1;
        long most = 0;
        for (int c = 0; c < grid.columns().length - 1; c++) {
            int column = c;
            long count = Stream.concat(rows.stream(), next.rows.stream())
                    .filter(row -> NUMBER.matcher(row.words(column)).matches())
                    .count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    private boolean isRest(TableRow row, int numbers) {
        int columns = grid.columns().length - 1;
        boolean heading = row.cells().stream().anyMatch(cell -> cell.width() * 2 > columns);
        return !heading
                && row.words(numbers).isBlank()
                && row.cells().stream().anyMatch(cell -> !cell.words().isBlank());
    }

    private @Nullable Cell at(int row, int column) {
        for (int r = row; r >= 0; r--) {
            for (Cell cell : rows.get(r).cells()) {
                if (cell.column() == column) {
                    return r + cell.height() > row ? cell : null;
                }
            }
        }
        return null;
    }

    /**
     * The table as plain rows.
     *
     * @param before number of the document's rows before it
     */
    List<Row> rows(PdfLine.Setting setting, int before) {
        MergedCells spans = new MergedCells();
        List<Row> plain = new ArrayList<>();
        for (TableRow row : rows) {
            List<String> cells = spans.row(row.cells().stream()
                    .map(cell -> new MergedCells.Cell(words(cell, setting), cell.width(), cell.height()))
                    .toList());
            plain.add(new Row(
                    Location.ofPage(before + plain.size() + 1, page, row.number()),
                    cells,
                    spans.boxes().stream().map(this::drawn).toList()));
        }
        return plain;
    }

    /** A box counted in columns as it is drawn, in tenths of a point: tables of two pages may part their columns otherwise. */
    private Row.Box drawn(Row.Box box) {
        return new Row.Box(edge(box.left()), edge(box.right()), box.continues());
    }

    private int edge(int column) {
        return (int) Math.round(grid.columns()[Math.min(column, grid.columns().length - 1)] * 10);
    }

    private static String words(Cell cell, PdfLine.Setting setting) {
        List<String> paragraphs = PdfLine.paragraphs(cell.lines(), setting);
        return paragraphs.size() == 1 ? Objects.requireNonNull(paragraphs.get(0)) : CellParagraphs.joined(paragraphs);
    }
}
