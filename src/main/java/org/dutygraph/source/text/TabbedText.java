package org.dutygraph.source.text;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.source.Location;
import org.dutygraph.source.Row;
import org.dutygraph.source.SourceText;

/** Reads the text form of the published lists: one row a line, cells separated by tabs, no quotes. */
public final class TabbedText {

    private TabbedText() {}

    /** Reads UTF-8 text; a byte-order mark at its start is dropped. */
    public static SourceText of(String name, String text) {
        return of(name, "UTF-8", text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Reads text; the encoding is only named in the form. */
    public static SourceText of(String name, String encoding, String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            number++;
            rows.add(new Row(
                    new Location(number), List.of(text.substring(start, end).split("\t", -1))));
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return new SourceText(name, encoding + " text", rows);
    }
}
