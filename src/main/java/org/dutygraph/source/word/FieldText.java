package org.dutygraph.source.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Word shows of a text with fields: of each its result, of a field in another one's code nothing. Only the field
 * {@code EQ} is drawn from its code: as {@code \o} it lays characters over each other, as phonetic guides do in a DOC.
 */
final class FieldText {

    private static final char BEGIN = 0x13;
    private static final char SEPARATOR = 0x14;
    private static final char END = 0x15;
    private static final Pattern OVERLAY = Pattern.compile("\\s*EQ\\b.*?\\\\o\\b[^(]*\\((.*)\\)\\s*", Pattern.DOTALL);
    /** What stands raised above the line, and what parts it from the next. */
    private static final Pattern RAISED = Pattern.compile("\\\\s\\\\up\\s*\\d*\\s*\\([^)]*\\)\\s*[,;，；]?");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;，；]\\s*");

    private final StringBuilder code = new StringBuilder();
    private final StringBuilder result = new StringBuilder();
    private boolean hasResult;

    private FieldText() {}

    /** The text without the codes of its fields; a field may end in a later text, or have begun in an earlier one. */
    static String shown(String text) {
        Deque<FieldText> fields = new ArrayDeque<>();
        FieldText around = new FieldText();
        around.hasResult = true;
        fields.push(around);
        for (char c : text.toCharArray()) {
            FieldText field = fields.element();
            if (c == BEGIN) {
                fields.push(new FieldText());
            } else if (c == SEPARATOR && fields.size() > 1) {
                field.hasResult = true;
            } else if (c == END && fields.size() > 1) {
                fields.pop();
                fields.element().add(field.words());
            } else if (c != SEPARATOR && c != END) {
                field.add(Character.toString(c));
            }
        }
        while (fields.size() > 1) {
            String words = fields.pop().words();
            fields.element().add(words);
        }
        return around.result.toString();
    }

    /** What is drawn of a field's code, if it has no result. */
    static String drawn(String code) {
        Matcher overlay = OVERLAY.matcher(code);
        return overlay.matches()
                ? BETWEEN.matcher(RAISED.matcher(overlay.group(1)).replaceAll(""))
                        .replaceAll("")
                : "";
    }

    private void add(String words) {
        (hasResult ? result : code).append(words);
    }

    private String words() {
        return hasResult ? result.toString() : drawn(code.toString());
    }
}
