package org.dutygraph.parse;

import java.util.List;
import org.dutygraph.source.Row;

/** Reports the unknown words and missing columns of a header, with the nearest known header. */
final class HeaderWords {

    private HeaderWords() {}

    /** A row that begins with {@code #} is an explanation, as in a template. */
    static boolean isExplanation(Row row) {
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                return cell.stripLeading().startsWith("#");
            }
        }
        return false;
    }

    static void check(Row row, DutyKind kind, Header header, Faults faults) {
        List<Column> usual = Layout.usual(kind);
        List<String> missing = usual.stream()
                .filter(column -> column != Column.CATEGORY && !header.has(column))
                .filter(column -> column != Column.TAKEOVER || !header.has(Column.TAKERS))
                .map(Column::word)
                .toList();
        String nearest = String.join(" | ", usual.stream().map(Column::word).toList());
        for (String word : header.unknown()) {
            faults.error(
                    "UNKNOWN_COLUMN",
                    row.location(),
                    word,
                    "a known header word; the header is “" + header.shown() + "”, the nearest known one “" + nearest
                            + "”" + (missing.isEmpty() ? "" : ", of which is missing: " + String.join(", ", missing)),
                    "write the header word in one of these forms, or say in a layout file (--layout) what it means");
        }
        for (String word : header.aside()) {
            faults.info(
                    "COLUMN_KEPT_ASIDE",
                    row.location(),
                    word,
                    "columns of the lists' own parts; this one is kept with the rows' cells alone",
                    "nothing; where it is a part of the duty, say in a layout file (--layout) what it means");
        }
        if (!missing.isEmpty() && header.unknown().isEmpty()) {
            faults.warning(
                    "MISSING_COLUMN",
                    row.location(),
                    header.shown(),
                    "the columns “" + nearest + "”; missing: " + String.join(", ", missing),
                    "see whether a header word is wrong, or say in a layout file (--layout) what each means");
        }
    }
}
