package org.dutygraph.parse;

import java.util.Set;

/**
 * Which list a source holds.
 *
 * @param place as {@link DutyList#place}
 * @param edition year and month, {@code 2025-07}
 * @param kinds which of the three lists have a duty
 */
public record ListHeading(String place, String edition, Set<DutyKind> kinds) {

    public ListHeading {
        kinds = Set.copyOf(kinds);
    }
}
