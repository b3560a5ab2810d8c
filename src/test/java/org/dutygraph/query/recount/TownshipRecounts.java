package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.jspecify.annotations.Nullable;

/** Recounts of {@code townships}. */
final class TownshipRecounts {

    private TownshipRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "townships/category-matrix", TownshipRecounts::matrix,
                "townships/duties-of-category", TownshipRecounts::ofCategory,
                "townships/edition-diff", TownshipRecounts::editions,
                "townships/township-profile", TownshipRecounts::profile);
    }

    private static List<String> categories(ResolvedList list) {
        return list.duties().stream()
                .map(duty -> duty.duty().category())
                .distinct()
                .toList();
    }

    private static List<ResolvedDuty> of(ResolvedList list, String category) {
        return list.duties().stream()
                .filter(duty -> duty.duty().category().equals(category))
                .toList();
    }

    private static void matrix(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists.lists()) {
            for (String category : categories(list)) {
                int duties = of(list, category).size();
                if (!category.isEmpty()) {
                    rows.add(row(
                            list.township().code(),
                            category,
                            duties,
                            Math.round(1000.0 * duties / list.duties().size()) / 10.0));
                }
            }
        }
        assertThat(lists.rows("townships/category-matrix", "townshipId", "category", "duties", "percent"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void ofCategory(ReadLists lists) {
        for (String category : lists.categories()) {
            assertThat(lists.rows(
                            "townships/duties-of-category",
                            Map.of("category", category),
                            "dutyId",
                            "departments",
                            "basis"))
                    .as("%s %s", lists.region(), category)
                    .isEqualTo(sorted(lists.lists().stream()
                            .flatMap(list -> of(list, category).stream())
                            .map(duty -> row(
                                    duty.id(),
                                    Read.listed(duty).size(),
                                    Read.listed(duty).isEmpty() ? null : Read.basis(duty)))));
        }
    }

    private static void profile(ReadLists lists) {
        for (ResolvedList list : lists.lists()) {
            Set<String> rows = new TreeSet<>();
            for (String category : categories(list)) {
                List<ResolvedDuty> duties = of(list, category);
                rows.add(row(
                        category,
                        kind(duties, DutyKind.BASIC),
                        kind(duties, DutyKind.COOPERATIVE),
                        kind(duties, DutyKind.WITHDRAWN),
                        duties.stream()
                                .mapToLong(duty -> Read.clauses(duty, Side.UPSTREAM))
                                .sum(),
                        duties.stream()
                                .mapToLong(duty -> Read.clauses(duty, Side.TOWNSHIP))
                                .sum(),
                        duties.stream()
                                .flatMap(duty -> Read.listed(duty).stream())
                                .distinct()
                                .count()));
            }
            assertThat(lists.rows(
                            "townships/township-profile",
                            Map.of("township", list.township().code()),
                            "category",
                            "basic",
                            "cooperative",
                            "withdrawn",
                            "upstreamClauses",
                            "townshipClauses",
                            "departments"))
                    .isEqualTo(rows);
        }
    }

    private static long kind(List<ResolvedDuty> duties, DutyKind kind) {
        return duties.stream().filter(duty -> duty.duty().kind() == kind).count();
    }

    /** By the name alone: no matters are placed in these graphs. */
    private static void editions(ReadLists lists) {
        for (ResolvedList newer : lists.lists()) {
            ResolvedList older = lists.editions().stream()
                    .filter(list -> list.township().equals(newer.township()) && !list.equals(newer))
                    .findFirst()
                    .orElse(null);
            Set<String> rows = new TreeSet<>();
            if (older != null) {
                Map<String, ResolvedDuty> before = byName(older);
                Map<String, ResolvedDuty> after = byName(newer);
                Stream.concat(before.keySet().stream(), after.keySet().stream())
                        .distinct()
                        .map(name -> change(before.get(name), after.get(name)))
                        .filter(Objects::nonNull)
                        .forEach(rows::add);
            }
            assertThat(lists.rows(
                            "townships/edition-diff",
                            Map.of("township", newer.township().code()),
                            "change",
                            "beforeId",
                            "afterId"))
                    .isEqualTo(rows);
        }
    }

    private static Map<String, ResolvedDuty> byName(ResolvedList list) {
        return list.duties().stream()
                .collect(Collectors.toMap(duty -> duty.duty().name(), duty -> duty));
    }

    private static @Nullable String change(@Nullable ResolvedDuty before, @Nullable ResolvedDuty after) {
        if (before == null || after == null) {
            return before == null ? row("added", null, after.id()) : row("gone", before.id(), null);
        }
        if (before.duty().kind() != after.duty().kind()) {
            return row("list", before.id(), after.id());
        }
        return bodies(before).equals(bodies(after)) ? null : row("departments", before.id(), after.id());
    }

    private static Set<String> bodies(ResolvedDuty duty) {
        return Stream.concat(duty.departments().stream(), duty.takers().stream())
                .map(Mention::actor)
                .map(Actor::name)
                .collect(Collectors.toSet());
    }
}
