package org.dutygraph.resolve;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An expression that is looked for in many texts and seldom found: tried only where its match can begin. */
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

    /** The first match that begins at this place or later, as {@link Matcher#find} would give it; null where there is none. */
    @Nullable
    Matcher find(String text, int from) {
        Matcher matcher = null;
        for (int at = from; at <= text.length(); at++) {
            if (!mayBegin(text, at)) {
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

    /** Whether there is a match. */
    boolean isIn(String text) {
        return find(text, 0) != null;
    }

    private boolean mayBegin(String text, int at) {
        return beginnings == null || at == 0 || at < text.length() && beginnings.get(text.charAt(at));
    }
}
