package org.dutygraph.resolve;

/**
 * Somebody a clause's performers act with, ask, report to or act under.
 *
 * @param role which of these
 * @param mention the actor and its words in the clause
 */
public record Relation(Role role, Mention mention) {}
