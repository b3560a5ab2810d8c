package org.dutygraph.parse;

import java.util.Arrays;
import java.util.Optional;
import org.dutygraph.source.Row;

/** The line above each of the three lists: {@code …乡基本履职事项清单}. */
final class SectionTitle {

    private SectionTitle() {}

    static Optional<DutyKind> of(Row row) {
        if (!mayEndTheLine(row)) {
            return Optional.empty();
        }
        String line = line(row);
        if (!line.endsWith("清单")) {
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
