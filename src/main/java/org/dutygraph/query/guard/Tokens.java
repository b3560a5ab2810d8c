package org.dutygraph.query.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a statement into tokens like Cypher's own lexer: without comments, a string as one token, quoted names without
 * backticks. It does not know the grammar.
 */
final class Tokens {

    enum Sort {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        SIGN
    }

    /**
     * A token.
     *
     * @param text the word, the name without backticks, the sign, or a string's characters
     * @param offset its start in the original statement
     */
    record Token(Sort sort, String text, int offset) {

        boolean is(String keyword) {
            return sort == Sort.WORD && text.equalsIgnoreCase(keyword);
        }

        boolean isOne(Set<String> keywords) {
            return sort == Sort.WORD && keywords.contains(text.toUpperCase(Locale.ROOT));
        }

        boolean sign(char sign) {
            return sort == Sort.SIGN && text.charAt(0) == sign;
        }

        boolean named() {
            return sort == Sort.WORD || sort == Sort.QUOTED_NAME;
        }
    }

    private static final String ESCAPED = "\\'\"bfnrt";
    private static final String ESCAPES = "\\'\"\b\f\n\r\t";

    private final UnescapedText original;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(UnescapedText original) {
        this.original = original;
        this.text = original.characters();
    }

    /** The tokens of a statement. */
    static List<Token> of(UnescapedText statement) {
        Tokens tokens = new Tokens(statement);
        tokens.read();
        return List.copyOf(tokens.tokens);
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                at = lineEnd(at);
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (c == '\'' || c == '"') {
                string(c);
            } else if (c == '`') {
                quotedName();
            } else if (Character.isDigit(c)) {
                run(Sort.NUMBER);
            } else if (isNamePart(text.codePointAt(at))) {
                run(Sort.WORD);
            } else {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    add(Sort.SIGN, String.valueOf(c), at);
                }
                at++;
            }
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void string(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        at = Math.min(at + 1, text.length());
        add(Sort.STRING, unescaped(text.substring(start + 1, end)), start);
    }

    /** A string's characters; escapes that Cypher does not know stay, since the engine refuses them. */
    private static String unescaped(String written) {
        StringBuilder characters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int escape = c == '\\' && i + 1 < written.length() ? ESCAPED.indexOf(written.charAt(i + 1)) : -1;
            characters.append(escape < 0 ? c : ESCAPES.charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return characters.toString();
    }

    private void quotedName() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '`') {
                if (at < text.length() && text.charAt(at) == '`') {
                    at++;
                } else {
                    break;
                }
            }
            name.append(c);
        }
        add(Sort.QUOTED_NAME, name.toString(), start);
    }

    private void run(Sort sort) {
        int start = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        add(sort, text.substring(start, at), start);
    }

    // Wider than Cypher's own rule: unusual characters become part of a name, which is then on no allow list.
    private static boolean isNamePart(int c) {
        return c == '_' || Character.isUnicodeIdentifierPart(c) && !Character.isWhitespace(c) && !isControl(c);
    }

    private static boolean isControl(int c) {
        return c < 0x20 || c >= 0x7F && c < 0xA0;
    }

    private void add(Sort sort, String token, int offset) {
        tokens.add(new Token(sort, token, original.origin(offset)));
    }
}
