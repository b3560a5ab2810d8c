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
 * @param category the number of its category where both are printed ({@code 2-3}, {@code 2.3}); 0 where they are not
 * @param value from 1
 * @param plain whether it is written in ASCII digits; other forms ({@code １２}, {@code ⑫}, {@code 十二}, {@code 12.0}) are
 *     read too
 */
record RowNumber(int category, int value, boolean plain) {

    private static final int LONGEST = 10;
    // Automatic numbers of a word processor end with a point. Spreadsheets write ="1", '1 and 1.0.
    private static final Pattern NUMBER =
            Pattern.compile("(?:=\"|')?\\(?第?0{0,3}(?<number>[1-9][0-9]{0,3})(?:\\.0{1,2})?[项条号]?\\)?[.、]?\"?");
    /** What a number of plain digits does not have. */
    private static final Pattern DRESSED = Pattern.compile("^[=']|\\.0|[第项条号]");

    private static final Pattern IN_CATEGORY =
            Pattern.compile("\\(?(?<category>[1-9][0-9]?)\\s*[-—–－.．]\\s*(?<number>0?[1-9][0-9]{0,2})\\)?[.、]?");
    private static final String FIGURES = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖";
    private static final Pattern NUMERAL =
            Pattern.compile("\\(?第?(?<number>[" + FIGURES + "十百拾佰]{1,6})[项条号]?\\)?[.、]?");

    /** Reads a cell; empty if it is no number from 1. */
    static Optional<RowNumber> of(String cell) {
        String written = cell.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            boolean plain = written.contains(number.group("number"))
                    && !DRESSED.matcher(text).find();
            return Optional.of(new RowNumber(0, Integer.parseInt(number.group("number")), plain));
        }
        Matcher both = IN_CATEGORY.matcher(text);
        if (both.matches()) {
            return Optional.of(new RowNumber(
                    Integer.parseInt(both.group("category")), Integer.parseInt(both.group("number")), true));
        }
        Matcher numeral = NUMERAL.matcher(text);
        return numeral.matches() && value(numeral.group("number")) > 0
                ? Optional.of(new RowNumber(0, value(numeral.group("number")), false))
                : Optional.empty();
    }

    /** The value of {@code 十二}, {@code 一百〇五}, or of figures one by one ({@code 一二}), as spreadsheets show them. */
    private static int value(String numeral) {
        int sum = 0;
        int figure = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int unit = "十拾".indexOf(numeral.charAt(i)) >= 0 ? 10 : "百佰".indexOf(numeral.charAt(i)) >= 0 ? 100 : 0;
            if (unit > 0) {
                sum += unit * (figure == 0 && i == 0 ? 1 : figure);
                figure = 0;
            } else {
                figure = figure * 10 + FIGURES.indexOf(numeral.charAt(i)) % 10;
            }
        }
        return sum + figure;
    }

    /** The number in a duty's id: {@code 12}, or {@code 2-3}. */
    String label() {
        return category == 0 ? Integer.toString(value) : category + "-" + value;
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
