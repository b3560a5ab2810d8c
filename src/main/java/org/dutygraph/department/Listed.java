package org.dutygraph.department;

/**
 * A name in a cell of departments.
 *
 * @param surface the words as written
 * @param start first character in the cell, from 0
 * @param end one past the last character
 * @param resolution its meaning
 */
public record Listed(String surface, int start, int end, Resolution resolution) {}
