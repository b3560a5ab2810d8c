package org.dutygraph.resolve;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression for many texts with few matches: it is tried only at possible first characters. */
final class Expression {

    private final Pattern pattern;
    private final @Nullable BitSet beginnings;

    private Expression(String expression) {
        this.pattern = Pattern.compile(expression);
        this.beginnings = FirstCharacters.of(expression);
    }

    static Expression of(String expression) {
        return new Expression(expression);
    }

    /** The first match from this index on, as by {@link Matcher#find}, or null. */
    @Nullable
    Matcher find(String text, int from) {
        if (beginnings == null) {
            Matcher anywhere = pattern.matcher(text)
                    .region(from, text.length())
                    .useAnchoringBounds(false)
                    .useTransparentBounds(true);
            return anywhere.find() ? anywhere : null;
        }
        Matcher matcher = null;
        for (int at = from; at <= text.length(); at++) {
            if (!mayBegin(beginnings, text, at)) {
                continue;
            }
            if (matcher == null) {
                matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
            }
            if (matcher.region(at, text.length()).lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    /** Whether a text contains a match. */
    boolean isIn(String text) {
        return find(text, 0) != null;
    }

    private static boolean mayBegin(BitSet beginnings, String text, int at) {
        return at == 0 || at < text.length() && beginnings.get(text.charAt(at));
    }
}
