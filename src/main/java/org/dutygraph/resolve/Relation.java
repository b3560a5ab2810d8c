package org.dutygraph.resolve;

/**
 * A body that a clause's performers act with, consult, report to or act under.
 *
 * @param role the body's role
 * @param mention the actor and its words in the clause
 */
public record Relation(Role role, Mention mention) {}
