package org.dutygraph.resolve;

/**
 * An actor where it is written.
 *
 * @param actor who it is
 * @param surface the words as written
 * @param start first character in the text it was read from (clause or cell), from 0; -1 where nothing is written there
 * @param end one past the last character; -1 where nothing is written there
 */
public record Mention(Actor actor, String surface, int start, int end) {}
