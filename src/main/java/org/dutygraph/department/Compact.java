package org.dutygraph.department;

/**
 * A text without spaces and tags, with the original index of each character.
 *
 * <p>Half-width brackets become full-width ones, so that a name has one spelling.
 */
final class Compact {

    private final String original;
    private final String text;
    private final int[] origin;

    private Compact(String original, String text, int[] origin) {
        this.original = original;
        this.text = text;
        this.origin = origin;
    }

    static Compact of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origin = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c == '<') {
                int close = original.indexOf('>', i);
                if (close > 0 && close - i < 60) {
                    i = close;
                    continue;
                }
            }
            if (!Character.isWhitespace(c) && c != '　' && c != '​' && c != ' ' && c != '﻿') {
                origin[text.length()] = i;
                text.append(c == '(' ? '（' : c == ')' ? '）' : c);
            }
        }
        return new Compact(original, text.toString(), origin);
    }

    String text() {
        return text;
    }

    int start(int at) {
        return origin[at];
    }

    int end(int end) {
        return origin[end - 1] + 1;
    }

    /** Whether a space, a line break or a tag precedes this character, or it is the first. */
    boolean afterGap(int at) {
        return at == 0 || origin[at] > origin[at - 1] + 1;
    }

    String surface(int at, int end) {
        return original.substring(start(at), end(end));
    }
}
