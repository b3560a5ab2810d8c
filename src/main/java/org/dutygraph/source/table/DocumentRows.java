package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Location;
import org.dutygraph.source.Remark;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;

/** Collects the lines and table rows of a page or document in order, numbered from 1. */
public final class DocumentRows {

    private final List<Row> rows = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int row;

    /** Adds a line of running text; a blank one is skipped. */
    public void line(String text) {
        if (!text.isBlank()) {
            rows.add(new Row(Location.ofParagraph(next(), ++paragraphs), List.of(text.strip())));
        }
    }

    /** Starts the next table. */
    public void beginTable() {
        tables++;
        row = 0;
    }

    /** Adds a row to the current table; blank cells at its end are dropped. */
    public void row(List<String> cells) {
        row(cells, List.of());
    }

    /** Adds a row whose cells are drawn in boxes to the current table; blank cells at its end are dropped. */
    public void row(List<String> cells, List<Row.Box> boxes) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) {
            width--;
        }
        Location location = Location.ofTable(next(), tables, ++row);
        rows.add(width == 0 ? new Row(location, List.of("")) : new Row(location, cells.subList(0, width), boxes));
    }

    /** The text of the last row's cell that a box below it overlaps most; empty in the first row of a table. */
    public String above(Row.Box box) {
        Row last = row == 0 ? new Row(place(), List.of()) : rows.get(rows.size() - 1);
        String text = "";
        int widest = 0;
        for (int c = 0; c < Math.min(last.cells().size(), last.boxes().size()); c++) {
            int overlap = last.boxes().get(c).overlap(box);
            if (overlap > widest) {
                widest = overlap;
                text = last.cells().get(c);
            }
        }
        return text;
    }

    /** The place of the row that is read next. */
    public Location place() {
        return Location.ofTable(next(), Math.max(1, tables), row + 1);
    }

    /** The place of the line that is read next. */
    public Location linePlace() {
        return Location.ofParagraph(next(), paragraphs + 1);
    }

    /** The place of a row of a table, both from 1; that of the first row of the document if there is none. */
    public Location place(int table, int row) {
        String place = Location.ofTable(1, table, row).place();
        return rows.stream()
                .map(Row::location)
                .filter(location -> location.place().equals(place))
                .findFirst()
                .orElse(new Location(1));
    }

    public int tables() {
        return tables;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /**
     * The rows of a word processor's document.
     *
     * @throws UnreadableSourceException if it has no table
     */
    public SourceText document(String name, String form, List<Remark> remarks) {
        if (tables == 0) {
            throw new UnreadableSourceException(name
                    + " is a document without a table; a list is read from its table. Where the pages are pictures,"
                    + " have their text recognised (OCR) first");
        }
        return new SourceText(name, form + ", " + counted(), rows(), remarks);
    }

    private int next() {
        return rows.size() + 1;
    }

    /** {@code 1 table}, {@code 3 tables}. */
    public String counted() {
        return tables + (tables == 1 ? " table" : " tables");
    }
}
