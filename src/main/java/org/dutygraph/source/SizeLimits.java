package org.dutygraph.source;

/**
 * Size limits of a file, against files made to fill the memory. Each is at least ten times the size of the largest
 * published list. The manual's page about lists has the table of all limits.
 */
public final class SizeLimits {

    /** Rows of a file, including blank ones; published lists have some hundred. */
    public static final int MOST_ROWS = 100_000;

    /** Tags of a page; a saved page with three lists has some ten thousand. */
    public static final int MOST_TAGS = 500_000;

    /** Nesting depth of the tags of a page, the limit of browsers. Deeper ones are read as siblings. */
    public static final int DEEPEST = 512;

    private SizeLimits() {}

    /** @throws UnreadableSourceException if there are too many rows */
    public static void rows(String name, long rows) {
        if (rows > MOST_ROWS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d rows; a list has some hundred: look what else is in the file, and give the list alone"
                            .formatted(name, MOST_ROWS));
        }
    }

    /** Counts the line ends of a text before its rows are built. */
    public static void lines(String name, String text) {
        long ends = 0;
        for (int i = 0; i < text.length(); i++) {
            ends += text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 1 : 0;
        }
        rows(name, ends / (text.contains("\r\n") ? 2 : 1));
    }

    /** @throws UnreadableSourceException if a page has too many tags */
    public static void tags(String name, String page) {
        if (page.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableSourceException(
                    "%s is a page with more than %,d tags; save the list's table as a page of its own"
                            .formatted(name, MOST_TAGS));
        }
    }
}
