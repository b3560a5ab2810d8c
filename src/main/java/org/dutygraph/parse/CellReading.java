package org.dutygraph.parse;

import java.util.List;

/**
 * The parts of one cell of duties: its clauses, and the phases, headings and printed numbers around them.
 *
 * <p>Together with white space and markup the parts cover the cell without gap or overlap.
 *
 * @param clauses the clauses in the order of the cell
 * @param phases phase headings ({@code 一、灾中救助})
 * @param headings department headings ({@code 县教育局：}), with the colon
 * @param numbers printed item numbers with their mark ({@code 3.})
 * @param unread the rest, to be reported; empty in a correct cell
 * @param unparted whether the cell marks no items, a list with marks has it, and a clause of it holds several sentences
 */
record CellReading(
        List<Clause> clauses,
        List<Part> phases,
        List<Part> headings,
        List<Part> numbers,
        List<Part> unread,
        boolean unparted) {

    public CellReading {
        clauses = List.copyOf(clauses);
        phases = List.copyOf(phases);
        headings = List.copyOf(headings);
        numbers = List.copyOf(numbers);
        unread = List.copyOf(unread);
    }

    /**
     * A range of the raw cell.
     *
     * @param text its characters, markup removed
     * @param start first character in the raw cell, from 0
     * @param end one past the last character
     */
    public record Part(String text, int start, int end) {}
}
