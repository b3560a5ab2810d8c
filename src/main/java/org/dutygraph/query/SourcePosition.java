package org.dutygraph.query;

import java.io.Serializable;
import org.springframework.util.StringUtils;

/**
 * A position in a statement.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param text the whole line
 */
public record SourcePosition(int line, int column, String text) implements Serializable {

    public static SourcePosition of(String statement, int offset) {
        int at = Math.max(0, Math.min(offset, statement.length()));
        String before = statement.substring(0, at);
        int line = StringUtils.countOccurrencesOf(before, "\n") + 1;
        return of(statement, line, at - before.lastIndexOf('\n'));
    }

    public static SourcePosition of(String statement, int line, int column) {
        String[] lines = statement.split("\n", -1);
        String text = line >= 1 && line <= lines.length ? lines[line - 1] : "";
        return new SourcePosition(line, column, text);
    }

    /**
     * The line with a caret under the position. A long line is cut around it. The caret allows for the double width of
     * Chinese characters on a terminal.
     */
    public String drawing() {
        int at = Math.max(0, Math.min(column - 1, text.length()));
        int from = Math.max(0, at - 60);
        int to = Math.min(text.length(), at + 40);
        String before = (from > 0 ? "…" : "") + text.substring(from, at);
        String excerpt = before + text.substring(at, to) + (to < text.length() ? "…" : "");
        String place = line + ": ";
        String flat = excerpt.replace('\t', ' ').replace('\r', ' ');
        return place + flat + "\n" + " ".repeat(place.length() + DisplayWidth.of(before)) + "^";
    }
}
