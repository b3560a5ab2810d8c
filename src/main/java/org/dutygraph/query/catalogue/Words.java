package org.dutygraph.query.catalogue;

/**
 * A text in both languages, written {@code 中文 | English} in a header.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {

    /** One text for both languages: a name from the graph, a column of an ad-hoc statement. */
    public static Words both(String text) {
        return new Words(text, text);
    }

    /** The text in a language: {@code en} gives English, any other Chinese. */
    public String in(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
