package org.dutygraph.graph.write;

/**
 * What writing one list changed.
 *
 * @param list the list's id
 * @param created duties that were not in the graph
 * @param changed duties that stood there otherwise
 * @param unchanged duties that stood there as they are
 * @param removed duties of the list as it stood that the new one does not have
 * @param current whether the list is the township's current one
 */
public record LoadOutcome(String list, int created, int changed, int unchanged, int removed, boolean current) {}
