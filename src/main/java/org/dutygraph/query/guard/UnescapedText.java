package org.dutygraph.query.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.SourcePosition;

/**
 * A statement in which the characters stand for which unicode escapes are written. Cypher replaces them before its lexer
 * runs, so one could hide a quote or a keyword.
 */
final class UnescapedText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\u+([0-9a-fA-F]{4})");

    private final String statement;
    private final StringBuilder characters;
    private final int[] origins;

    private UnescapedText(String statement) {
        this.statement = statement;
        this.characters = new StringBuilder(statement.length());
        this.origins = new int[statement.length() + 1];
    }

    /**
     * The text of a statement.
     *
     * @throws QueryFault {@link FaultCode#SYNTAX}: a unicode escape stands for an ASCII character
     */
    static UnescapedText of(String statement) {
        UnescapedText text = new UnescapedText(statement);
        Matcher escape = ESCAPE.matcher(statement);
        int from = 0;
        while (escape.find()) {
            if (escape.group(1) == null) {
                // An escaped backslash, not a unicode escape.
                continue;
            }
            text.copy(from, escape.start());
            char character = (char) Integer.parseInt(escape.group(1), 16);
            if (character < 0x80) {
                throw new QueryFault(
                        FaultCode.SYNTAX,
                        "a unicode escape stands for a plain character, “%s”"
                                .formatted(Character.isISOControl(character) ? escape.group() : character),
                        "write the character itself",
                        SourcePosition.of(statement, escape.start()));
            }
            text.origins[text.characters.length()] = escape.start();
            text.characters.append(character);
            from = escape.end();
        }
        text.copy(from, statement.length());
        text.origins[text.characters.length()] = statement.length();
        return text;
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; i++) {
            origins[characters.length()] = i;
            characters.append(statement.charAt(i));
        }
    }

    String characters() {
        return characters.toString();
    }

    /** Where a character of this text begins in the statement. */
    int origin(int character) {
        return origins[character];
    }

    /** The place in the statement of a character of this text, counted in code points as the engine's parser does. */
    SourcePosition position(int codePoint) {
        return SourcePosition.of(statement, origins[characters.offsetByCodePoints(0, codePoint)]);
    }
}
