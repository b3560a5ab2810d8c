package org.dutygraph.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;

/**
 * A header of one or two rows: the position of each column.
 *
 * @param columns column → position, from 0
 * @param width number of cells of the header
 * @param unknown header words that name no known column
 * @param moreDepartments positions of further columns of departments (牵头部门, 配合部门), in their order
 * @param aside header words of columns that are no part of a duty, such as 法律依据
 * @param ignored positions of these columns, and of those that the user's layout ignores
 * @param words all header words, in the order of their columns
 * @param boxes where the header words are drawn; empty if nothing tells
 */
record Header(
        Map<Column, Integer> columns,
        List<Integer> moreDepartments,
        int width,
        List<String> unknown,
        List<String> aside,
        Set<Integer> ignored,
        List<String> words,
        List<Row.Box> boxes) {

    private static final int LONGEST_WORD = 30;
    private static final Pattern ROLE = Pattern.compile("牵头|主责|主办|负责|责任|主管|配合|协办|协助|参与");
    private static final Set<String> LEADING = Set.of("牵头", "主责", "主办");
    private static final Set<String> NONE = Set.of("无", "/", "／", "-", "—", "——", "－");

    /** Reads a row as a header; empty if it has no 序号 cell. */
    static Optional<Header> of(Row row, Layout layout) {
        if (row.cells().size() < 2 || !holdsNumberWord(row, layout)) {
            return Optional.empty();
        }
        return Optional.of(of(row.cells(), row.boxes(), layout));
    }

    /**
     * Reads a row as a header without a 序号 cell. Every word must name a column, and there must be a column for the name and
     * another one. A blank first cell is the column of the numbers.
     */
    static Optional<Header> withoutNumbers(Row row, Layout layout) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        Header header = of(row.cells(), row.boxes(), layout);
        if (!header.unknown.isEmpty() || !header.has(Column.NAME) || header.columns.size() < 2) {
            return Optional.empty();
        }
        if (row.cells().get(0).isBlank()) {
            header.columns.put(Column.NUMBER, 0);
        }
        return Optional.of(header);
    }

    /** Whether a row repeats this header, as on every printed page. */
    boolean isAgain(Row row) {
        return row.cells().equals(words);
    }

    // A quick test for 号, which few rows contain; a word of the user's layout may be without it.
    private static boolean holdsNumberWord(Row row, Layout layout) {
        for (String cell : row.cells()) {
            if ((cell.indexOf('号') >= 0 || !layout.columns().isEmpty())
                    && layout.columns(cell).contains(Column.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    private static Header of(List<String> words, List<Row.Box> boxes, Layout layout) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<Integer> moreDepartments = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        int clausesOfEither = -1;
        Set<Integer> ignored = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).strip();
            // 配合事项 is the duty's name if no other column is, else the township's clauses.
            Optional<Column> free = layout.columns(word).stream()
                    .filter(column -> !columns.containsKey(column))
                    .findFirst();
            if (free.isPresent()) {
                columns.put(free.get(), i);
            } else if (layout.columns(word).contains(Column.DEPARTMENTS)) {
                moreDepartments.add(i);
            } else if (layout.ignores(word)) {
                ignored.add(i);
            } else if (Column.isAside(word)) {
                ignored.add(i);
                aside.add(word);
            } else if (clausesOfEither < 0 && Column.isClausesOfEither(word)) {
                clausesOfEither = i;
            } else if (!word.isEmpty()) {
                unknown.add(word);
            }
        }
        if (clausesOfEither >= 0) {
            if (columns.containsKey(Column.UPSTREAM) == columns.containsKey(Column.TOWNSHIP)) {
                unknown.add(words.get(clausesOfEither).strip());
            } else {
                columns.put(columns.containsKey(Column.TOWNSHIP) ? Column.UPSTREAM : Column.TOWNSHIP, clausesOfEither);
            }
        }
        return new Header(columns, moreDepartments, words.size(), unknown, aside, ignored, List.copyOf(words), boxes);
    }

    /**
     * Joins this header and the row under it, if a cell above covers several below: {@code 职责分工} above
     * {@code 上级部门职责} and {@code 乡配合职责}. Empty if the row is no second row of a header.
     */
    Optional<Header> over(Row row, Layout layout) {
        if (row.cells().size() < 2) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>();
        String above = "";
        boolean addsWords = false;
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
                addsWords = true;
                String both = above + below;
                joined.add(
                        layout.columns(below).isEmpty() && !layout.columns(both).isEmpty() ? both : below);
            }
        }
        Header header = of(joined, boxesOver(row, joined), layout);
        return addsWords
                        && header.columns.size() + header.moreDepartments.size()
                                > columns.size() + moreDepartments.size()
                        && header.columns.containsKey(Column.NUMBER)
                ? Optional.of(header)
                : Optional.empty();
    }

    // A word of the second row is drawn in its own box, any other one in the box above.
    private List<Row.Box> boxesOver(Row row, List<String> joined) {
        if (boxes.isEmpty() || row.boxes().isEmpty()) {
            return List.of();
        }
        List<Row.Box> over = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            boolean below = i < row.cells().size() && !row.cells().get(i).isBlank();
            over.add(below || i >= boxes.size() ? row.boxes().get(i) : boxes.get(i));
        }
        return over;
    }

    /** A row in which words without a header word above are joined to the cell under the header cell drawn over them. */
    Row joined(Row row) {
        if (boxes.isEmpty() || row.boxes().isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            int over = i < words.size() && !words.get(i).isBlank()
                    ? i
                    : columnOver(row.boxes().get(i));
            String text = cells.get(i);
            if (over >= 0 && over != i && over < cells.size() && !text.isBlank()) {
                String before = cells.get(over);
                cells.set(over, before.isBlank() || before.equals(text) ? text : before + "\n" + text);
                cells.set(i, "");
            }
        }
        return new Row(row.location(), cells, row.boxes());
    }

    private int columnOver(Row.Box box) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isBlank() && boxes.get(i).overlap(box) > 0) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The cell of a column in a row; empty if the row is too short or the list has no such column. */
    String cell(Row row, Column column) {
        Integer position = columns.get(column);
        return position == null ? "" : cell(row, position);
    }

    private static String cell(Row row, int position) {
        return position >= row.cells().size()
                ? ""
                : Objects.requireNonNull(row.cells().get(position));
    }

    /** The departments of a row; of several columns each with its role: {@code 牵头部门：A；配合部门：B、C}. */
    String departments(Row row) {
        String first = cell(row, Column.DEPARTMENTS);
        if (moreDepartments.isEmpty()) {
            return first;
        }
        List<String> leading = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<Integer> positions = new ArrayList<>(moreDepartments);
        positions.add(0, columns.get(Column.DEPARTMENTS));
        for (int position : positions) {
            String departments = cell(row, position).strip();
            if (!departments.isEmpty() && !NONE.contains(departments)) {
                Matcher role = ROLE.matcher(words.get(position));
                String word = role.find() ? role.group() : "";
                (LEADING.contains(word) ? leading : others).add((word.isEmpty() ? "" : word + "部门：") + departments);
            }
        }
        leading.addAll(others);
        return String.join("；", leading);
    }

    /** The header as messages show it. */
    String shown() {
        return String.join(" | ", words);
    }
}
