package org.dutygraph.resolve;

/**
 * Who performs a clause.
 *
 * @param mention the actor and its words; where they stand outside the clause (HEADING, SOLE) the span is -1, and where
 *     nothing is written (TOWNSHIP) the surface is empty too
 * @param basis on what ground
 * @param lead whether the clause says 牵头 or 主导 of it
 */
public record Performer(Mention mention, Basis basis, boolean lead) {}
