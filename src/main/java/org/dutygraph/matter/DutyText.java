package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/**
 * The parts of a duty that decide its matter.
 *
 * @param id the duty's id
 * @param kind letter of its list (B, C, W)
 * @param category the category as printed; may be empty
 * @param name the name, without the list's own places
 * @param clauses the clauses of both sides in row order, without the list's own places; may be empty
 * @param functions the functions of the departments that share it or take it over, sorted
 */
public record DutyText(
        String id, String kind, String category, String name, List<String> clauses, List<String> functions) {

    public DutyText {
        clauses = List.copyOf(clauses);
        functions = List.copyOf(functions);
    }

    /** All duties of a list, in order. */
    public static List<DutyText> of(ResolvedList list) {
        OwnPlaces places = OwnPlaces.of(
                list.regions().stream().map(ResolvedList.Place::name).toList());
        return list.duties().stream().map(duty -> of(duty, places)).toList();
    }

    /** A duty from the graph; {@code places} are those of its list. */
    public static DutyText of(
            String id,
            String kind,
            String category,
            String name,
            List<String> clauses,
            List<String> functions,
            OwnPlaces places) {
        return new DutyText(
                id,
                kind,
                category,
                places.without(name),
                clauses.stream().map(places::without).toList(),
                functions);
    }

    /** Whether another duty represents their name rather than this one: one with clauses, then the smaller id. */
    boolean yieldsTo(String otherId, boolean otherHasClauses) {
        if (clauses.isEmpty() == otherHasClauses) {
            return otherHasClauses;
        }
        return otherId.compareTo(id) <= 0;
    }

    private static DutyText of(ResolvedDuty duty, OwnPlaces places) {
        Set<String> functions = new TreeSet<>();
        for (List<Mention> bodies : List.of(duty.departments(), duty.takers())) {
            bodies.forEach(body -> functions.addAll(body.actor().functions()));
        }
        return new DutyText(
                duty.id(),
                duty.duty().kind().letter(),
                duty.duty().category(),
                places.without(duty.duty().name()),
                duty.clauses().stream()
                        .map(clause -> places.without(clause.clause().text()))
                        .toList(),
                List.copyOf(functions));
    }
}
