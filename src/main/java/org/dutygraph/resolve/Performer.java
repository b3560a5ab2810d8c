package org.dutygraph.resolve;

/**
 * Who performs a clause.
 *
 * @param mention the actor and its words; without words (SOLE, TOWNSHIP) the surface is empty and the span -1
 * @param basis on what ground
 * @param lead whether the clause says 牵头 or 主导 of it
 */
public record Performer(Mention mention, Basis basis, boolean lead) {}
