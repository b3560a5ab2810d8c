package org.dutygraph.query.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.SourcePosition;

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
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{4})");

    private final String text;
    private final int[] origins;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /**
     * The tokens of a statement.
     *
     * @throws QueryFault {@link FaultCode#SYNTAX}: a unicode escape stands for an ASCII character
     */
    static List<Token> of(String statement) {
        // Cypher replaces these escapes before its lexer runs, so one could hide a quote or a keyword.
        Matcher escape = ESCAPE.matcher(statement);
        StringBuilder text = new StringBuilder(statement.length());
        int[] origins = new int[statement.length() + 1];
        int from = 0;
        while (escape.find()) {
            if (escape.group(1) == null) {
                // An escaped backslash, not a unicode escape.
                continue;
            }
            copy(statement, from, escape.start(), text, origins);
            char character = (char) Integer.parseInt(escape.group(1), 16);
            if (character < 0x80) {
                throw new QueryFault(
                        FaultCode.SYNTAX,
                        "a unicode escape stands for a plain character, “%s”"
                                .formatted(Character.isISOControl(character) ? escape.group() : character),
                        "write the character itself",
                        SourcePosition.of(statement, escape.start()));
            }
            origins[text.length()] = escape.start();
            text.append(character);
            from = escape.end();
        }
        copy(statement, from, statement.length(), text, origins);
        origins[text.length()] = statement.length();
        Tokens tokens = new Tokens(text.toString(), origins);
        tokens.read();
        return List.copyOf(tokens.tokens);
    }

    private static void copy(String statement, int from, int to, StringBuilder text, int[] origins) {
        for (int i = from; i < to; i++) {
            origins[text.length()] = i;
            text.append(statement.charAt(i));
        }
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
        tokens.add(new Token(sort, token, origins[offset]));
    }
}
