package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.source.Row;

/**
 * A header of one row or two: which column stands where.
 *
 * @param columns place of each column, from 0
 * @param width number of cells of the header
 * @param strange header words that name no known column
 * @param passed places of columns that the user says are passed over
 * @param words all header words, in the order of their columns
 */
record Header(Map<Column, Integer> columns, int width, List<String> strange, Set<Integer> passed, List<String> words) {

    private static final int LONGEST_WORD = 30;

    /** Reads a row as a header; a row without a 序号 cell is none. */
    static Optional<Header> of(Row row, Layout layout) {
        if (row.cells().size() < 2 || !holdsNumberWord(row, layout)) {
            return Optional.empty();
        }
        return Optional.of(of(row.cells(), layout));
    }

    /**
     * Reads a row as a header that has no 序号 cell; only one whose every word names a column, a name's and a further one
     * among them. A first cell without a word stands over the numbers.
     */
    static Optional<Header> withoutNumbers(Row row, Layout layout) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        Header header = of(row.cells(), layout);
        if (!header.strange.isEmpty() || !header.has(Column.NAME) || header.columns.size() < 2) {
            return Optional.empty();
        }
        if (row.cells().get(0).isBlank()) {
            header.columns.put(Column.NUMBER, 0);
        }
        return Optional.of(header);
    }

    /** Whether a row is this header once more, as on every printed page. */
    boolean isAgain(Row row) {
        return row.cells().equals(words);
    }

    // Every row is asked, and nearly none holds the character; a user's own word may be any.
    private static boolean holdsNumberWord(Row row, Layout layout) {
        for (String cell : row.cells()) {
            if ((cell.indexOf('号') >= 0 || !layout.columns().isEmpty())
                    && layout.columns(cell).contains(Column.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    private static Header of(List<String> words, Layout layout) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> strange = new ArrayList<>();
        Set<Integer> passed = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).strip();
            // 配合事项 is a duty's name where no other column is, else what the township does.
            Optional<Column> free = layout.columns(word).stream()
                    .filter(column -> !columns.containsKey(column))
                    .findFirst();
            if (free.isPresent()) {
                columns.put(free.get(), i);
            } else if (layout.passesOver(word)) {
                passed.add(i);
            } else if (!word.isEmpty()) {
                strange.add(word);
            }
        }
        return new Header(columns, words.size(), strange, passed, List.copyOf(words));
    }

    /**
     * This header and the row under it as one of two rows, where a word above stands over several below: {@code 职责分工} over
     * {@code 上级部门职责} and {@code 乡配合职责}. Empty where the row is no second row of a header.
     */
    Optional<Header> over(Row row, Layout layout) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>();
        String above = "";
        boolean under = false;
        for (int i = 0; i < Math.max(width, row.cells().size()); i++) {
            String own = i < width ? words.get(i).strip() : "";
            String below = i < row.cells().size() ? row.cells().get(i).strip() : "";
            above = own.isEmpty() ? above : own;
            if (below.length() > LONGEST_WORD || below.chars().anyMatch(Character::isDigit)) {
                return Optional.empty();
            }
            if (below.isEmpty() || below.equals(own)) {
                joined.add(own);
            } else {
                under = true;
                String both = above + below;
                joined.add(
                        layout.columns(below).isEmpty() && !layout.columns(both).isEmpty() ? both : below);
            }
        }
        Header header = of(joined, layout);
        return under && header.columns.size() > columns.size() && header.columns.containsKey(Column.NUMBER)
                ? Optional.of(header)
                : Optional.empty();
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The cell of a column in a row; empty where the row is too short or the list has no such column. */
    String cell(Row row, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size()
                ? ""
                : Objects.requireNonNull(row.cells().get(place));
    }

    /** The header as a person sees it. */
    String shown() {
        return String.join(" | ", words);
    }
}
