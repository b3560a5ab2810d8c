package org.dutygraph.source;

import java.util.List;

/**
 * One source file as rows.
 *
 * @param name the path as the user gave it, with forward slashes
 * @param rows every row of the file in its order, blank ones included
 */
public record SourceText(String name, List<Row> rows) {

    public SourceText {
        rows = List.copyOf(rows);
    }
}
