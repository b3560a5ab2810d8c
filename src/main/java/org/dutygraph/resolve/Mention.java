package org.dutygraph.resolve;

/**
 * An actor at its position in a text.
 *
 * @param actor who it is
 * @param surface the words as written
 * @param start first character in the clause or cell, from 0; -1 where it is not written there
 * @param end one past the last character; -1 where it is not written there
 */
public record Mention(Actor actor, String surface, int start, int end) {}
