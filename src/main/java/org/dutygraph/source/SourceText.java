package org.dutygraph.source;

import java.util.List;

/**
 * One source file as rows.
 *
 * @param name the path as the user gave it, with forward slashes
 * @param form how it was read, shown in the summary: {@code UTF-8 text}, {@code GB18030 CSV}, {@code XLSX, 3 sheets}
 * @param rows every row of the file in its order, including blank ones
 * @param remarks what a person should know about the reading, in the order of the file
 */
public record SourceText(String name, String form, List<Row> rows, List<Remark> remarks) {

    public SourceText {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** A source without remarks. */
    public SourceText(String name, String form, List<Row> rows) {
        this(name, form, rows, List.of());
    }
}
