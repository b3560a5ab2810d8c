package org.dutygraph.parse;

/**
 * A user's values for what sources do not state themselves.
 *
 * @param place the township with the regions above it; empty if unknown
 * @param edition year and month, {@code 2025-07}; empty if unknown
 * @param layout the user's words for headers and titles
 */
public record SourceDefaults(String place, String edition, Layout layout) {

    /** No values. */
    public static final SourceDefaults NOTHING = new SourceDefaults("", "", Layout.NONE);
}
