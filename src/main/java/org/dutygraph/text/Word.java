package org.dutygraph.text;

/**
 * A word of a text.
 *
 * @param text the word as written
 * @param start first character in the text, from 0
 * @param end one past its last character
 */
public record Word(String text, int start, int end) {}
