package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of what is said of matters. Which duties are one matter is given; all that is counted of it is counted here. */
final class MatterRecounts {

    private MatterRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "tracing/withdrawn-township-still-has-a-part", MatterRecounts::stillInTheList,
                "townships/compare-matters", MatterRecounts::compared,
                "townships/matter-coverage", MatterRecounts::coverage,
                "townships/matter-uniformity", MatterRecounts::uniformity,
                "townships/matters-in-different-lists", MatterRecounts::inDifferentLists,
                "townships/side-by-side", MatterRecounts::sideBySide,
                "townships/townships-standing-out", MatterRecounts::standingOut,
                "workload/concentration-by-region", ConcentrationRecounts::matters,
                "workload/lorenz-curve", ConcentrationRecounts::curveOfMatters);
    }

    /** Withdrawn duties beside another duty of the same matter in the same list. */
    private static void stillInTheList(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists.lists()) {
            for (ResolvedDuty withdrawn : list.duties()) {
                list.duties().stream()
                        .filter(other -> withdrawn.duty().kind() == DutyKind.WITHDRAWN
                                && other.duty().kind() != DutyKind.WITHDRAWN)
                        .filter(other -> lists.matters()
                                .get(other.id())
                                .equals(lists.matters().get(withdrawn.id())))
                        .forEach(other -> rows.add(
                                row(withdrawn.id(), other.id(), other.duty().kind())));
            }
        }
        assertThat(lists.rows(
                        "tracing/withdrawn-township-still-has-a-part",
                        Map.of("why", "MATTER"),
                        "dutyId",
                        "partId",
                        "partKind"))
                .as(lists.region())
                .isEqualTo(rows);
        TracingRecounts.namesTownship(lists);
    }

    /** One list's duties of a matter. */
    private record Place(ResolvedList list, List<ResolvedDuty> duties) {

        Set<DutyKind> kinds() {
            return duties.stream().map(duty -> duty.duty().kind()).collect(Collectors.toCollection(TreeSet::new));
        }

        String township() {
            return list.township().code();
        }
    }

    /** The places of each matter, in the order of the townships' codes. */
    private static Map<String, List<Place>> matters(ReadLists lists) {
        Map<String, String> matterOf = lists.matters();
        Map<String, List<Place>> matters = new TreeMap<>();
        lists.lists().stream()
                .sorted((one, other) ->
                        one.township().code().compareTo(other.township().code()))
                .forEach(list -> list.duties().stream()
                        .collect(Collectors.groupingBy(duty -> matterOf.get(duty.id())))
                        .forEach((matter, duties) -> matters.computeIfAbsent(matter, key -> new ArrayList<>())
                                .add(new Place(list, duties))));
        return matters;
    }

    private static long in(List<Place> places, DutyKind kind) {
        return places.stream().filter(place -> place.kinds().contains(kind)).count();
    }

    /** The list that most townships have a matter in; of equals the first. */
    private static DutyKind commonest(List<Place> places) {
        return Arrays.stream(DutyKind.values())
                .reduce((one, other) -> in(places, other) > in(places, one) ? other : one)
                .orElseThrow();
    }

    private static boolean isApart(List<Place> places) {
        return Arrays.stream(DutyKind.values()).allMatch(kind -> in(places, kind) < places.size());
    }

    private static Stream<Actor> departments(List<ResolvedDuty> duties) {
        return duties.stream()
                .flatMap(duty -> Stream.concat(
                        Stream.concat(Stream.ofNullable(duty.writtenLead()), duty.departments().stream()),
                        duty.takers().stream()))
                .map(Mention::actor)
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT);
    }

    /** A department has the functions that any list gives it. */
    private static Map<String, Set<String>> functions(ReadLists lists) {
        Map<String, Set<String>> functions = new HashMap<>();
        lists.editions().stream()
                .flatMap(list -> list.duties().stream())
                .flatMap(duty -> departments(List.of(duty)))
                .forEach(actor -> functions
                        .computeIfAbsent(actor.id(), key -> new TreeSet<>())
                        .addAll(actor.functions()));
        return functions;
    }

    private static void coverage(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        matters(lists)
                .forEach((matter, places) -> places.forEach(place -> rows.add(row(
                        matter,
                        place.township(),
                        place.kinds().iterator().next().ordinal() + 1,
                        place.kinds(),
                        place.duties().size()))));
        assertThat(lists.rows("townships/matter-coverage", "matterId", "townshipId", "list", "kinds", "duties"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void uniformity(ReadLists lists) {
        Map<String, Set<String>> functions = functions(lists);
        Set<String> rows = new TreeSet<>();
        matters(lists).forEach((matter, places) -> {
            if (places.size() > 1) {
                DutyKind commonest = commonest(places);
                long sets = places.stream()
                        .flatMap(place -> place.duties().stream())
                        .map(duty -> departments(List.of(duty))
                                .flatMap(actor -> functions.get(actor.id()).stream())
                                .collect(Collectors.toCollection(TreeSet::new)))
                        .filter(set -> !set.isEmpty())
                        .distinct()
                        .count();
                rows.add(row(
                        matter,
                        places.size(),
                        percent(places.size(), lists.lists().size()),
                        percent(in(places, commonest), places.size()),
                        commonest,
                        sets));
            }
        });
        assertThat(lists.rows(
                        "townships/matter-uniformity",
                        "matterId",
                        "townships",
                        "coverage",
                        "uniform",
                        "commonest",
                        "functionSets"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static double percent(long part, long all) {
        return Math.round(1000.0 * part / all) / 10.0;
    }

    private static void inDifferentLists(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        matters(lists).forEach((matter, places) -> {
            if (places.size() > 1 && isApart(places)) {
                rows.add(row(
                        matter,
                        places.size(),
                        names(places, DutyKind.BASIC),
                        names(places, DutyKind.COOPERATIVE),
                        names(places, DutyKind.WITHDRAWN)));
            }
        });
        assertThat(lists.rows(
                        "townships/matters-in-different-lists",
                        "matterId",
                        "townships",
                        "inBasic",
                        "inCooperative",
                        "inWithdrawn"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static List<String> names(List<Place> places, DutyKind kind) {
        return places.stream()
                .filter(place -> place.kinds().contains(kind))
                .map(place -> place.list().township().name())
                .toList();
    }

    private static void standingOut(ReadLists lists) {
        Map<String, List<Place>> matters = matters(lists);
        int everywhere = lists.lists().size();
        assertThat(lists.rows(
                        "townships/townships-standing-out", "townshipId", "matters", "otherList", "alone", "lacking"))
                .as(lists.region())
                .isEqualTo(sorted(lists.lists().stream().map(list -> {
                    long own = 0;
                    long other = 0;
                    long alone = 0;
                    long lacking = 0;
                    for (List<Place> places : matters.values()) {
                        Place here = places.stream()
                                .filter(place -> place.list() == list)
                                .findFirst()
                                .orElse(null);
                        DutyKind commonest = commonest(places);
                        boolean most = in(places, commonest) * 2 > places.size();
                        own += here == null ? 0 : 1;
                        alone += here != null && places.size() == 1 ? 1 : 0;
                        lacking += here == null && places.size() * 2 > everywhere ? 1 : 0;
                        other += here != null
                                        && places.size() > 2
                                        && most
                                        && !here.kinds().contains(commonest)
                                ? 1
                                : 0;
                    }
                    return row(list.township().code(), own, other, alone, lacking);
                })));
    }

    /** Each two townships: what both have, in which group; what one has alone is in one of the others. */
    private static void compared(ReadLists lists) {
        Map<String, Set<String>> functions = functions(lists);
        for (ResolvedList a : lists.lists()) {
            for (ResolvedList b : lists.lists()) {
                if (a == b) {
                    continue;
                }
                ReadLists both = lists.only(List.of(a, b));
                Set<String> expected = new TreeSet<>();
                Set<String> alone = new HashSet<>();
                matters(both).forEach((matter, places) -> {
                    if (places.size() == 2) {
                        String group = isApart(places)
                                ? "LIST"
                                : others(places, 0, functions) || others(places, 1, functions)
                                        ? "DEPARTMENTS"
                                        : "ALIKE";
                        expected.add(row(group, matter));
                    } else {
                        places.get(0).duties().forEach(duty -> alone.add(duty.id()));
                    }
                });
                Map<String, String> townships =
                        Map.of("a", a.township().code(), "b", b.township().code());
                Set<String> found = lists.rows("townships/compare-matters", townships, "verdict", "matterId");
                found.removeIf(row -> row.startsWith("ONLY") || row.startsWith("OVERLAP"));
                assertThat(found).as("%s", townships).isEqualTo(expected);
                List<String> apart =
                        lists.rows("townships/compare-matters", townships, "verdict", "dutiesA", "dutiesB").stream()
                                .filter(row -> row.startsWith("ONLY") || row.startsWith("OVERLAP"))
                                .flatMap(row ->
                                        Arrays.stream(row.split("[|\\[\\], ]+")).skip(1))
                                .toList();
                assertThat(apart).as("each duty once, %s", townships).containsExactlyInAnyOrderElementsOf(alone);
            }
        }
    }

    /** Whether a place has a department of a kind that the other has not, without a function of any of the other's. */
    private static boolean others(List<Place> places, int one, Map<String, Set<String>> functions) {
        List<Actor> own = departments(places.get(one).duties()).toList();
        List<Actor> other = departments(places.get(1 - one).duties()).toList();
        Set<String> kinds = other.stream().map(Actor::kind).collect(Collectors.toSet());
        Set<String> covered = other.stream()
                .flatMap(actor -> functions.get(actor.id()).stream())
                .collect(Collectors.toSet());
        return !other.isEmpty()
                && own.stream()
                        .anyMatch(actor -> !kinds.contains(actor.kind())
                                && functions.get(actor.id()).stream().noneMatch(covered::contains));
    }

    private static void sideBySide(ReadLists lists) {
        for (ResolvedList a : lists.lists()) {
            for (ResolvedList b : lists.lists()) {
                if (a == b) {
                    continue;
                }
                Set<String> categories = Stream.of(a, b)
                        .flatMap(list -> list.duties().stream())
                        .map(duty -> duty.duty().category())
                        .collect(Collectors.toSet());
                assertThat(lists.rows(
                                "townships/side-by-side",
                                Map.of(
                                        "a",
                                        a.township().code(),
                                        "b",
                                        b.township().code()),
                                "category",
                                "basicA",
                                "basicB",
                                "cooperativeA",
                                "cooperativeB",
                                "withdrawnA",
                                "withdrawnB",
                                "difference"))
                        .isEqualTo(sorted(categories.stream()
                                .map(category -> row(
                                        category,
                                        count(a, category, DutyKind.BASIC),
                                        count(b, category, DutyKind.BASIC),
                                        count(a, category, DutyKind.COOPERATIVE),
                                        count(b, category, DutyKind.COOPERATIVE),
                                        count(a, category, DutyKind.WITHDRAWN),
                                        count(b, category, DutyKind.WITHDRAWN),
                                        Arrays.stream(DutyKind.values())
                                                .mapToLong(kind -> count(a, category, kind) - count(b, category, kind))
                                                .sum()))));
            }
        }
    }

    private static long count(ResolvedList list, String category, DutyKind kind) {
        return list.duties().stream()
                .filter(duty ->
                        duty.duty().category().equals(category) && duty.duty().kind() == kind)
                .count();
    }
}
