package org.dutygraph.parse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A user's own words for headers and titles: which header word names which column, and which title names which list. All
 * other words are recognised as usual.
 *
 * @param columns header word → column
 * @param ignored header words of columns that are ignored
 * @param lists words of a title → its list
 */
public record Layout(Map<String, Column> columns, Set<String> ignored, Map<String, DutyKind> lists) {

    /** A layout without words. */
    public static final Layout NONE = new Layout(Map.of(), Set.of(), Map.of());

    /** Copies the words without blanks and with wide brackets, as they are compared. */
    public Layout {
        columns = plain(columns);
        ignored = Set.copyOf(ignored.stream().map(Column::plain).toList());
        lists = plain(lists);
    }

    private static <V> Map<String, V> plain(Map<String, V> meanings) {
        Map<String, V> plain = new LinkedHashMap<>();
        meanings.forEach((word, meaning) -> plain.put(Column.plain(word), meaning));
        return Collections.unmodifiableMap(plain);
    }

    /** The columns that a header cell may name, the likeliest first. */
    List<Column> columns(String header) {
        if (!columns.isEmpty() || !ignored.isEmpty()) {
            String word = Column.plain(header);
            Column column = columns.get(word);
            if (column != null || ignored.contains(word)) {
                return column == null ? List.of() : List.of(column);
            }
        }
        return Column.of(header);
    }

    boolean ignores(String header) {
        return ignored.contains(Column.plain(header));
    }

    /** The list that a title's line names; the line has no blanks. */
    Optional<DutyKind> list(String line) {
        return lists.entrySet().stream()
                .filter(entry -> line.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The columns of a list of this kind, in their usual order. */
    static List<Column> usual(DutyKind kind) {
        return switch (kind) {
            case BASIC -> List.of(Column.NUMBER, Column.CATEGORY, Column.NAME);
            case COOPERATIVE ->
                List.of(
                        Column.NUMBER,
                        Column.CATEGORY,
                        Column.NAME,
                        Column.DEPARTMENTS,
                        Column.UPSTREAM,
                        Column.TOWNSHIP);
            case WITHDRAWN -> List.of(Column.NUMBER, Column.CATEGORY, Column.NAME, Column.TAKEOVER);
        };
    }
}
