package org.dutygraph.source;

/**
 * What a file may have at most, against files that are made to fill the memory; ten times what the largest published list
 * has, or more. The manual's page of lists has the table of all limits.
 */
public final class SizeLimits {

    /** Rows of a file, blank ones included; published lists have some hundred. */
    public static final int MOST_ROWS = 100_000;

    /** Marks of a page; a saved page with three lists has some ten thousand. */
    public static final int MOST_TAGS = 500_000;

    /** Marks of a page that stand in each other; what browsers allow. Deeper ones are read as standing beside each other. */
    public static final int DEEPEST = 512;

    private SizeLimits() {}

    /** @throws UnreadableSourceException where there are too many rows */
    public static void rows(String name, long rows) {
        if (rows > MOST_ROWS) {
            throw new UnreadableSourceException(
                    "%s has more than %,d rows; a list has some hundred: look what else is in the file, and give the list alone"
                            .formatted(name, MOST_ROWS));
        }
    }

    /** Every row of a text ends with a line; counted before anything is made of them. */
    public static void lines(String name, String text) {
        rows(name, text.chars().filter(c -> c == '\n' || c == '\r').count() / (text.contains("\r\n") ? 2 : 1));
    }

    /** @throws UnreadableSourceException where a page has too many marks */
    public static void tags(String name, String page) {
        if (page.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableSourceException(
                    "%s is a page with more than %,d tags; save the list's table as a page of its own"
                            .formatted(name, MOST_TAGS));
        }
    }
}
