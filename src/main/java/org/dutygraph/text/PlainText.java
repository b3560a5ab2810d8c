package org.dutygraph.text;

import java.util.Map;
import java.util.regex.Pattern;

/** Normalizes layout, character widths and punctuation. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,80}>");

    /** {@code 医疗（养老）保险}: two words with a common end. */
    private static final Pattern SHARED = Pattern.compile("(\\p{IsHan}{2})（(\\p{IsHan}{2})）(?=(保险|待遇|补贴|救助|机构|设施|部门))");

    private static final Map<Character, Character> MARKS = Map.ofEntries(
            Map.entry(',', '，'),
            Map.entry(';', '；'),
            Map.entry(':', '：'),
            Map.entry('(', '（'),
            Map.entry(')', '）'),
            Map.entry('?', '？'),
            Map.entry('!', '！'),
            Map.entry('"', '”'),
            Map.entry('“', '”'),
            Map.entry('「', '”'),
            Map.entry('」', '”'),
            Map.entry('·', '、'),
            Map.entry('｡', '。'));

    private PlainText() {}

    /**
     * A text without spaces and markup, with full-width marks, plain letters and digits, and one sort of quotation mark.
     */
    public static String of(String text) {
        String words = MARKUP.matcher(text).replaceAll("");
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                continue;
            }
            if (character >= '！' && character <= '～' && Character.isLetterOrDigit(character - 0xFEE0)) {
                character -= 0xFEE0;
            }
            plain.append(MARKS.getOrDefault(character, character).charValue());
        }
        return SHARED.matcher(plain).replaceAll("$1$3、$2");
    }
}
