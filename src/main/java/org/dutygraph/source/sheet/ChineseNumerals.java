package org.dutygraph.source.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers in the number formats {@code [DBNum1]} and {@code [DBNum2]}, which POI writes in plain digits. */
final class ChineseNumerals {

    private static final Pattern FORMAT = Pattern.compile("\\[DBNum([123])]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final String[] FIGURES = {"〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};
    private static final String[] UNITS = {"十百千", "拾佰仟", "十百千"};

    private ChineseNumerals() {}

    /** Whether a number format asks for Chinese numerals. */
    static boolean isAskedBy(String format) {
        return FORMAT.matcher(format).find();
    }

    /** The number format without what asks for Chinese numerals. */
    static String plain(String format) {
        return FORMAT.matcher(format).replaceAll("");
    }

    /** Digits as a format shows them: one by one where it has a figure for each ({@code 0}), else with their units. */
    static String shown(String digits, String format) {
        Matcher kind = FORMAT.matcher(format);
        int set = kind.find() ? Integer.parseInt(kind.group(1)) - 1 : 0;
        boolean oneByOne = plain(format).matches(".*[0#?].*");
        return DIGITS.matcher(digits)
                .replaceAll(found -> oneByOne || found.group().length() > UNITS[set].length() + 1
                        ? figures(found.group(), FIGURES[set])
                        : withUnits(found.group(), FIGURES[set], UNITS[set]));
    }

    private static String figures(String digits, String figures) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(digit -> out.append(figures.charAt(digit - '0')));
        return out.toString();
    }

    private static String withUnits(String digits, String figures, String units) {
        StringBuilder out = new StringBuilder();
        boolean zero = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int unit = digits.length() - i - 1;
            if (digit == 0) {
                zero = !out.isEmpty();
            } else {
                out.append(zero ? figures.substring(0, 1) : "").append(figures.charAt(digit));
                out.append(unit > 0 ? units.substring(unit - 1, unit) : "");
                zero = false;
            }
        }
        return out.isEmpty() ? figures.substring(0, 1) : out.toString();
    }
}
