package org.dutygraph.edition;

import java.util.List;
import org.dutygraph.matter.DutyText;
import org.dutygraph.parse.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is compared.
 *
 * @param id its id, {@code 654021202/2025-07/C27}
 * @param kind the list it stands in
 * @param number the printed number
 * @param category the category as printed; may be empty
 * @param name the name as printed
 * @param bodies the bodies listed, in the order of the cell
 * @param workMode 工作方式 of a WITHDRAWN duty; null where none is written
 * @param ended whether nobody carries it out any more
 * @param clauses in the order of the row
 * @param place where it stands in its file: the line, or {@code 基本!8}
 * @param text what bears on which duty it is
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

    /** The part of the id that is the duty's own: {@code C27}. */
    public String label() {
        return kind.letter() + number;
    }
}
