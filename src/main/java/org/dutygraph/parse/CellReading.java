package org.dutygraph.parse;

import java.util.List;

/**
 * Everything that stands in one cell of duties: its clauses, and around them phases, headings and printed numbers.
 *
 * <p>Together with white space and markup the parts cover the cell: no character is lost, and none is in two parts.
 *
 * @param clauses the clauses in the order of the cell
 * @param phases phase headings ({@code 一、灾中救助})
 * @param headings department headings ({@code 县教育局：}), their colon included
 * @param numbers printed item numbers with their mark ({@code 3.})
 * @param unread what is none of these; to be reported, empty in a sound cell
 */
record CellReading(
        List<Clause> clauses, List<Part> phases, List<Part> headings, List<Part> numbers, List<Part> unread) {

    public CellReading {
        clauses = List.copyOf(clauses);
        phases = List.copyOf(phases);
        headings = List.copyOf(headings);
        numbers = List.copyOf(numbers);
        unread = List.copyOf(unread);
    }

    /**
     * A stretch of the raw cell.
     *
     * @param text its characters, markup removed
     * @param start first character in the raw cell, from 0
     * @param end one past the last character
     */
    public record Part(String text, int start, int end) {}
}
