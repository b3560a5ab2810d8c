package org.dutygraph.department;

/**
 * A body where it is written in a text.
 *
 * @param surface the words, spaces and all
 * @param start first character in the text, from 0
 * @param end one past the last character
 * @param resolution what it means
 */
public record NamedDepartment(String surface, int start, int end, Resolution resolution) {}
