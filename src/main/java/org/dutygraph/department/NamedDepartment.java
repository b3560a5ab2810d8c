package org.dutygraph.department;

/**
 * A body named in a text.
 *
 * @param surface the words, with spaces
 * @param start first character in the text, from 0
 * @param end one past the last character
 * @param resolution its meaning
 */
public record NamedDepartment(String surface, int start, int end, Resolution resolution) {}
