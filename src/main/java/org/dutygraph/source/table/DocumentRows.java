package org.dutygraph.source.table;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;

/** Collects what a page or document holds, in its order: lines, and rows of tables, numbered as a person counts them. */
public final class DocumentRows {

    private final List<Row> rows = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int row;

    /** Takes a line of running text; one without words is passed over. */
    public void line(String text) {
        if (!text.isBlank()) {
            rows.add(new Row(Location.ofParagraph(next(), ++paragraphs), List.of(text.strip())));
        }
    }

    /** The rows that follow belong to a further table. */
    public void beginTable() {
        tables++;
        row = 0;
    }

    /** Takes a row of the table that was begun last; empty cells at its end are left away. */
    public void row(List<String> cells) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) {
            width--;
        }
        rows.add(new Row(Location.ofTable(next(), tables, ++row), width == 0 ? List.of("") : cells.subList(0, width)));
    }

    public int tables() {
        return tables;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private int next() {
        return rows.size() + 1;
    }

    /** {@code 1 table}, {@code 3 tables}. */
    public String counted() {
        return tables + (tables == 1 ? " table" : " tables");
    }
}
