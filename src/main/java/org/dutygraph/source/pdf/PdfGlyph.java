package org.dutygraph.source.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * A character on a page, in points from the page's upper left corner.
 *
 * @param x its left side
 * @param y its base line
 * @param size the font's size
 */
record PdfGlyph(String text, double x, double y, double width, double size) {

    /** Some fonts map characters to radicals that look like them; Unicode's normalization covers the KangXi ones only. */
    private static final Map<Character, Character> RADICALS =
            radicals("⺟母⺠民⺫罒⺬示⺮竹⺯糸⺰纟⺶羊⺷羊⺸羊⺼肉⺾艹⻁虎⻂衣⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟");

    static PdfGlyph of(String text, double x, double y, double width, double size) {
        return new PdfGlyph(folded(text), x, y, width, size);
    }

    double right() {
        return x + width;
    }

    /** The horizontal middle of the character, which decides its column. */
    double centre() {
        return x + width / 2;
    }

    /** The vertical middle, which decides its row. */
    double middle() {
        return y - size * 0.3;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isWide() {
        return isWide(text.codePointAt(0));
    }

    /** Whether a character is written without spaces beside it: Chinese, its punctuation, full-width forms. */
    static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x303F
                || c >= 0xFF00 && c <= 0xFFEF
                || "“”‘’—…·".indexOf(c) >= 0;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0x2E80 && c < 0x2F00) {
                folded.append(RADICALS.getOrDefault((char) c, (char) c));
            } else if (c >= 0x2F00 && c < 0x2FE0 || c >= 0xF900 && c < 0xFB00) {
                folded.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == 0xA0 || c == '\t') {
                folded.append(' ');
            } else if (!Character.isISOControl(c) && c != 0xAD && c != 0x200B) {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    private static Map<Character, Character> radicals(String pairs) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            map.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(map);
    }
}
