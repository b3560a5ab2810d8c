package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Performer;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of {@code workload}. */
final class WorkloadRecounts {

    private static final List<String> BASES = List.of("", "WRITTEN", "SOLE", "FIRST");
    private static final Path ACTIONS = Path.of("src/main/resources/figures/actions.txt");

    private WorkloadRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "workload/actions-by-side", WorkloadRecounts::actionsBySide,
                "workload/clauses-performed", WorkloadRecounts::clausesPerformed,
                "workload/department-by-category", WorkloadRecounts::byCategory,
                "workload/department-over-editions", WorkloadRecounts::overEditions,
                "workload/department-workload", WorkloadRecounts::workload,
                "workload/function-workload", WorkloadRecounts::functions,
                "workload/lead-against-share", WorkloadRecounts::leadAgainstShare,
                "workload/township-burden", WorkloadRecounts::burden,
                "workload/townships-by-kind-and-category", WorkloadRecounts::byKindAndCategory);
    }

    /** Duties that each department leads on one basis, shares, took over. */
    static Map<String, int[]> loads(Stream<ResolvedDuty> duties, String basis) {
        Map<String, int[]> loads = new TreeMap<>();
        duties.forEach(duty -> {
            String leader = Read.leader(duty);
            for (String id : Read.listed(duty)) {
                boolean leads = id.equals(leader);
                int[] load = loads.computeIfAbsent(id, key -> new int[3]);
                load[0] += leads && (basis.isEmpty() || basis.equals(Read.basis(duty))) ? 1 : 0;
                load[1] += leads ? 0 : 1;
            }
            Read.takers(duty).forEach(id -> loads.computeIfAbsent(id, key -> new int[3])[2]++);
        });
        loads.values().removeIf(load -> load[0] + load[1] + load[2] == 0);
        return loads;
    }

    static void workload(ReadLists lists) {
        for (String basis : BASES) {
            workload(lists, Map.of("basis", basis), basis, duty -> true);
        }
        for (String category : lists.categories()) {
            workload(lists, Map.of("category", category), "", duty -> duty.duty()
                    .category()
                    .equals(category));
        }
    }

    private static void workload(
            ReadLists lists, Map<String, String> parameters, String basis, Predicate<ResolvedDuty> counted) {
        Set<String> rows = new TreeSet<>();
        loads(lists.duties().filter(counted), basis)
                .forEach((id, load) -> rows.add(row(id, load[0], load[1], load[2], load[0] + load[1] + load[2])));
        assertThat(lists.rows(
                        "workload/department-workload",
                        parameters,
                        "departmentId",
                        "leads",
                        "shares",
                        "takenOver",
                        "total"))
                .as("%s %s", lists.region(), parameters)
                .isEqualTo(rows);
    }

    private static void leadAgainstShare(ReadLists lists) {
        for (String basis : List.of("", "WRITTEN", "FIRST")) {
            Set<String> rows = new TreeSet<>();
            loads(lists.duties().filter(duty -> Read.listed(duty).size() > 1), basis)
                    .forEach((id, load) -> rows.add(row(id, load[0], load[1])));
            assertThat(lists.rows(
                            "workload/lead-against-share", Map.of("basis", basis), "departmentId", "leads", "shares"))
                    .as("%s %s", lists.region(), basis)
                    .isEqualTo(rows);
        }
    }

    private static void byCategory(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        Stream.concat(lists.categories().stream(), Stream.of("")).forEach(category -> loads(
                        lists.duties().filter(duty -> duty.duty().category().equals(category)), "")
                .forEach((id, load) ->
                        rows.add(row(id, category.isEmpty() ? null : category, load[0] + load[1] + load[2], load[0]))));
        assertThat(lists.rows("workload/department-by-category", "departmentId", "categoryId", "duties", "leads"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
        // As many as the table beside it.
        long cells = rows.stream()
                .mapToLong(row -> Long.parseLong(row.split("\\|")[2]))
                .sum();
        assertThat(lists.rows("workload/department-workload", "departmentId", "total").stream()
                        .mapToLong(row -> Long.parseLong(row.split("\\|")[1]))
                        .sum())
                .isEqualTo(cells);
    }

    private static void overEditions(ReadLists lists) {
        for (String department : lists.departments()) {
            Set<String> months = new TreeSet<>();
            for (ResolvedList list : lists.editions()) {
                if (!loads(list.duties().stream(), "").containsKey(department)) {
                    continue;
                }
                months.add(list.list().edition());
                next(lists, list).ifPresent(later -> months.add(later.list().edition()));
            }
            Set<String> rows = new TreeSet<>();
            for (String month : months) {
                int[] sum = new int[4];
                for (ResolvedList list : lists.editions()) {
                    boolean stands = list.list().edition().compareTo(month) <= 0
                            && next(lists, list)
                                    .filter(later -> later.list().edition().compareTo(month) <= 0)
                                    .isEmpty();
                    int[] load = loads(list.duties().stream(), "").get(department);
                    if (stands && load != null) {
                        for (int i = 0; i < 3; i++) {
                            sum[i] += load[i];
                        }
                        sum[3]++;
                    }
                }
                rows.add(row(month, sum[0], sum[1], sum[2], sum[0] + sum[1] + sum[2], sum[3]));
            }
            assertThat(lists.rows(
                            "workload/department-over-editions",
                            Map.of("department", department),
                            "month",
                            "leads",
                            "shares",
                            "takenOver",
                            "total",
                            "lists"))
                    .as(department)
                    .isEqualTo(rows);
        }
    }

    private static java.util.Optional<ResolvedList> next(ReadLists lists, ResolvedList list) {
        return lists.editions().stream()
                .filter(other -> other.township().equals(list.township())
                        && other.list().edition().compareTo(list.list().edition()) > 0)
                .findFirst();
    }

    private static void functions(ReadLists lists) {
        Map<String, double[]> sums = new TreeMap<>();
        Map<String, Actor> actors = Read.actors(lists.duties().flatMap(duty -> duty.departments().stream()));
        loads(lists.duties(), "").forEach((id, load) -> {
            Actor actor = actors.get(id);
            if (actor != null && load[0] + load[1] > 0) {
                for (String function : actor.functions()) {
                    double[] sum = sums.computeIfAbsent(row(function, actor.regionCode()), key -> new double[2]);
                    sum[0] += 1.0 * load[0] / actor.functions().size();
                    sum[1] += 1.0 * load[1] / actor.functions().size();
                }
            }
        });
        Map<String, double[]> answered = new TreeMap<>();
        lists.rows("workload/function-workload", "function", "regionId", "leads", "shares")
                .forEach(row -> {
                    String[] cells = row.split("\\|");
                    answered.put(
                            row(cells[0], cells[1]),
                            new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
                });
        assertThat(answered.keySet()).isNotEmpty().isEqualTo(sums.keySet());
        // The statement rounds to two places.
        answered.forEach((key, numbers) -> assertThat(numbers)
                .as("%s %s", lists.region(), key)
                .containsExactly(sums.get(key), org.assertj.core.data.Offset.offset(0.0051)));
    }

    private static void clausesPerformed(ReadLists lists) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        lists.clauses(Side.UPSTREAM).forEach(clause -> {
            Map<String, List<Performer>> performing = new HashMap<>();
            for (Performer performer : clause.performers()) {
                if (performer.mention().actor().type() == Actor.Type.DEPARTMENT) {
                    performing
                            .computeIfAbsent(performer.mention().actor().id(), id -> new ArrayList<>())
                            .add(performer);
                }
            }
            performing.forEach((id, performers) -> {
                Map<String, Integer> count = counts.computeIfAbsent(id, key -> new HashMap<>());
                count.merge("all", 1, Integer::sum);
                Stream.of(Basis.SUBJECT, Basis.HEADING, Basis.SOLE, Basis.CORRECTED)
                        .filter(basis -> performers.stream().anyMatch(one -> one.basis() == basis))
                        .findFirst()
                        .ifPresent(basis -> count.merge(basis.name(), 1, Integer::sum));
                if (performers.stream().anyMatch(Performer::lead)) {
                    count.merge("lead", 1, Integer::sum);
                }
            });
        });
        Set<String> rows = new TreeSet<>();
        counts.forEach((id, count) -> rows.add(row(Stream.concat(
                        Stream.of(id),
                        Stream.of("all", "SUBJECT", "HEADING", "SOLE", "CORRECTED", "lead")
                                .map(key -> count.getOrDefault(key, 0)))
                .toArray())));
        assertThat(lists.rows(
                        "workload/clauses-performed",
                        "departmentId",
                        "clauses",
                        "written",
                        "heading",
                        "sole",
                        "corrected",
                        "leading"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
    }

    private static long kind(ResolvedList list, DutyKind kind, Predicate<ResolvedDuty> counted) {
        return list.duties().stream()
                .filter(duty -> duty.duty().kind() == kind)
                .filter(counted)
                .count();
    }

    private static void burden(ReadLists lists) {
        Set<String> rows = sorted(lists.lists().stream().map(list -> {
            long upstream = list.duties().stream()
                    .mapToLong(duty -> Read.clauses(duty, Side.UPSTREAM))
                    .sum();
            long township = list.duties().stream()
                    .mapToLong(duty -> Read.clauses(duty, Side.TOWNSHIP))
                    .sum();
            return row(
                    list.township().code(),
                    kind(list, DutyKind.BASIC, duty -> true),
                    kind(list, DutyKind.COOPERATIVE, duty -> true),
                    kind(list, DutyKind.WITHDRAWN, duty -> true),
                    upstream,
                    township,
                    Math.round(1000.0 * township / (upstream + township)) / 10.0);
        }));
        assertThat(lists.rows(
                        "workload/township-burden",
                        "townshipId",
                        "basic",
                        "cooperative",
                        "withdrawn",
                        "upstreamClauses",
                        "townshipClauses",
                        "townshipPercent"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void byKindAndCategory(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists.lists()) {
            list.duties().stream()
                    .map(duty -> duty.duty().category())
                    .distinct()
                    .forEach(category -> {
                        Predicate<ResolvedDuty> counted =
                                duty -> duty.duty().category().equals(category);
                        long basic = kind(list, DutyKind.BASIC, counted);
                        long cooperative = kind(list, DutyKind.COOPERATIVE, counted);
                        long withdrawn = kind(list, DutyKind.WITHDRAWN, counted);
                        rows.add(row(
                                list.township().code(),
                                category,
                                basic,
                                cooperative,
                                withdrawn,
                                basic + cooperative + withdrawn));
                    });
        }
        assertThat(lists.rows(
                        "workload/townships-by-kind-and-category",
                        "townshipId",
                        "category",
                        "basic",
                        "cooperative",
                        "withdrawn",
                        "total"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void actionsBySide(ReadLists lists) {
        List<String> upstream = lists.clauses(Side.UPSTREAM)
                .map(clause -> clause.clause().text())
                .toList();
        List<String> township = lists.clauses(Side.TOWNSHIP)
                .map(clause -> clause.clause().text())
                .toList();
        Set<String> rows = new TreeSet<>();
        for (String action : actions()) {
            long up = upstream.stream().filter(text -> text.contains(action)).count();
            long down = township.stream().filter(text -> text.contains(action)).count();
            if (up + down > 0) {
                rows.add(row(
                        action,
                        up,
                        down,
                        Math.round(1000.0 * up / upstream.size()) / 10.0,
                        Math.round(1000.0 * down / township.size()) / 10.0));
            }
        }
        assertThat(lists.rows(
                        "workload/actions-by-side",
                        "action",
                        "upstream",
                        "township",
                        "upstreamPercent",
                        "townshipPercent"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
    }

    /** The words of action. */
    static List<String> actions() {
        try {
            return Files.readAllLines(ACTIONS).stream()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
