package org.dutygraph.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.jspecify.annotations.Nullable;

/**
 * A clause as the program read it: a row of {@code cypher/pages/validation/clauses.cypher}.
 *
 * @param township the township's name
 * @param regions the township and all regions above, by code
 * @param departments the department column of its duty, in order
 * @param bodies the bodies that the clauses of its duty name, as written
 * @param parts who has a part in it
 * @param corrections ids of the corrections of its actors
 */
public record ClauseReading(
        String id,
        String township,
        List<Place> regions,
        String duty,
        List<String> departments,
        String side,
        @Nullable String phase,
        @Nullable String heading,
        String text,
        List<String> bodies,
        List<Part> parts,
        List<String> corrections) {

    public ClauseReading {
        regions = List.copyOf(regions);
        departments = List.copyOf(departments);
        bodies = List.copyOf(bodies);
        parts = List.copyOf(parts);
        corrections = List.copyOf(corrections);
    }

    /** The same as the program reads it by itself. */
    ClauseReading uncorrected(ResolvedClause alone) {
        List<Part> own = new ArrayList<>();
        alone.performers().forEach(one -> own.add(Part.of(Correction.Part.PERFORMER, one.mention())));
        alone.relations().forEach(one -> own.add(Part.of(one.role().name(), one.mention())));
        return new ClauseReading(
                id, township, regions, duty, departments, side, phase, heading, text, bodies, own, corrections);
    }

    /** A region. */
    public record Place(String id, String name) {}

    /**
     * The part of a body in a clause.
     *
     * @param role PERFORMED_BY, or the name of a role
     * @param department whether it is a department that the tables know
     * @param township whether it is the list's own township
     * @param region the region of a department; null for others
     * @param kind the kind of a department; null for others
     * @param surface as written; empty where it is not written
     */
    public record Part(
            String role,
            String id,
            boolean department,
            boolean township,
            @Nullable String region,
            @Nullable String kind,
            String surface) {

        private static Part of(String role, Mention mention) {
            Actor actor = mention.actor();
            return new Part(
                    role,
                    actor.id(),
                    actor.type() == Actor.Type.DEPARTMENT && actor.known(),
                    actor.type() == Actor.Type.TOWNSHIP,
                    actor.regionCode(),
                    actor.kind(),
                    mention.surface());
        }
    }

    /** The names of the regions from the widest to the township, as a title has them. */
    String place() {
        return regions.stream()
                .filter(region -> !region.id().equals(SameBody.NATION))
                .sorted(Comparator.comparingInt(
                        region -> region.id().replaceAll("(?:00)+$", "").length()))
                .map(Place::name)
                .collect(Collectors.joining());
    }
}
