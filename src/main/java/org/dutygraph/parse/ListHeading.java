package org.dutygraph.parse;

import java.util.Set;

/**
 * The place, edition and kinds of a source's list.
 *
 * @param place as {@link DutyList#place}
 * @param edition year and month, {@code 2025-07}
 * @param kinds the kinds of its duties
 */
public record ListHeading(String place, String edition, Set<DutyKind> kinds) {

    public ListHeading {
        kinds = Set.copyOf(kinds);
    }
}
