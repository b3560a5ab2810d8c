package org.dutygraph.parse;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.source.Row;

/**
 * The number of a row.
 *
 * @param value from 1
 * @param plain whether it is written in ASCII digits; other digits ({@code １２}, {@code ⑫}) are read too
 */
record RowNumber(int value, boolean plain) {

    private static final int LONGEST = 8;
    // Automatic numbers of a word processor end with a point.
    private static final Pattern NUMBER = Pattern.compile("\\(?0{0,3}(?<number>[1-9][0-9]{0,3})\\)?[.、]?");

    /** Reads a cell; empty if it is no number from 1. */
    static Optional<RowNumber> of(String cell) {
        String written = cell.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        return number.matches()
                ? Optional.of(new RowNumber(
                        Integer.parseInt(number.group("number")), written.contains(number.group("number"))))
                : Optional.empty();
    }

    /** Whether a row is numbered like a duty; such a row is no title, even if it ends like one. */
    static boolean isIn(Row row) {
        if (row.cells().size() < 2) {
            return false;
        }
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return filled.size() > 1 && of(filled.get(0)).isPresent()
                || filled.size() > 2 && filled.stream().anyMatch(cell -> of(cell).isPresent());
    }
}
