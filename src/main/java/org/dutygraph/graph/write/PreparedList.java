package org.dutygraph.graph.write;

import org.dutygraph.resolve.ResolvedList;

/**
 * A list with the rows that it writes. Preparing it is much of the work, depends on no other list and no graph, and may be
 * done by several threads at once.
 */
public record PreparedList(ResolvedList list, ListRows rows) {

    /** Prepares a list. */
    public static PreparedList of(ResolvedList list) {
        return new PreparedList(list, ListRows.of(list));
    }
}
