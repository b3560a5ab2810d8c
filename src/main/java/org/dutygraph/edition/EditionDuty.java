package org.dutygraph.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dutygraph.matter.DutyText;
import org.dutygraph.parse.DutyKind;
import org.jspecify.annotations.Nullable;

/**
 * A duty for comparison; in JSON without its clauses and text.
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
        @JsonProperty("departments") List<DutyDepartment> bodies,
        @Nullable String workMode,
        boolean ended,
        @JsonIgnore List<EditionClause> clauses,
        String place,
        @JsonIgnore DutyText text) {

    public EditionDuty {
        bodies = List.copyOf(bodies);
        clauses = List.copyOf(clauses);
    }

    /** The last part of the id: {@code C27}. */
    public String label() {
        return kind.letter() + number;
    }
}
