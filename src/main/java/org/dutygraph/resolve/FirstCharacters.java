package org.dutygraph.resolve;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The possible first characters of a match, derived from the expression itself. Testing one character is faster than trying
 * an expression of thirty words.
 *
 * <p>Never too few: unsupported syntax (negated classes, {@code \p{…}}) and empty matches count as any character.
 */
final class FirstCharacters {

    private static final String BLANKS = " \t\n\u000B\f\r";

    private final String expression;
    private int at;

    private FirstCharacters(String expression) {
        this.expression = expression;
    }

    /**
     * The possible first characters of a part of an expression.
     *
     * @param characters null for any
     * @param empty whether it can match the empty text, so that the next part can begin the match too
     */
    private record First(@Nullable BitSet characters, boolean empty) {

        First or(First other) {
            return new First(union(characters, other.characters), empty || other.empty);
        }

        First then(First next) {
            return empty ? new First(union(characters, next.characters), next.empty) : this;
        }

        private static @Nullable BitSet union(@Nullable BitSet one, @Nullable BitSet other) {
            if (one == null || other == null) {
                return null;
            }
            BitSet both = (BitSet) one.clone();
            both.or(other);
            return both;
        }
    }

    /**
     * The characters; null for any.
     *
     * <p>{@code ^} adds none, since the caller always tries the beginning of a text.
     */
    static @Nullable BitSet of(String expression) {
        FirstCharacters reader = new FirstCharacters(expression);
        First first = reader.alternatives();
        return reader.at < expression.length() || first.empty() ? null : first.characters();
    }

    private First alternatives() {
        First all = sequence();
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private First sequence() {
        First all = new First(new BitSet(), true);
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            First one = element();
            all = all.then(isOptional() ? new First(one.characters(), true) : one);
        }
        return all;
    }

    private First element() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped(expression.charAt(at++));
            case '.' -> new First(null, false);
            case '$' -> new First(new BitSet(), true);
            case '^' -> new First(new BitSet(), false);
            default -> only(c);
        };
    }

    private First group() {
        boolean lookaround = false;
        if (expression.startsWith("?:", at)) {
            at += 2;
        } else if (expression.startsWith("?<", at)
                || expression.startsWith("?=", at)
                || expression.startsWith("?!", at)) {
            int name = expression.indexOf('>', at);
            boolean named = expression.startsWith("?<", at) && "=!".indexOf(expression.charAt(at + 2)) < 0;
            lookaround = !named;
            at = named ? name + 1 : expression.startsWith("?<", at) ? at + 3 : at + 2;
        }
        First inside = alternatives();
        at++;
        // Lookaround consumes no characters.
        return lookaround ? new First(new BitSet(), true) : inside;
    }

    private First characterClass() {
        int close = at;
        while (expression.charAt(close) != ']') {
            close += expression.charAt(close) == '\\' ? 2 : 1;
        }
        String members = expression.substring(at, close);
        at = close + 1;
        if (members.startsWith("^") || members.indexOf('[') >= 0 || members.contains("&&")) {
            return new First(null, false);
        }
        BitSet characters = new BitSet();
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            if (c == '\\') {
                BitSet more = escaped(members.charAt(++i)).characters();
                if (more == null) {
                    return new First(null, false);
                }
                characters.or(more);
            } else if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
                characters.set(c, members.charAt(i + 2) + 1);
                i += 2;
            } else {
                characters.set(c);
            }
        }
        return new First(characters, false);
    }

    private static First escaped(char c) {
        if (c == 's') {
            BitSet blanks = new BitSet();
            BLANKS.chars().forEach(blanks::set);
            return new First(blanks, false);
        }
        return Character.isLetterOrDigit(c) ? new First(null, false) : only(c);
    }

    private static First only(char c) {
        BitSet one = new BitSet();
        one.set(c);
        return new First(one, false);
    }

    /** Skips a quantifier; whether it allows zero times. */
    private boolean isOptional() {
        if (at == expression.length()) {
            return false;
        }
        boolean optional = false;
        char c = expression.charAt(at);
        if (c == '{') {
            optional = expression.charAt(at + 1) == '0';
            at = expression.indexOf('}', at) + 1;
        } else if (c == '?' || c == '*' || c == '+') {
            optional = c != '+';
            at++;
        } else {
            return false;
        }
        if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
            at++;
        }
        return optional;
    }
}
