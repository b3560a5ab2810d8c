package org.dutygraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.department.Aliases;
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
    private final Corrections corrections;
    private final int texts;
    private final Map<String, CountyReader> counties;

    private ListResolver(
            Divisions divisions,
            DepartmentNames departments,
            Corrections corrections,
            int texts,
            Map<String, CountyReader> counties) {
        this.divisions = divisions;
        this.departments = departments;
        this.corrections = corrections;
        this.texts = texts;
        this.counties = counties;
    }

    private static Map<String, CountyReader> noCounties() {
        return new LinkedHashMap<>(COUNTIES, 1, true);
    }

    /** A resolver with these tables. */
    public static ListResolver of(Divisions divisions, DepartmentNames departments) {
        return new ListResolver(divisions, departments, Corrections.none(), TEXTS, noCounties());
    }

    /** The same without a cache: slower, with the same results. */
    public ListResolver forgetting() {
        return new ListResolver(divisions, departments, corrections, 0, noCounties());
    }

    /** The same with corrections of actors; the cache is shared. */
    public ListResolver with(Corrections corrections) {
        return new ListResolver(divisions, departments, corrections, texts, counties);
    }

    /** The same with a user's own names of departments. */
    public ListResolver with(Aliases aliases) {
        return new ListResolver(divisions, departments.with(aliases), corrections, texts, noCounties());
    }

    /** A resolver with the bundled tables. */
    public static ListResolver bundled() {
        return of(Divisions.bundled(), DepartmentNames.bundled());
    }

    /** The code of the township that a list's place means. */
    public String township(String place) {
        return ListPlace.of(place, divisions).township().code();
    }

    /** The body that a person means by a word in the lists of a place, as in a correction. */
    public Actor meant(String place, String word) {
        ListPlace where = ListPlace.of(place, divisions);
        return county(where).meant(word, own(where));
    }

    private static TownshipWords own(ListPlace place) {
        ResolvedList.Place township = place.township();
        Actor actor = new Actor(
                Actor.Type.TOWNSHIP, township.code(), township.name(), null, List.of(), township.code(), true);
        return TownshipWords.of(actor, place.names());
    }

    /** Resolves a list. */
    public ResolvedList resolve(DutyList list) {
        ListPlace place = ListPlace.of(list.place(), divisions);
        CountyReader county = county(place);
        List<Resolution> own = new ArrayList<>();
        for (Duty duty : list.duties()) {
            own.addAll(county.names(duty.departments()).own());
            own.addAll(county.names(duty.takers()).own());
        }
        return new ListResolution(list, place, divisions, county.alsoKnowing(own), corrections).resolved();
    }

    private CountyReader county(ListPlace place) {
        String key = departments.haveAliases() ? place.township().code() : place.county();
        synchronized (counties) {
            CountyReader known = counties.get(key);
            if (known != null) {
                return known;
            }
        }
        CountyReader created =
                new CountyReader(place.countyCode(), departments.in(place.jurisdiction()), place.townships(), texts);
        synchronized (counties) {
            counties.put(key, created);
            if (counties.size() > COUNTIES) {
                counties.remove(counties.keySet().iterator().next());
            }
        }
        return created;
    }

    /** The resolution of one list. */
    private static final class ListResolution {

        private final DutyList list;
        private final ListPlace place;
        private final Divisions divisions;
        private final CountyReader county;
        private final TownshipWords own;
        private final ResolutionFaults faults;
        private final ClauseCorrections corrections;
        private final Set<String> departmentsIn = new HashSet<>();

        ListResolution(
                DutyList list, ListPlace place, Divisions divisions, CountyReader county, Corrections corrections) {
            this.list = list;
            this.place = place;
            this.divisions = divisions;
            this.county = county;
            ResolvedList.Place township = place.township();
            this.own = own(place);
            this.faults = new ResolutionFaults(list.file());
            this.corrections = ClauseCorrections.of(corrections, township.code(), list, faults);
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
                    ListPlace.elsewhere(departmentsIn, place.regions(), divisions),
                    duties,
                    all,
                    corrections.ids());
        }

        private ResolvedDuty duty(String id, Duty duty) {
            List<Mention> listed = names(duty.departments(), duty);
            Mention lead = county.names(duty.departments()).lead();
            List<Mention> takers = names(duty.takers(), duty);
            List<ResolvedClause> clauses = new ArrayList<>();
            Map<String, Mention> named = new LinkedHashMap<>();
            Set<ClauseKey> written = new HashSet<>();
            List<ClauseText> texts = new ArrayList<>(duty.clauses().size());
            for (Clause clause : duty.clauses()) {
                texts.add(county.text(clause));
            }
            for (Clause clause : duty.clauses()) {
                ClauseText text = texts.get(clauses.size());
                ClauseRoles read = county.roles(clause, text, listed, texts, own);
                List<Correction> corrected = corrections.of(duty, clause);
                ClauseRoles roles = corrected.isEmpty()
                        ? read
                        : ClauseCorrections.applied(corrected, read, word -> county.named(word, clause, read, own));
                clauses.add(new ResolvedClause(
                        id + "/" + clause.side().letter() + clause.number(),
                        clause,
                        roles.basis(),
                        roles.performers(),
                        roles.relations(),
                        corrected.stream().map(Correction::id).toList()));
                departmentsIn.addAll(roles.regions());
                lead = lead == null ? WrittenLead.of(clause, roles) : lead;
                for (Mention department : roles.departments()) {
                    named.putIfAbsent(department.actor().id(), department);
                }
                faults.repaired(text.named().repairs(), clause.location());
                if (!written.add(new ClauseKey(clause.side(), clause.phase(), clause.heading(), text.withoutEnd()))) {
                    faults.duplicateClause(duty.label() + "/" + clause.side().letter() + clause.number(), clause);
                }
                if (text.mayNameTownship()) {
                    otherTownships(clause);
                }
            }
            listed.forEach(mention -> named.remove(mention.actor().id()));
            takers.forEach(mention -> named.remove(mention.actor().id()));
            if (lead != null) {
                named.remove(lead.actor().id());
            }
            return new ResolvedDuty(id, duty, listed, lead, takers, List.copyOf(named.values()), clauses);
        }

        private void otherTownships(Clause clause) {
            for (String other : place.otherTownships().in(clause.text())) {
                if (place.names().stream().noneMatch(own -> own.contains(other))) {
                    faults.otherTownship(other, place.township().name(), clause.location());
                }
            }
        }

        /** What distinguishes the clauses of a duty. */
        private record ClauseKey(Side side, @Nullable String phase, @Nullable String heading, String text) {}

        private List<Mention> names(String cell, Duty duty) {
            CountyReader.Cell names = county.names(cell);
            for (int i = 0; i < names.mentions().size(); i++) {
                Mention mention = names.mentions().get(i);
                faults.repaired(names.repairs().get(i), duty.location());
                if (mention.actor().type() == Actor.Type.OPEN_CLASS) {
                    faults.openClass(mention.surface(), duty.location());
                } else if (!mention.actor().known()) {
                    faults.unknownDepartment(mention.surface(), duty.location());
                }
            }
            departmentsIn.addAll(names.regions());
            return names.mentions();
        }
    }
}
