package org.dutygraph.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;

/** The line above each of the three lists: {@code …乡基本履职事项清单}. */
final class SectionTitle {

    private static final Pattern TOWNSHIP =
            Pattern.compile("(?:^|[省市州盟县区旗])(?!本)([\\p{IsHan}&&[^省市州盟县区旗]]{2})[\\p{IsHan}]*(?:乡|镇|街道|苏木|街道办事处)$");

    private SectionTitle() {}

    static Optional<DutyKind> of(Row row) {
        if (!mayEndTheLine(row)) {
            return Optional.empty();
        }
        String line = line(row);
        // A duty may be about the list itself.
        if (!line.endsWith("清单") || RowNumber.isIn(row)) {
            return Optional.empty();
        }
        for (DutyKind kind : DutyKind.values()) {
            if (line.contains(kind.title())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The list that a sheet's name says it holds: {@code 1.基本履职事项}. */
    static Optional<DutyKind> named(String sheet) {
        String name = sheet.replaceAll("\\s", "");
        return Arrays.stream(DutyKind.values())
                .filter(kind -> name.contains(kind.title()))
                .findFirst();
    }

    /** The place that stands before the kind's words: short forms are usual here ({@code 伊犁州伊宁县喀拉亚尕奇乡}). */
    static String place(Row row, DutyKind kind) {
        String line = line(row);
        return line.substring(0, line.indexOf(kind.title()));
    }

    /** Whether a numbered row is one of the contents: a number, a list's title, and perhaps its page. */
    static boolean isInContents(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return (filled.size() == 2
                        || filled.size() == 3 && RowNumber.of(filled.get(2)).isPresent())
                && Arrays.stream(DutyKind.values())
                        .anyMatch(kind -> filled.get(1).strip().endsWith(kind.title() + "清单"));
    }

    /**
     * The words by which two places are told apart: the first two of the township's own name; nothing where it has none.
     * Ethnic townships stand under a full and a short name (五马场乡, 五马场哈萨克族乡), slips are in later words.
     */
    static Optional<String> township(String place) {
        Matcher name = TOWNSHIP.matcher(place.replaceAll("\\s", ""));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    // Nearly every row is none, and a row of duties is long.
    private static boolean mayEndTheLine(Row row) {
        for (int cell = row.cells().size() - 1; cell >= 0; cell--) {
            String text = row.cells().get(cell);
            for (int i = text.length() - 1; i >= 0; i--) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    return text.charAt(i) == '单';
                }
            }
        }
        return false;
    }

    private static String line(Row row) {
        return String.join("", row.cells()).replaceAll("\\s", "");
    }
}
