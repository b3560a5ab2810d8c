package org.dutygraph.query.guard;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the JDK's matcher stays fast with a regular expression on any text. It tries every way in which repeated,
 * optional and alternative parts can share a text, it cannot be interrupted, and the engine's time limit does not reach it:
 * {@code (a|aa)+c} on eighty characters runs for years.
 */
final class RegularExpression {

    /** {@code .*(养老|托育).*} has two. */
    private static final int REPEATED_WITHOUT_END = 2;
    /** In how many ways the other parts may share a text. */
    private static final long WAYS = 10_000;

    private static final int DEEPEST = 20;
    private static final String NESTED = "a repeated group holds a part that is repeated, optional or one of several";
    private static final String COMMENTED = "it allows comments, (?x)";

    private final String expression;
    private int at;
    private int depth;
    private @Nullable String refused;

    private RegularExpression(String expression) {
        this.expression = expression;
    }

    /**
     * How a part can share a text.
     *
     * @param ways in how many ways, apart from the repetitions without end
     * @param endless number of repetitions without end that follow each other
     * @param varies whether it has a quantifier or alternatives inside
     */
    private record Part(long ways, int endless, boolean varies) {

        private static final Part FIXED = new Part(1, 0, false);

        Part then(Part next) {
            return new Part(Math.min(WAYS + 1, ways * next.ways), endless + next.endless, varies || next.varies);
        }

        Part or(Part other) {
            return new Part(Math.min(WAYS + 1, ways + other.ways), Math.max(endless, other.endless), true);
        }
    }

    /** Why an expression is refused; empty if it is fast. An invalid one is fast: the engine says what is wrong with it. */
    static Optional<String> refusal(String expression) {
        try {
            Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
        RegularExpression reader = new RegularExpression(expression);
        Part whole = reader.alternatives();
        if (reader.refused == null && whole.endless > REPEATED_WITHOUT_END) {
            reader.refused = "more than %d parts are repeated without end".formatted(REPEATED_WITHOUT_END);
        }
        if (reader.refused == null && whole.ways > WAYS) {
            reader.refused = "its optional and alternative parts can share a text in too many ways";
        }
        return Optional.ofNullable(reader.refused);
    }

    private Part alternatives() {
        if (++depth > DEEPEST) {
            refused = "its groups are nested deeper than " + DEEPEST;
            at = expression.length();
            return Part.FIXED;
        }
        Part all = sequence();
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        depth--;
        return all;
    }

    private Part sequence() {
        Part all = Part.FIXED;
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            all = all.then(quantified(element()));
        }
        return all;
    }

    private Part element() {
        char c = expression.charAt(at++);
        if (c == '(') {
            return group();
        }
        if (c == '[') {
            characterClass();
        } else if (c == '\\') {
            escape();
        }
        return Part.FIXED;
    }

    private Part group() {
        if (expression.startsWith("?<", at) && "=!".indexOf(expression.charAt(at + 2)) < 0) {
            at = expression.indexOf('>', at) + 1;
        } else if (expression.startsWith("?", at)) {
            at++;
            while ("idmsucxU-".indexOf(expression.charAt(at)) >= 0) {
                if (expression.charAt(at++) == 'x') {
                    refused = COMMENTED;
                }
            }
            if (expression.charAt(at) == ')') {
                at++;
                return Part.FIXED;
            }
            at += expression.startsWith("<", at) ? 2 : 1;
        }
        Part inside = alternatives();
        at++;
        return inside;
    }

    private void characterClass() {
        int open = 1;
        // A bracket right behind the beginning is a member.
        at += expression.startsWith("^", at) ? 1 : 0;
        at += expression.startsWith("]", at) ? 1 : 0;
        while (open > 0) {
            char c = expression.charAt(at++);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                open++;
            } else if (c == ']') {
                open--;
            }
        }
    }

    private void escape() {
        char c = expression.charAt(at++);
        if (c == 'Q') {
            int end = expression.indexOf("\\E", at);
            at = end < 0 ? expression.length() : end + 2;
        } else if (c == 'c') {
            at++;
        } else if (c == 'k' || c >= '1' && c <= '9') {
            refused = "it refers back to what a group matched";
        } else if (expression.startsWith("{", at) && "pPxN".indexOf(c) >= 0) {
            at = expression.indexOf('}', at) + 1;
        }
    }

    private Part quantified(Part part) {
        if (at >= expression.length()) {
            return part;
        }
        char c = expression.charAt(at);
        int least = c == '+' ? 1 : 0;
        long most = c == '?' ? 1 : Long.MAX_VALUE;
        if (c == '{') {
            int close = expression.indexOf('}', at);
            String[] bounds = expression.substring(at + 1, close).split(",", -1);
            least = Integer.parseInt(bounds[0].strip());
            most = bounds.length == 1
                    ? least
                    : bounds[1].isBlank() ? Long.MAX_VALUE : Long.parseLong(bounds[1].strip());
            at = close + 1;
        } else if (c == '?' || c == '*' || c == '+') {
            at++;
        } else {
            return part;
        }
        if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
        if (part.varies && most > 1) {
            refused = refused == null ? NESTED : refused;
            return part;
        }
        return most == Long.MAX_VALUE
                ? new Part(part.ways, part.endless + 1, true)
                : new Part(
                        Math.min(WAYS + 1, part.ways * (most - least + 1)), part.endless, part.varies || most > least);
    }
}
