package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.matter.DutyText;
import org.dutygraph.parse.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * A duty for comparison.
 *
 * @param id its id, {@code 654021202/2025-07/C27}
 * @param kind its list
 * @param number the printed number
 * @param category the category as printed; may be empty
 * @param name the name as printed
 * @param bodies the bodies listed, in the order of the cell
 * @param workMode 工作方式 of a WITHDRAWN duty, or null
 * @param ended whether nobody carries it out any more
 * @param clauses the clauses in row order
 * @param place its place in its file: the line, or {@code 基本!8}
 * @param text the parts that identify it
 */
public record EditionDuty(
        String id,
        DutyKind kind,
        int number,
        String category,
        String name,
        List<DutyDepartment> bodies,
        @Nullable String workMode,
        boolean ended,
        List<EditionClause> clauses,
        String place,
        DutyText text) {

    public EditionDuty {
        bodies = List.copyOf(bodies);
        clauses = List.copyOf(clauses);
    }

    /** The last part of the id: {@code C27}. */
    public String label() {
        return kind.letter() + number;
    }
}
