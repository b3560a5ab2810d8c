package org.dutygraph.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a user says of a county's own words, where they are not known: which header word names which column, and which title
 * names which list. What he does not say is recognised as usual.
 *
 * @param columns header word → column
 * @param ignored header words of columns that are passed over
 * @param lists words in a title → the list under it
 */
public record Layout(Map<String, Column> columns, Set<String> ignored, Map<String, DutyKind> lists) {

    /** Nothing is said. */
    public static final Layout NONE = new Layout(Map.of(), Set.of(), Map.of());

    /** Copies; words are compared without blanks, their brackets wide. */
    public Layout {
        columns = plain(columns);
        ignored = Set.copyOf(ignored.stream().map(Column::plain).toList());
        lists = plain(lists);
    }

    private static <V> Map<String, V> plain(Map<String, V> said) {
        Map<String, V> plain = new java.util.LinkedHashMap<>();
        said.forEach((word, meaning) -> plain.put(Column.plain(word), meaning));
        return java.util.Collections.unmodifiableMap(plain);
    }

    /** The columns that a header cell may name, the likeliest first. */
    List<Column> columns(String header) {
        if (!columns.isEmpty() || !ignored.isEmpty()) {
            String word = Column.plain(header);
            Column said = columns.get(word);
            if (said != null || ignored.contains(word)) {
                return said == null ? List.of() : List.of(said);
            }
        }
        return Column.of(header);
    }

    boolean passesOver(String header) {
        return ignored.contains(Column.plain(header));
    }

    /** The list that a title's line names; the line is without blanks. */
    Optional<DutyKind> list(String line) {
        return lists.entrySet().stream()
                .filter(said -> line.endsWith(said.getKey()))
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
