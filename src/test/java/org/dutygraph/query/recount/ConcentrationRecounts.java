package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of how concentrated the workload is, by the definitions of the measures and not by the formulas of the statements. */
final class ConcentrationRecounts {

    private static final String[] MEASURES = {"departments", "workload", "gini", "hhi", "topThreePercent"};

    private ConcentrationRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "workload/concentration-by-list", ConcentrationRecounts::byList,
                "workload/concentration-by-region", ConcentrationRecounts::byRegion,
                "workload/lorenz-curve", ConcentrationRecounts::curve);
    }

    private static void byList(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists.lists()) {
            rows.add(row(list.township().code(), measures(duties(list.duties().stream()))));
        }
        assertThat(lists.rows("workload/concentration-by-list", columns("townshipId")))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
    }

    private static void byRegion(ReadLists lists) {
        byRegion(lists, "DUTIES", ConcentrationRecounts::duties);
    }

    static void matters(ReadLists lists) {
        byRegion(lists, "MATTERS", duties -> matters(lists, duties));
    }

    private static void byRegion(ReadLists lists, String by, Function<Stream<ResolvedDuty>, Collection<Long>> loads) {
        Map<String, List<ResolvedList>> counties = lists.lists().stream()
                .collect(Collectors.groupingBy(list -> list.township().parent()));
        Set<String> rows = new TreeSet<>();
        counties.forEach((county, of) ->
                rows.add(row(county, measures(loads.apply(of.stream().flatMap(list -> list.duties().stream()))))));
        assertThat(lists.rows("workload/concentration-by-region", Map.of("by", by), columns("countyCode")))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
    }

    private static void curve(ReadLists lists) {
        curve(lists, "DUTIES", duties(lists.duties()));
    }

    static void curveOfMatters(ReadLists lists) {
        curve(lists, "MATTERS", matters(lists, lists.duties()));
    }

    private static void curve(ReadLists lists, String by, Collection<Long> loads) {
        Set<String> rows = new TreeSet<>(Set.of(row(0, 0, 0.0, 0.0)));
        for (long load : Set.copyOf(loads)) {
            List<Long> least = loads.stream().filter(other -> other <= load).toList();
            rows.add(row(
                    load,
                    loads.stream().filter(other -> other == load).count(),
                    Math.round(10_000.0 * least.size() / loads.size()) / 100.0,
                    Math.round(10_000.0 * sum(least) / sum(loads)) / 100.0));
        }
        assertThat(lists.rows(
                        "workload/lorenz-curve",
                        Map.of("by", by),
                        "load",
                        "departments",
                        "departmentPercent",
                        "workloadPercent"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    /** How many duties each department leads, shares and took over. */
    private static Collection<Long> duties(Stream<ResolvedDuty> duties) {
        return WorkloadRecounts.loads(duties, "").values().stream()
                .map(load -> (long) load[0] + load[1] + load[2])
                .toList();
    }

    /** How many matters these duties of each department concern. */
    private static Collection<Long> matters(ReadLists lists, Stream<ResolvedDuty> duties) {
        Map<String, Set<String>> matters = new TreeMap<>();
        duties.forEach(duty -> Stream.concat(Read.listed(duty).stream(), Read.takers(duty).stream())
                .forEach(department -> matters.computeIfAbsent(department, key -> new TreeSet<>())
                        .add(lists.matters().get(duty.id()))));
        return matters.values().stream().map(each -> (long) each.size()).toList();
    }

    private static String measures(Collection<Long> loads) {
        double total = sum(loads);
        double apart = loads.stream()
                .flatMapToLong(one -> loads.stream().mapToLong(other -> Math.abs(one - other)))
                .average()
                .orElseThrow();
        double squares = loads.stream()
                .mapToDouble(load -> load / total)
                .map(share -> share * share)
                .sum();
        List<Long> ranked = new ArrayList<>(loads);
        ranked.sort((one, other) -> Long.compare(other, one));
        return row(
                loads.size(),
                (long) total,
                Math.round(10_000 * apart / (2 * total / loads.size())) / 10_000.0,
                Math.round(10_000 * squares) / 10_000.0,
                Math.round(1000 * sum(ranked.subList(0, Math.min(3, ranked.size()))) / total) / 10.0);
    }

    private static long sum(Collection<Long> loads) {
        return loads.stream().flatMapToLong(LongStream::of).sum();
    }

    private static String[] columns(String id) {
        return Stream.concat(Stream.of(id), Stream.of(MEASURES)).toArray(String[]::new);
    }
}
