package org.dutygraph.resolve;

/**
 * Who performs a clause.
 *
 * @param mention the actor and its words; the span is -1 outside the clause (HEADING, SOLE), and the surface is empty
 *     where nothing is written (TOWNSHIP)
 * @param basis why it performs the clause
 * @param lead whether the clause says that it leads (牵头 or 主导)
 */
public record Performer(Mention mention, Basis basis, boolean lead) {}
