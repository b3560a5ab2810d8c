package org.dutygraph.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;

/** The title of each of the three lists: {@code …乡基本履职事项清单}; the words differ a little from county to county. */
final class SectionTitle {

    // After the last region above it: titles may have the full path, or a part of it.
    private static final Pattern TOWNSHIP =
            Pattern.compile("^(?:.*[省市州盟县区旗])?(?!本)([\\p{IsHan}&&[^省市州盟县区旗]]{2})[\\p{IsHan}]*(?:乡|镇|街道|苏木|街道办事处)$");

    /** {@code （87项）} after the title. */
    private static final Pattern COUNT = Pattern.compile("（(?:共)?\\d+[项条]）$");
    /** {@code 附件1}, {@code 一、}, {@code （二）} before it. */
    private static final Pattern MARK =
            Pattern.compile("^(?:附件?(?:\\d+|[一二三四五六七八九十]+)?[：:.、]?|（?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）、.．])");

    private static final int LONGEST = 60;

    private SectionTitle() {}

    static Optional<DutyKind> of(Row row, Layout layout) {
        if (!mayEndTheLine(row) && layout.lists().isEmpty()) {
            return Optional.empty();
        }
        String line = line(row);
        if (!layout.lists().isEmpty() && isOneCell(row) && layout.list(line).isPresent()) {
            return layout.list(line);
        }
        String title = COUNT.matcher(line).replaceFirst("");
        // The name of a duty may mention a list, and a row of duties may end with a title.
        if (!title.endsWith("清单") || RowNumber.isIn(row) || isDuty(row)) {
            return Optional.empty();
        }
        return kind(title, isOneCell(row));
    }

    /** Whether a row is no title, because it has a number of any form or is longer than any title. */
    private static boolean isDuty(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        boolean numbered = filled.size() > 2 && filled.get(0).strip().matches("\\d+");
        return numbered || Column.plain(String.join("", filled)).length() > LONGEST;
    }

    /** The kind that a line names; the less usual names count only if the line is a cell of its own. */
    private static Optional<DutyKind> kind(String line, boolean isOneCell) {
        for (DutyKind kind : DutyKind.values()) {
            if (line.contains(kind.title()) || isOneCell && words(kind).stream().anyMatch(line::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static List<String> words(DutyKind kind) {
        return switch (kind) {
            case BASIC -> List.of("基本履职事项", "基本履职", "基本事项");
            case COOPERATIVE -> List.of("配合履职事项", "配合履职", "配合事项");
            case WITHDRAWN -> List.of("上级部门收回事项", "上级部门收回", "上级收回事项", "上级收回", "收回事项");
        };
    }

    private static boolean isOneCell(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    /** The list that a sheet's name names: {@code 1.基本履职事项}. */
    static Optional<DutyKind> named(String sheet, Layout layout) {
        String name = sheet.replaceAll("\\s", "");
        return layout.list(name).or(() -> kind(name, true));
    }

    /** The place before the kind's name, often in short form ({@code 伊犁州伊宁县喀拉亚尕奇乡}). */
    static String place(Row row, DutyKind kind) {
        String line = line(row);
        int at = words(kind).stream()
                .mapToInt(line::indexOf)
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
        return MARK.matcher(line.substring(0, at)).replaceFirst("");
    }

    /** Whether a numbered row belongs to the table of contents: a number, a list's title, and perhaps its page. */
    static boolean isInContents(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return (filled.size() == 2
                        || filled.size() == 3 && RowNumber.of(filled.get(2)).isPresent())
                && Arrays.stream(DutyKind.values())
                        .anyMatch(kind -> filled.get(1).strip().endsWith(kind.title() + "清单"));
    }

    /**
     * The first two characters of the township's own name, which distinguish townships; empty if there is none. Later ones
     * may differ for the same township: ethnic townships have a full and a short name (五马场乡, 五马场哈萨克族乡), and there are
     * misprints.
     */
    static Optional<String> township(String place) {
        Matcher name = TOWNSHIP.matcher(place.replaceAll("\\s", ""));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    // A quick test, because most rows are no title and long.
    private static boolean mayEndTheLine(Row row) {
        for (int cell = row.cells().size() - 1; cell >= 0; cell--) {
            String text = row.cells().get(cell);
            for (int i = text.length() - 1; i >= 0; i--) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return "单）)".indexOf(text.charAt(i)) >= 0;
                }
            }
        }
        return false;
    }

    private static String line(Row row) {
        return Column.plain(String.join("", row.cells()));
    }
}
