package org.dutygraph.department;

/**
 * A department named in a cell or in running text.
 *
 * @param surface the words as written
 * @param start first character in the text, from 0
 * @param end one past the last character
 * @param resolution its meaning
 */
public record NamedDepartment(String surface, int start, int end, Resolution resolution) {}
