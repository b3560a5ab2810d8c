package org.dutygraph.department;

/**
 * A department named in a cell or in running text.
 *
 * @param surface the words as written
 * @param start first character in the text, from 0
 * @param end one past the last character
 * @param resolution its meaning
 * @param lead whether the words beside it say that it leads: 牵头部门：X, X（牵头）
 */
public record NamedDepartment(String surface, int start, int end, Resolution resolution, boolean lead) {}
