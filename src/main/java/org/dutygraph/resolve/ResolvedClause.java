package org.dutygraph.resolve;

import java.util.List;
import org.dutygraph.parse.Clause;

/**
 * A clause with its actors.
 *
 * @param id {@code 654021202/2025-07/C5/U4}
 * @param clause the clause as written
 * @param basis on what ground performers are claimed
 * @param performers who performs it, in the order of the text; empty where AMBIGUOUS
 * @param relations everybody else with a role, in the order of the text
 */
public record ResolvedClause(
        String id, Clause clause, Basis basis, List<Performer> performers, List<Relation> relations) {

    public ResolvedClause {
        performers = List.copyOf(performers);
        relations = List.copyOf(relations);
    }
}
