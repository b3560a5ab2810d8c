package org.dutygraph.parse;

/**
 * Which list a source holds.
 *
 * @param place as {@link DutyList#place}
 * @param edition year and month, {@code 2025-07}
 */
public record ListHeading(String place, String edition) {}
