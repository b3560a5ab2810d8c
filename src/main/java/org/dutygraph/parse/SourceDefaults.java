package org.dutygraph.parse;

/**
 * What a user says of sources that do not say it themselves.
 *
 * @param place the township with the regions above it; empty where nothing is said
 * @param edition year and month, {@code 2025-07}; empty where nothing is said
 * @param layout the words of the sources' headers and titles
 */
public record SourceDefaults(String place, String edition, Layout layout) {

    /** Nothing is said. */
    public static final SourceDefaults NOTHING = new SourceDefaults("", "", Layout.NONE);
}
