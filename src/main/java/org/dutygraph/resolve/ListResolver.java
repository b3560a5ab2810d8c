package org.dutygraph.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.department.Resolution;
import org.dutygraph.parse.Clause;
import org.dutygraph.parse.Duty;
import org.dutygraph.parse.DutyList;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.Side;
import org.dutygraph.region.Divisions;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a parsed list: places, departments, and the actors of every clause.
 *
 * <p>Thread-safe. Clause texts of the last counties are cached; results do not depend on the cache. Unresolved names are
 * kept as they are and reported as faults.
 */
public final class ListResolver {

    private static final int COUNTIES = 8;
    private static final int TEXTS = 8_192;

    private final Divisions divisions;
    private final DepartmentNames departments;
    private final int texts;
    private final Cache<String, CountyReader> counties = DepartmentWords.cache(COUNTIES);

    private ListResolver(Divisions divisions, DepartmentNames departments, int texts) {
        this.divisions = divisions;
        this.departments = departments;
        this.texts = texts;
    }

    /** A resolver with these tables. */
    public static ListResolver of(Divisions divisions, DepartmentNames departments) {
        return new ListResolver(divisions, departments, TEXTS);
    }

    /** The same without a cache: slower, with the same results. */
    public ListResolver forgetting() {
        return new ListResolver(divisions, departments, 0);
    }

    /** A resolver with the bundled tables. */
    public static ListResolver bundled() {
        return of(Divisions.bundled(), DepartmentNames.bundled());
    }

    /** The code of the township that a list's place means. */
    public String township(String place) {
        return ListPlace.of(place, divisions).township().code();
    }

    /** Resolves a list. */
    public ResolvedList resolve(DutyList list) {
        ListPlace place = ListPlace.of(list.place(), divisions);
        CountyReader county = county(place);
        List<Resolution.Unknown> unknown = new ArrayList<>();
        for (Duty duty : list.duties()) {
            unknown.addAll(county.names(duty.departments()).unknown());
            unknown.addAll(county.names(duty.takers()).unknown());
        }
        return new ListResolution(list, place, divisions, county.alsoKnowing(unknown)).resolved();
    }

    private CountyReader county(ListPlace place) {
        String key = departments.haveAliases() ? place.township().code() : place.county();
        return counties.get(
                key,
                ignored -> new CountyReader(
                        new DepartmentWords(departments.in(place.jurisdiction()), place.townships(), texts), texts));
    }

    /** The resolution of one list. */
    private static final class ListResolution {

        private final DutyList list;
        private final ListPlace place;
        private final Divisions divisions;
        private final CountyReader county;
        private final TownshipWords own;
        private final ResolutionFaults faults;

        /** The regions of the departments with a role. */
        private final Set<String> regions = new HashSet<>();

        ListResolution(DutyList list, ListPlace place, Divisions divisions, CountyReader county) {
            this.list = list;
            this.place = place;
            this.divisions = divisions;
            this.county = county;
            ResolvedList.Place township = place.township();
            Actor actor = new Actor(
                    Actor.Type.TOWNSHIP, township.code(), township.name(), null, List.of(), township.code(), true);
            this.own = TownshipWords.of(actor, place.names());
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
                    ListPlace.elsewhere(regions, place.regions(), divisions),
                    duties,
                    all);
        }

        private ResolvedDuty duty(String id, Duty duty) {
            List<Mention> listed = names(duty.departments(), duty);
            List<Mention> takers = names(duty.takers(), duty);
            List<ResolvedClause> clauses = new ArrayList<>();
            Map<String, Mention> named = new LinkedHashMap<>();
            Set<WrittenClause> written = new HashSet<>();
            List<CountyReader.CountyClause> read = duty.clauses().stream()
                    .map(clause -> county.clause(clause, listed, own.isUrban()))
                    .toList();
            for (Clause clause : duty.clauses()) {
                CountyReader.CountyClause inCounty = read.get(clauses.size());
                ClauseRoles roles = county.roles(clause, inCounty, listed, read, own);
                clauses.add(new ResolvedClause(
                        id + "/" + clause.side().letter() + clause.number(),
                        clause,
                        roles.basis(),
                        roles.performers(),
                        roles.relations()));
                roles.performers().forEach(performer -> addRegion(performer.mention()));
                for (Mention department : roles.departments()) {
                    named.putIfAbsent(department.actor().id(), department);
                    addRegion(department);
                }
                faults.repaired(inCounty.named().repairs(), clause.location());
                if (!written.add(new WrittenClause(
                        clause.side(), clause.phase(), clause.heading(), withoutEnd(clause.text())))) {
                    faults.duplicateClause(duty.label() + "/" + clause.side().letter() + clause.number(), clause);
                }
                otherTownships(clause, inCounty.named().townships());
            }
            listed.forEach(mention -> named.remove(mention.actor().id()));
            takers.forEach(mention -> named.remove(mention.actor().id()));
            return new ResolvedDuty(id, duty, listed, takers, List.copyOf(named.values()), clauses);
        }

        /** A text without final punctuation, for finding duplicates. */
        private static String withoutEnd(String text) {
            int end = text.length();
            while (end > 0 && "；;。，, \t\n\u000B\f\r".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return text.substring(0, end);
        }

        private void addRegion(Mention mention) {
            Actor actor = mention.actor();
            if (actor.type() == Actor.Type.DEPARTMENT && actor.regionCode() != null) {
                regions.add(actor.regionCode());
            }
        }

        private void otherTownships(Clause clause, List<String> townships) {
            for (String other : townships) {
                if (place.names().stream().noneMatch(own -> own.contains(other))) {
                    faults.otherTownship(other, place.township().name(), clause.location());
                }
            }
        }

        /** What distinguishes the clauses of a duty. */
        private record WrittenClause(Side side, @Nullable String phase, @Nullable String heading, String text) {}

        private List<Mention> names(String cell, Duty duty) {
            CountyReader.Cell names = county.names(cell);
            for (int i = 0; i < names.mentions().size(); i++) {
                Mention mention = names.mentions().get(i);
                addRegion(mention);
                faults.repaired(names.repairs().get(i), duty.location());
                if (mention.actor().type() == Actor.Type.OPEN_CLASS) {
                    faults.openClass(mention.surface(), duty.location());
                } else if (!mention.actor().known()) {
                    faults.unknownDepartment(mention.surface(), duty.location());
                }
            }
            return names.mentions();
        }
    }
}
