package org.dutygraph.parse;

import java.util.List;
import org.dutygraph.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a list, as written.
 *
 * @param kind the list it stands in
 * @param number the printed number
 * @param category the category as printed, or carried down from a heading row or a merged cell; empty where none is
 *     written
 * @param name the name as written, layout marks removed
 * @param departments the cell of 对应上级部门 as written; empty for other kinds
 * @param takers who takes a WITHDRAWN duty over, as written; empty for other kinds and for ended duties
 * @param workMode 工作方式 of a WITHDRAWN duty, as written
 * @param ended whether the duty is no longer carried out by anybody (不再开展此项工作)
 * @param clauses the items of both sides in the order of the row
 * @param cells the row's cells as they stand in the source
 * @param location the row
 */
public record Duty(
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

    public Duty {
        clauses = List.copyOf(clauses);
        cells = List.copyOf(cells);
    }

    /** The part of the id that is the duty's own: {@code C27}. */
    public String label() {
        return kind.letter() + number;
    }

    /** The same with the cells as they stand in the source, which were read as they are seen. */
    Duty written(List<Clause> clauses, List<String> cells) {
        return new Duty(kind, number, category, name, departments, takers, workMode, ended, clauses, cells, location);
    }

    /** The same in a list that several files make: its place names the file. */
    public Duty in(String file) {
        Location place = location.in(file);
        return new Duty(
                kind,
                number,
                category,
                name,
                departments,
                takers,
                workMode,
                ended,
                clauses.stream().map(clause -> clause.at(place)).toList(),
                cells,
                place);
    }
}
