package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of {@code data}. */
final class DataRecounts {

    private DataRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "data/coverage", DataRecounts::coverage,
                "data/departments-to-review", DataRecounts::toReview,
                "data/faults", DataRecounts::faults,
                "data/lists-loaded", DataRecounts::loaded,
                "data/names-of-department", DataRecounts::names,
                "data/unknown-departments", DataRecounts::unknown);
    }

    private static void coverage(ReadLists lists) {
        assertThat(lists.rows(
                        "data/coverage",
                        "townshipId",
                        "duties",
                        "withCategory",
                        "withDepartment",
                        "clauses",
                        "written",
                        "inferred",
                        "open",
                        "faults"))
                .as(lists.region())
                .isEqualTo(sorted(lists.lists().stream().map(DataRecounts::coverage)));
    }

    private static String coverage(ResolvedList list) {
        List<ResolvedClause> clauses =
                list.duties().stream().flatMap(duty -> duty.clauses().stream()).toList();
        long written = clauses.stream()
                .filter(clause -> clause.performers().stream()
                        .anyMatch(one -> one.mention().start() >= 0))
                .count();
        long open =
                clauses.stream().filter(clause -> clause.performers().isEmpty()).count();
        List<ResolvedDuty> cooperative = list.duties().stream()
                .filter(duty -> duty.duty().kind() == DutyKind.COOPERATIVE)
                .toList();
        return row(
                list.township().code(),
                list.duties().size(),
                percent(
                        list.duties().stream()
                                .filter(duty -> !duty.duty().category().isEmpty())
                                .count(),
                        list.duties().size()),
                percent(
                        cooperative.stream()
                                .filter(duty -> !Read.listed(duty).isEmpty())
                                .count(),
                        cooperative.size()),
                clauses.size(),
                written,
                clauses.size() - written - open,
                open,
                list.faults().size());
    }

    private static double percent(long part, long all) {
        return Math.round(1000.0 * part / all) / 10.0;
    }

    private static void loaded(ReadLists lists) {
        assertThat(lists.rows("data/lists-loaded", "listId", "current", "duties", "faults"))
                .as(lists.region())
                .isEqualTo(sorted(lists.editions().stream()
                        .filter(list -> lists.lists().stream()
                                .anyMatch(current -> current.township().equals(list.township())))
                        .map(list -> row(
                                list.id(),
                                lists.lists().contains(list),
                                list.duties().size(),
                                list.faults().size()))));
    }

    private static void faults(ReadLists lists) {
        assertThat(lists.rows("data/faults", "code", "line", "found"))
                .as(lists.region())
                .isEqualTo(sorted(lists.lists().stream()
                        .flatMap(list -> list.faults().stream())
                        .map(fault -> row(fault.code(), fault.location().line(), fault.found()))));
    }

    private static void names(ReadLists lists) {
        for (String department : lists.departments()) {
            assertThat(lists.rows(
                            "data/names-of-department",
                            Map.of("department", department),
                            "surface",
                            "columns",
                            "clauses",
                            "inferred"))
                    .as(department)
                    .isEqualTo(names(lists, department));
        }
    }

    private static Set<String> names(ReadLists lists, String department) {
        Map<String, List<Set<String>>> places = new TreeMap<>();
        lists.duties().forEach(duty -> {
            duty.departments().stream()
                    .filter(mention -> mention.actor().id().equals(department))
                    .limit(1)
                    .forEach(mention -> place(places, 0, mention, duty.id() + " listed"));
            duty.takers().stream()
                    .filter(mention -> mention.actor().id().equals(department))
                    .forEach(mention -> place(places, 0, mention, duty.id() + " " + mention.start()));
            for (ResolvedClause clause : duty.clauses()) {
                for (Read.Part part : Read.parts(clause)) {
                    if (part.mention().actor().id().equals(department)) {
                        int start = part.mention().start();
                        place(
                                places,
                                start >= 0 ? 1 : 2,
                                part.mention(),
                                clause.id() + " " + (start >= 0 ? start : part.role()));
                    }
                }
            }
        });
        return sorted(places.entrySet().stream()
                .map(entry -> row(
                        entry.getKey(),
                        entry.getValue().get(0).size(),
                        entry.getValue().get(1).size(),
                        entry.getValue().get(2).size())));
    }

    private static void place(Map<String, List<Set<String>>> places, int sort, Mention mention, String place) {
        places.computeIfAbsent(mention.surface(), key -> List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()))
                .get(sort)
                .add(place);
    }

    /** Every place where a duty writes a body that the table does not know. */
    private static List<Read.Part> everywhere(ResolvedDuty duty) {
        List<Read.Part> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        duty.departments().stream()
                .filter(mention -> seen.add(mention.actor().id()))
                .forEach(mention -> parts.add(new Read.Part("LISTED", mention)));
        duty.takers().forEach(mention -> parts.add(new Read.Part("TAKEN_OVER_BY", mention)));
        duty.named().forEach(mention -> parts.add(new Read.Part("NAMES", mention)));
        duty.clauses().forEach(clause -> parts.addAll(Read.parts(clause)));
        return parts;
    }

    private static boolean unknown(Actor actor) {
        return actor.type() == Actor.Type.DEPARTMENT && !actor.known();
    }

    private static void toReview(ReadLists lists) {
        Map<String, Integer> times = new TreeMap<>();
        lists.lists().forEach(list -> list.duties().stream()
                .flatMap(duty -> everywhere(duty).stream())
                .map(Read.Part::mention)
                .filter(mention -> (unknown(mention.actor()) || mention.actor().type() == Actor.Type.OPEN_CLASS)
                        && !mention.surface().isEmpty())
                .forEach(mention -> times.merge(
                        row(
                                mention.surface(),
                                list.township().parent(),
                                mention.actor().id()),
                        1,
                        Integer::sum)));
        assertThat(lists.rows("data/departments-to-review", "surface", "region", "departmentId", "times"))
                .as(lists.region())
                .isEqualTo(sorted(times.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue()))));
    }

    private static void unknown(ReadLists lists) {
        Map<String, Set<String>> duties = new TreeMap<>();
        Map<String, Set<String>> clauses = new TreeMap<>();
        lists.duties().forEach(duty -> {
            everywhere(duty).stream()
                    .map(part -> part.mention().actor())
                    .filter(DataRecounts::unknown)
                    .forEach(actor -> duties.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                            .add(duty.id()));
            duty.clauses().forEach(clause -> Read.parts(clause).stream()
                    .map(part -> part.mention().actor())
                    .filter(DataRecounts::unknown)
                    .forEach(actor -> clauses.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                            .add(clause.id())));
        });
        assertThat(lists.rows("data/unknown-departments", "departmentId", "duties", "clauses"))
                .as(lists.region())
                .isEqualTo(sorted(duties.keySet().stream()
                        .map(id -> row(
                                id,
                                duties.get(id).size(),
                                clauses.getOrDefault(id, Set.of()).size()))));
    }
}
