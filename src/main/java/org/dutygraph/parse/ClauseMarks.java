package org.dutygraph.parse;

import java.util.regex.Pattern;

/**
 * Quick tests for places where a mark may be. Most of a text is far from any mark, and the exact expressions are slow to
 * find that out.
 */
final class ClauseMarks {

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String AFTER_NUMBER = ".．、";
    private static final String FIRST_NUMBER = "1（(①";
    private static final String SENTENCE_END = "；;。";
    private static final String NOT_IN_NAME = " \t\n\u000B\f\r　，,。；;：:“”《》";

    /** A sentence that does not go on with the one before. */
    private static final Pattern OWN_SENTENCE =
            Pattern.compile("[\\s\\p{Z}]*(?!其中|例如|比如|譬如|包括|上述|[如即][^实期果时])[^\\s\\p{Z}；;。]{4,}");

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

    /** Whether a name, a blank and a first number may stand in a range. */
    static boolean mayHoldSpacedHeading(String text, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (FIRST_NUMBER.indexOf(text.charAt(i)) >= 0) {
                int before = i - 1;
                while (before > from && isBlank(text.charAt(before))) {
                    before--;
                }
                if (before < i - 1 && SENTENCE_END.indexOf(text.charAt(before)) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The end of the first sentence in a range, outside brackets and quotation marks. */
    static int endOfSentence(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ("（(“《".indexOf(c) >= 0) {
                depth++;
            } else if ("）)”》".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && SENTENCE_END.indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return to;
    }

    /** Whether two sentences each say something of their own; what only goes on (其中…, 如…) does not. */
    static boolean holdsSeveralSentences(String text) {
        int own = 0;
        int at = 0;
        while (at < text.length() && own < 2) {
            int end = endOfSentence(text, at, text.length());
            own += OWN_SENTENCE.matcher(text).region(at, end).lookingAt() ? 1 : 0;
            at = end;
        }
        return own == 2;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The value of a numeral from 一 to 九十九; 0 for none. */
    static int numeral(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? NUMERALS.indexOf(numeral) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(ten - 1)) + 1;
        int ones = ten + 1 < numeral.length() ? NUMERALS.indexOf(numeral.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
