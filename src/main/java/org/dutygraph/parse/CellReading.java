package org.dutygraph.parse;

import java.util.List;

/**
 * The parts of one cell of duties.
 *
 * @param clauses the clauses in the order of the cell
 * @param unread the rest besides headings and printed numbers, to be reported; empty in a correct cell
 */
record CellReading(List<Clause> clauses, List<String> unread) {

    CellReading {
        clauses = List.copyOf(clauses);
        unread = List.copyOf(unread);
    }
}
