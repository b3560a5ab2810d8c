package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.department.Listed;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.region.Divisions;

/**
 * Turns a list as written into a list understood: places, departments, and the actors of every clause.
 *
 * <p>Immutable and safe to share; the same list always gives the same result. What cannot be resolved is kept under its
 * own name and said as a fault.
 */
public final class ListResolver {

    private final Divisions divisions;
    private final DepartmentNames departments;

    private ListResolver(Divisions divisions, DepartmentNames departments) {
        this.divisions = divisions;
        this.departments = departments;
    }

    /** With these tables. */
    public static ListResolver of(Divisions divisions, DepartmentNames departments) {
        return new ListResolver(divisions, departments);
    }

    /** With the bundled tables. */
    public static ListResolver bundled() {
        return of(Divisions.bundled(), DepartmentNames.bundled());
    }

    /** Resolves a list. */
    public ResolvedList resolve(DutyList list) {
        ListPlace place = ListPlace.of(list.place(), divisions);
        return new Reading(list, place, divisions, new DepartmentWords(departments.in(place.jurisdiction())))
                .resolved();
    }

    /** One list while it is resolved. */
    private static final class Reading {

        private final DutyList list;
        private final ListPlace place;
        private final Divisions divisions;
        private final DepartmentWords words;
        private final BodyFinder finder;
        private final ResolutionFaults faults;

        Reading(DutyList list, ListPlace place, Divisions divisions, DepartmentWords words) {
            this.list = list;
            this.place = place;
            this.divisions = divisions;
            this.words = words;
            ResolvedList.Place township = place.township();
            Actor actor = new Actor(
                    Actor.Type.TOWNSHIP, township.code(), township.name(), null, List.of(), township.code(), true);
            this.finder = BodyFinder.of(words, TownshipWords.of(actor, place.names()));
            this.faults = new ResolutionFaults(list.source());
        }

        ResolvedList resolved() {
            String id = place.township().code() + "/" + list.edition();
            if (place.warning() != null) {
                faults.townshipNotInTable(place.township().name(), place.warning());
            }
            List<ResolvedDuty> duties = new ArrayList<>();
            for (Duty duty : list.duties()) {
                duties.add(duty(id + "/" + duty.label(), duty));
            }
            List<Fault> all = new ArrayList<>(list.faults());
            all.addAll(faults.all());
            all.sort(Comparator.comparing(Fault::location));
            return new ResolvedList(
                    id,
                    list,
                    place.township(),
                    place.regions(),
                    ListPlace.elsewhere(regionsOf(duties), place.regions(), divisions),
                    duties,
                    all);
        }

        private static Set<String> regionsOf(List<ResolvedDuty> duties) {
            return duties.stream()
                    .flatMap(ResolvedDuty::mentions)
                    .map(Mention::actor)
                    .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                    .map(Actor::regionCode)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private ResolvedDuty duty(String id, Duty duty) {
            List<Mention> listed = names(duty.departments(), duty);
            List<Mention> takers = names(duty.takers(), duty);
            List<ResolvedClause> clauses = new ArrayList<>();
            Map<String, Mention> named = new LinkedHashMap<>();
            Set<String> texts = new HashSet<>();
            BodyFinder within = finder.within(duty.clauses().stream()
                    .flatMap(clause -> words.in(clause.text()).stream())
                    .toList());
            for (Clause clause : duty.clauses()) {
                ClauseActors actors = ClauseActors.of(clause, listed, within);
                clauses.add(new ResolvedClause(
                        id + "/" + clause.side().letter() + clause.number(),
                        clause,
                        actors.basis(),
                        actors.performers(),
                        actors.relations()));
                for (Body body : actors.bodies()) {
                    if (body.sort() == Body.Sort.DEPARTMENT) {
                        named.putIfAbsent(body.actor().id(), body.mention());
                    }
                }
                faults.repaired(words.repairs(clause.text()), clause.location());
                if (!texts.add(clause.side() + " " + clause.phase() + " " + clause.heading() + " "
                        + clause.text().replaceFirst("[；;。，,\\s]+$", ""))) {
                    faults.duplicateClause(duty.label() + "/" + clause.side().letter() + clause.number(), clause);
                }
                for (String sibling : place.siblings()) {
                    if (clause.text().contains(sibling)
                            && place.names().stream().noneMatch(own -> own.contains(sibling))) {
                        faults.otherTownship(sibling, place.township().name(), clause.location());
                    }
                }
            }
            listed.forEach(mention -> named.remove(mention.actor().id()));
            takers.forEach(mention -> named.remove(mention.actor().id()));
            return new ResolvedDuty(id, duty, listed, takers, List.copyOf(named.values()), clauses);
        }

        private List<Mention> names(String cell, Duty duty) {
            List<Mention> mentions = new ArrayList<>();
            for (Listed listed : words.split(cell)) {
                Actor actor = DepartmentWords.actor(listed.resolution());
                mentions.add(new Mention(actor, listed.surface(), listed.start(), listed.end()));
                faults.repaired(listed.resolution().repairs(), duty.location());
                if (actor.type() == Actor.Type.OPEN_CLASS) {
                    faults.openClass(listed.surface(), duty.location());
                } else if (!actor.known()) {
                    faults.unknownDepartment(listed.surface(), duty.location());
                }
            }
            return List.copyOf(mentions);
        }
    }
}
