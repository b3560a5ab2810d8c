package org.dutygraph.bench;

import java.util.Map;
import org.dutygraph.parse.DutyKind;

/**
 * The list of one real township with invented duties, as text, and the truth of it.
 *
 * @param township the township's code
 * @param fileName {@code 654325202-2025-07.txt}
 * @param text the file's characters
 * @param duties how many duties of each kind
 * @param upstream how many clauses the departments have
 * @param townships how many clauses the township has
 * @param departments how many names stand in the cells of departments
 * @param takers how many names stand in the cells of who takes over
 * @param slips how many faults of each code its slips make
 */
record InventedList(
        String township,
        String fileName,
        String text,
        Map<DutyKind, Integer> duties,
        int upstream,
        int townships,
        int departments,
        int takers,
        Map<String, Integer> slips) {

    InventedList {
        duties = Map.copyOf(duties);
        slips = Map.copyOf(slips);
    }

    /** The list's identity in the graph. */
    String id() {
        return fileName.substring(0, 9) + "/" + fileName.substring(10, 17);
    }
}
