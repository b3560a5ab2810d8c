package org.dutygraph.parse;

/**
 * Quick tests for places where a mark may be. Most of a text is far from any mark, and the exact expressions are slow to
 * find that out.
 */
final class ClauseMarks {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String AFTER_NUMBER = ".．、";
    private static final String NOT_IN_NAME = " \t\n\u000B\f\r　，,。；;：:“”《》";

    private ClauseMarks() {}

    /** Start of the next number of one or two digits with a mark after it; -1 if there is none. */
    static int nextNumber(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text, i) || i > 0 && isDigit(text, i - 1)) {
                continue;
            }
            int end = isDigit(text, i + 1) ? i + 2 : i + 1;
            if (end < text.length() && AFTER_NUMBER.indexOf(text.charAt(end)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is a numeral with 、 after it in a range. */
    static boolean mayHoldPhase(String text, int from, int to) {
        for (int i = text.indexOf('、', from + 1); i >= 0 && i < to; i = text.indexOf('、', i + 1)) {
            if (NUMERALS.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a possible name that begins here is followed by a colon. */
    static boolean mayBeHeading(String text, int start) {
        int at = start;
        while (at < text.length() && NOT_IN_NAME.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '　')) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '：' || text.charAt(at) == ':');
    }

    /** Whether there is a colon in a range. */
    static boolean holdsColon(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
