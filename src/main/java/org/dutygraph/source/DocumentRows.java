package org.dutygraph.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what a page or document holds, in its order: lines, and rows of tables, numbered as a person counts them. */
final class DocumentRows {

    private final List<Row> rows = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int row;

    /** Takes a line of running text; one without words is passed over. */
    void line(String text) {
        if (!text.isBlank()) {
            rows.add(new Row(Location.ofParagraph(next(), ++paragraphs), List.of(text.strip())));
        }
    }

    /** The rows that follow belong to a further table. */
    void beginTable() {
        tables++;
        row = 0;
    }

    /** Takes a row of the table that was begun last; empty cells at its end are left away. */
    void row(List<String> cells) {
        int width = cells.size();
        while (width > 1 && cells.get(width - 1).isBlank()) {
            width--;
        }
        rows.add(new Row(Location.ofTable(next(), tables, ++row), width == 0 ? List.of("") : cells.subList(0, width)));
    }

    int tables() {
        return tables;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private int next() {
        return rows.size() + 1;
    }

    /** {@code 1 table}, {@code 3 tables}. */
    String counted() {
        return tables + (tables == 1 ? " table" : " tables");
    }
}
