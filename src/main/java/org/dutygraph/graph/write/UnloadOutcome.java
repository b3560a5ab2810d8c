package org.dutygraph.graph.write;

import org.jspecify.annotations.Nullable;

/**
 * What deleting a list changed.
 *
 * @param list the list's id
 * @param township the township's name
 * @param duties number of duties that were deleted
 * @param current the list that is the township's current one now; null where it has none
 */
public record UnloadOutcome(String list, String township, int duties, @Nullable String current) {}
