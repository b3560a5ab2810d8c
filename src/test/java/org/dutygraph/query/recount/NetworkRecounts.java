package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;

/** Recounts of {@code networks}. */
final class NetworkRecounts {

    private NetworkRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "networks/before-and-after-edition", NetworkRecounts::beforeAndAfter,
                "networks/departments-and-categories", NetworkRecounts::categories,
                "networks/townships-in-common", NetworkRecounts::townships,
                "networks/who-directs-whom", NetworkRecounts::directs,
                "networks/who-reports-to-whom", NetworkRecounts::reports,
                "networks/who-shares-duties", NetworkRecounts::shares);
    }

    /** How many things each two have in common, by their keys in order. */
    private static Map<String, Integer> common(Stream<? extends Collection<String>> things) {
        Map<String, Integer> pairs = new TreeMap<>();
        things.map(TreeSet::new)
                .forEach(keys -> keys.forEach(one ->
                        keys.tailSet(one, false).forEach(other -> pairs.merge(row(one, other), 1, Integer::sum))));
        return pairs;
    }

    private static Set<String> rows(Map<String, Integer> pairs) {
        return sorted(pairs.entrySet().stream().map(pair -> row(pair.getKey(), pair.getValue())));
    }

    private static void shares(ReadLists lists) {
        assertThat(lists.rows("networks/who-shares-duties", "departmentId", "partnerId", "duties"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows(common(lists.duties().map(Read::listed))));
    }

    private static void beforeAndAfter(ReadLists lists) {
        String month = lists.editions().stream()
                .map(list -> list.list().edition())
                .max(String::compareTo)
                .orElseThrow();
        List<ResolvedList> all = lists.editions().stream()
                .filter(list -> lists.region() == null
                        || list.regions().stream()
                                .anyMatch(place -> place.code().equals(lists.region())))
                .toList();
        Map<String, Integer> after = common(inForce(all, month, 0).map(Read::listed));
        Map<String, Integer> before = common(inForce(all, month, -1).map(Read::listed));
        Set<String> pairs = new TreeSet<>(after.keySet());
        pairs.addAll(before.keySet());
        assertThat(lists.rows(
                        "networks/before-and-after-edition",
                        Map.of("edition", month),
                        "departmentId",
                        "partnerId",
                        "before",
                        "after",
                        "duties"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(sorted(pairs.stream()
                        .map(pair -> row(
                                pair,
                                before.getOrDefault(pair, 0),
                                after.getOrDefault(pair, 0),
                                after.getOrDefault(pair, 0)))));
    }

    /** The duties of each township's newest list of a month or before it (0), or before it alone (-1). */
    private static Stream<ResolvedDuty> inForce(List<ResolvedList> lists, String month, int at) {
        Map<String, ResolvedList> newest = new HashMap<>();
        lists.stream()
                .filter(list -> list.list().edition().compareTo(month) <= at)
                .forEach(list -> newest.merge(
                        list.township().code(),
                        list,
                        (one, other) ->
                                one.list().edition().compareTo(other.list().edition()) > 0 ? one : other));
        return newest.values().stream().flatMap(list -> list.duties().stream());
    }

    /** Led, shared or taken over. */
    private static Stream<Actor> loaded(ResolvedDuty duty) {
        return Read.actors(Stream.concat(duty.departments().stream(), duty.takers().stream())).values().stream()
                .filter(actor -> actor.type() == Actor.Type.DEPARTMENT);
    }

    private static void categories(ReadLists lists) {
        Map<String, Set<String>> departments = new TreeMap<>();
        Map<String, Set<String>> kinds = new TreeMap<>();
        Map<String, Set<String>> categories = new TreeMap<>();
        lists.duties().filter(duty -> !duty.duty().category().isEmpty()).forEach(duty -> loaded(duty)
                .forEach(actor -> {
                    String category = duty.duty().category();
                    String kind = String.valueOf(actor.kind());
                    departments
                            .computeIfAbsent(category, key -> new TreeSet<>())
                            .add(actor.id());
                    kinds.computeIfAbsent(category, key -> new TreeSet<>()).add(kind);
                    categories.computeIfAbsent(kind, key -> new TreeSet<>()).add(category);
                }));
        Map.of("department", departments, "kind", kinds, "category", categories)
                .forEach((onto, over) -> assertThat(lists.rows(
                                "networks/departments-and-categories",
                                Map.of("onto", onto),
                                "oneId",
                                "otherId",
                                "common"))
                        .as("%s %s", lists.region(), onto)
                        .isNotEmpty()
                        .isEqualTo(rows(common(over.values().stream()))));
    }

    private static void townships(ReadLists lists) {
        Map<String, Set<String>> byDepartment = new TreeMap<>();
        Map<String, Set<String>> byMatter = new TreeMap<>();
        for (ResolvedList list : lists.lists()) {
            for (ResolvedDuty duty : list.duties()) {
                String township = list.township().code();
                loaded(duty).forEach(actor -> byDepartment
                        .computeIfAbsent(actor.id(), key -> new TreeSet<>())
                        .add(township));
                String matter = lists.matters().get(duty.id());
                if (matter != null) {
                    byMatter.computeIfAbsent(matter, key -> new TreeSet<>()).add(township);
                }
            }
        }
        Map.of("department", byDepartment, "matter", byMatter).forEach((by, things) -> assertThat(
                        lists.rows("networks/townships-in-common", Map.of("by", by), "townshipId", "otherId", "common"))
                .as("%s %s", lists.region(), by)
                .isEqualTo(rows(common(things.values().stream()))));
    }

    private static String kind(Actor actor) {
        return switch (actor.type()) {
            case TOWNSHIP -> "乡镇街道";
            case DEPARTMENT -> String.valueOf(actor.kind());
            default -> actor.name();
        };
    }

    private static void reports(ReadLists lists) {
        directed(lists, "networks/who-reports-to-whom", List.of(Role.REPORTS_TO));
    }

    private static void directs(ReadLists lists) {
        directed(lists, "networks/who-directs-whom", List.of(Role.ASSIGNS_TO, Role.DIRECTS));
    }

    private static void directed(ReadLists lists, String query, List<Role> roles) {
        Map<String, Function<Actor, String>> ways = Map.of("actor", Actor::id, "kind", NetworkRecounts::kind);
        ways.forEach((by, called) -> {
            Map<String, Integer> lines = new TreeMap<>();
            lists.duties().flatMap(duty -> duty.clauses().stream()).forEach(clause -> roles.stream()
                    .flatMap(role -> Read.in(clause, role).stream())
                    .flatMap(to ->
                            Read.performers(clause).stream().map(from -> row(called.apply(from), called.apply(to))))
                    .collect(Collectors.toSet())
                    .forEach(line -> lines.merge(line, 1, Integer::sum)));
            assertThat(lists.rows(query, Map.of("by", by), "fromId", "toId", "clauses"))
                    .as("%s %s", lists.region(), by)
                    .isEqualTo(rows(lines));
        });
    }
}
