package org.dutygraph.graph.write;

/**
 * What writing one list changed.
 *
 * @param list the list's id
 * @param created duties that were not in the graph
 * @param changed duties that were in the graph and differ
 * @param unchanged duties that were in the graph as they are
 * @param removed duties of the list in the graph that the new one does not have
 * @param current whether the list is the township's current one
 */
public record LoadOutcome(String list, int created, int changed, int unchanged, int removed, boolean current) {}
