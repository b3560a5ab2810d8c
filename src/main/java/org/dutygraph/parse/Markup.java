package org.dutygraph.parse;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Removes markup from a cell: tags, entities, and spaces that a line break left inside words. */
final class Markup {

    private static final String HAN = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’]";

    private static final Pattern SPACE_INSIDE = Pattern.compile("(?<=" + HAN + ")\\s+(?=" + HAN + ")");

    private Markup() {}

    /** The text of a cell without tags, with entities decoded, otherwise unchanged. */
    static String text(String cell) {
        if (cell.indexOf('<') < 0 && cell.indexOf('&') < 0) {
            return cell.strip();
        }
        Document document = Jsoup.parseBodyFragment(cell);
        document.outputSettings().prettyPrint(false);
        return document.body().wholeText().strip();
    }

    private static boolean holdsSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text of a name: without tags, and without spaces between Chinese characters ({@code 县自然 资源局}). */
    static String name(String cell) {
        String text = text(cell);
        return holdsSpace(text) ? SPACE_INSIDE.matcher(text).replaceAll("").strip() : text;
    }
}
