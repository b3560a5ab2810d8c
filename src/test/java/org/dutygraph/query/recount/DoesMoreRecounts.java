package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of duties in which the township does more than the departments. */
final class DoesMoreRecounts {

    private DoesMoreRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "workload/township-does-more", DoesMoreRecounts::townshipDoesMore,
                "workload/township-does-more-share", DoesMoreRecounts::shareOfDoingMore);
    }

    private static void townshipDoesMore(ReadLists lists) {
        for (String by : List.of("BOTH", "CLAUSES", "ACTIONS")) {
            Set<String> rows = new TreeSet<>();
            lists.duties().filter(duty -> doesMore(duty, by)).forEach(duty -> {
                long upstream = Read.clauses(duty, Side.UPSTREAM);
                long township = Read.clauses(duty, Side.TOWNSHIP);
                rows.add(row(
                        duty.id(),
                        upstream,
                        township,
                        upstream == 0 ? null : Math.round(100.0 * township / upstream) / 100.0,
                        actions(duty, Side.UPSTREAM),
                        actions(duty, Side.TOWNSHIP),
                        duty.duty().location().line()));
            });
            assertThat(lists.rows(
                            "workload/township-does-more",
                            Map.of("by", by),
                            "dutyId",
                            "upstreamClauses",
                            "townshipClauses",
                            "ratio",
                            "upstreamActions",
                            "townshipActions",
                            "line"))
                    .as("%s %s", lists.region(), by)
                    .isEqualTo(rows);
        }
    }

    /** Whether a duty is cooperative and the township's side has more of what is compared. */
    private static boolean doesMore(ResolvedDuty duty, String by) {
        return duty.duty().kind() == DutyKind.COOPERATIVE
                && (by.equals("ACTIONS") || Read.clauses(duty, Side.TOWNSHIP) > Read.clauses(duty, Side.UPSTREAM))
                && (by.equals("CLAUSES") || actions(duty, Side.TOWNSHIP) > actions(duty, Side.UPSTREAM));
    }

    private static void shareOfDoingMore(ReadLists lists) {
        for (String by : List.of("BOTH", "CLAUSES", "ACTIONS")) {
            for (String per : List.of("COUNTY", "LIST")) {
                Map<String, List<ResolvedList>> places = lists.lists().stream()
                        .collect(Collectors.groupingBy(list -> per.equals("LIST")
                                ? list.township().code()
                                : list.township().parent()));
                Set<String> rows = new TreeSet<>();
                places.forEach((place, of) -> {
                    List<ResolvedDuty> duties = of.stream()
                            .flatMap(list -> list.duties().stream())
                            .filter(duty -> duty.duty().kind() == DutyKind.COOPERATIVE)
                            .toList();
                    long more =
                            duties.stream().filter(duty -> doesMore(duty, by)).count();
                    rows.add(row(
                            place, of.size(), duties.size(), more, Math.round(1000.0 * more / duties.size()) / 10.0));
                });
                assertThat(lists.rows(
                                "workload/township-does-more-share",
                                Map.of("by", by, "per", per),
                                "placeId",
                                "lists",
                                "duties",
                                "more",
                                "percent"))
                        .as("%s %s %s", lists.region(), by, per)
                        .isNotEmpty()
                        .isEqualTo(rows);
            }
        }
    }

    /** How many words of action the clauses of one side hold, a word once in each. */
    private static long actions(ResolvedDuty duty, Side side) {
        return duty.clauses().stream()
                .filter(clause -> clause.clause().side() == side)
                .flatMap(clause -> WorkloadRecounts.actions().stream()
                        .filter(clause.clause().text()::contains))
                .count();
    }
}
