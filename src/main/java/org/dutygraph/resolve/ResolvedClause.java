package org.dutygraph.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.dutygraph.parse.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A clause with its actors.
 *
 * @param id {@code 654021202/2025-07/C5/U4}
 * @param clause the clause as written
 * @param basis why the clause has these performers
 * @param performers in text order; empty where AMBIGUOUS
 * @param relations all other bodies with a role, in text order
 * @param corrections ids of the corrections that were applied, the earliest first
 */
public record ResolvedClause(
        String id,
        Clause clause,
        Basis basis,
        List<Performer> performers,
        List<Relation> relations,
        List<String> corrections) {

    public ResolvedClause {
        performers = List.copyOf(performers);
        relations = List.copyOf(relations);
        corrections = List.copyOf(corrections);
    }

    /** A clause as the program read it. */
    public ResolvedClause(String id, Clause clause, Basis basis, List<Performer> performers, List<Relation> relations) {
        this(id, clause, basis, performers, relations, List.of());
    }

    /** The performers, then all others with a role. */
    public Stream<Mention> mentions() {
        return Stream.concat(
                performers.stream().map(Performer::mention), relations.stream().map(Relation::mention));
    }

    /** Where a relation of the clause leads; null where one of its sides has no level. */
    public @Nullable Direction direction(Relation relation) {
        return Direction.of(performers, relation.mention().actor());
    }
}
