package org.dutygraph.parse;

import java.util.List;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a list, as written.
 *
 * @param kind the list of the duty
 * @param number the printed number; the order in the list where numbers begin again in each category
 * @param label the duty's own part of the id: {@code C27}, or {@code C2-3} with its category's number
 * @param category the category as printed, or from the heading row or merged cell above; empty if there is none
 * @param name the name as written, without markup
 * @param departments the cell of 对应上级部门 as written; empty for other kinds
 * @param takers who takes a WITHDRAWN duty over, as written; empty for other kinds and for ended duties
 * @param workMode 工作方式 of a WITHDRAWN duty, as written
 * @param ended whether nobody carries the duty out any longer (不再开展此项工作)
 * @param clauses the clauses of both sides in the order of the row
 * @param cells the row's cells, unchanged
 * @param location the row
 */
public record Duty(
        DutyKind kind,
        int number,
        String label,
        String category,
        String name,
        String departments,
        String takers,
        @Nullable String workMode,
        boolean ended,
        List<Clause> clauses,
        List<String> cells,
        Location location) {

    public Duty {
        clauses = List.copyOf(clauses);
        cells = List.copyOf(cells);
    }

    /** A duty whose number stands once in its list. */
    public Duty(
            DutyKind kind,
            int number,
            String category,
            String name,
            String departments,
            String takers,
            @Nullable String workMode,
            boolean ended,
            List<Clause> clauses,
            List<String> cells,
            Location location) {
        this(
                kind,
                number,
                kind.letter() + number,
                category,
                name,
                departments,
                takers,
                workMode,
                ended,
                clauses,
                cells,
                location);
    }

    private Duty with(int number, String label, List<Clause> clauses, List<String> cells, Location location) {
        return new Duty(
                kind, number, label, category, name, departments, takers, workMode, ended, clauses, cells, location);
    }

    /** The same duty with its final number. */
    Duty numbered(int number, String label) {
        return with(number, kind.letter() + label, clauses, cells, location);
    }

    /** The same duty with the source's own cells and positions, which include hidden characters. */
    Duty written(List<Clause> clauses, List<String> cells) {
        return with(number, label, clauses, cells, location);
    }

    /** The same duty in a list made of several files: its place names the file. */
    public Duty in(String file) {
        Location place = location.in(file);
        return with(
                number, label, clauses.stream().map(clause -> clause.at(place)).toList(), cells, place);
    }
}
