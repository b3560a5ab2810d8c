package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Direction;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.Role;

/** Recounts of what departments hand down. */
final class HandDownRecounts {

    private HandDownRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "workload/hand-down", HandDownRecounts::handDown,
                "workload/hand-down-clauses", HandDownRecounts::clauses);
    }

    /** That a department gives somebody below it something to do in a clause. */
    private record HandedDown(String department, String role, String whom, String clause, String duty) {}

    private static List<HandedDown> handedDown(ReadLists lists, boolean anybody) {
        List<HandedDown> all = new ArrayList<>();
        lists.duties().forEach(duty -> duty.clauses().forEach(clause -> clause.relations().stream()
                .filter(relation -> relation.role() == Role.ASSIGNS_TO || relation.role() == Role.DIRECTS)
                .filter(relation -> isTownship(relation) || anybody && goesDown(clause, relation))
                .forEach(relation -> Read.performers(clause).stream()
                        .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                        .forEach(department -> all.add(new HandedDown(
                                department.id(),
                                relation.role().name(),
                                relation.mention().actor().name(),
                                clause.id(),
                                duty.id()))))));
        return all;
    }

    private static boolean isTownship(Relation relation) {
        return relation.mention().actor().type() == Actor.Type.TOWNSHIP;
    }

    private static boolean goesDown(ResolvedClause clause, Relation relation) {
        return clause.direction(relation) == Direction.DOWN;
    }

    private static void handDown(ReadLists lists) {
        for (boolean anybody : List.of(false, true)) {
            Map<String, List<HandedDown>> of = new TreeMap<>();
            handedDown(lists, anybody).forEach(one -> of.computeIfAbsent(one.department(), key -> new ArrayList<>())
                    .add(one));
            Set<String> rows = new TreeSet<>();
            of.forEach((department, all) -> rows.add(row(
                    department,
                    clauses(all, "ASSIGNS_TO"),
                    clauses(all, "DIRECTS"),
                    all.stream().map(HandedDown::clause).distinct().count(),
                    all.stream().map(HandedDown::duty).distinct().count())));
            assertThat(lists.rows(
                            "workload/hand-down",
                            Map.of("to", anybody ? "DOWN" : "TOWNSHIP"),
                            "departmentId",
                            "assigns",
                            "directs",
                            "clauses",
                            "duties"))
                    .as("%s %s", lists.region(), anybody)
                    .isEqualTo(rows);
        }
    }

    private static long clauses(List<HandedDown> all, String role) {
        return all.stream()
                .filter(one -> one.role().equals(role))
                .map(HandedDown::clause)
                .distinct()
                .count();
    }

    private static void clauses(ReadLists lists) {
        Set<String> rows = new TreeSet<>();
        handedDown(lists, true)
                .forEach(one -> rows.add(row(one.department(), one.role(), one.whom(), one.clause(), one.duty())));
        // One township's list may have none.
        assertThat(lists.region() == null && rows.isEmpty()).isFalse();
        assertThat(lists.rows(
                        "workload/hand-down-clauses",
                        Map.of("to", "DOWN"),
                        "departmentId",
                        "role",
                        "whom",
                        "clauseId",
                        "dutyId"))
                .as(lists.region())
                .isEqualTo(rows);
    }
}
