package org.dutygraph.query.catalogue;

/**
 * The same words in both languages, written {@code 中文 | English} in a header.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {

    /** One wording that stands for both languages: a name out of the graph, a column of an ad-hoc statement. */
    public static Words both(String text) {
        return new Words(text, text);
    }

    /** The words in a language: {@code en} gives English, everything else Chinese. */
    public String in(String language) {
        return language.startsWith("en") ? en : zh;
    }
}
