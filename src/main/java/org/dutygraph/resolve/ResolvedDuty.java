package org.dutygraph.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.parse.Duty;

/**
 * A duty with its departments and clauses.
 *
 * @param id {@code 654021202/2025-07/C5}
 * @param duty the duty as written
 * @param departments the departments listed, in the order of the cell; the first one leads
 * @param takers the bodies that take over a WITHDRAWN duty, in the order of the cell
 * @param named bodies named in the duty's text but not listed (hidden sharers), in text order
 * @param clauses the clauses in row order
 */
public record ResolvedDuty(
        String id,
        Duty duty,
        List<Mention> departments,
        List<Mention> takers,
        List<Mention> named,
        List<ResolvedClause> clauses) {

    public ResolvedDuty {
        departments = List.copyOf(departments);
        takers = List.copyOf(takers);
        named = List.copyOf(named);
        clauses = List.copyOf(clauses);
    }

    /** All actors of the duty, in every role; one actor may occur several times. */
    public Stream<Mention> mentions() {
        Stream<Mention> ofClauses = clauses.stream()
                .flatMap(clause -> Stream.concat(
                        clause.performers().stream().map(Performer::mention),
                        clause.relations().stream().map(Relation::mention)));
        return Stream.concat(Stream.of(departments, takers, named).flatMap(List::stream), ofClauses);
    }
}
