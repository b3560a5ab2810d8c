package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Mention;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;

/** Recounts of {@code tracing}. */
final class TracingRecounts {

    private static final int LONGEST_PATH = 8;

    private TracingRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "tracing/duties-ended", TracingRecounts::ended,
                "tracing/duties-of-department", TracingRecounts::ofDepartment,
                "tracing/path-between-departments", TracingRecounts::paths,
                "tracing/withdrawn-by-type", TracingRecounts::byType,
                "tracing/withdrawn-new-owners", TracingRecounts::newOwners,
                "tracing/withdrawn-township-still-has-a-part", TracingRecounts::namesTownship);
    }

    private static Stream<ResolvedDuty> withdrawn(ReadLists lists) {
        return lists.duties().filter(duty -> duty.duty().kind() == DutyKind.WITHDRAWN);
    }

    private static void ended(ReadLists lists) {
        assertThat(lists.rows("tracing/duties-ended", "dutyId"))
                .as(lists.region())
                .isEqualTo(sorted(
                        withdrawn(lists).filter(TracingRecounts::saysEnded).map(ResolvedDuty::id)));
    }

    private static void newOwners(ReadLists lists) {
        assertThat(lists.rows("tracing/withdrawn-new-owners", "dutyId", "departmentId", "workMode"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(sorted(withdrawn(lists).flatMap(duty -> duty.takers().stream()
                        .map(taker ->
                                row(duty.id(), taker.actor().id(), duty.duty().workMode())))));
        // Every withdrawn duty has a new owner, or is ended, and none is both.
        long owned = lists.rows("tracing/withdrawn-new-owners", "dutyId").size();
        long ended = lists.rows("tracing/duties-ended", "dutyId").size();
        long open = withdrawn(lists)
                .filter(duty -> duty.takers().isEmpty() && !duty.duty().ended())
                .count();
        assertThat(owned + ended + open)
                .as(lists.region())
                .isEqualTo(withdrawn(lists).count());
    }

    private static void byType(ReadLists lists) {
        Map<String, List<ResolvedDuty>> categories = withdrawn(lists)
                .collect(Collectors.groupingBy(duty -> duty.duty().category()));
        Set<String> rows = new TreeSet<>();
        categories.forEach((category, duties) -> {
            long ended = duties.stream().filter(TracingRecounts::saysEnded).count();
            long taken = duties.stream()
                    .filter(duty -> !saysEnded(duty) && !duty.takers().isEmpty())
                    .count();
            rows.add(row(category, duties.size(), taken, ended, duties.size() - taken - ended));
        });
        assertThat(lists.rows("tracing/withdrawn-by-type", "category", "withdrawn", "takenOver", "ended", "open"))
                .as(lists.region())
                .isNotEmpty()
                .isEqualTo(rows);
    }

    private static boolean saysEnded(ResolvedDuty duty) {
        return String.join(" ", duty.duty().cells()).contains("不再开展");
    }

    /** Ways of working that name the township; where matters are not placed there is no other evidence. */
    static void namesTownship(ReadLists lists) {
        Pattern township = Pattern.compile("本[乡镇]|本街道|乡镇|镇街|街镇|街道办|[乡镇](?:人民)?政府|[乡镇]党委");
        Set<String> rows = new TreeSet<>();
        for (ResolvedList list : lists.lists()) {
            for (ResolvedDuty duty : list.duties()) {
                String mode = duty.duty().workMode();
                if (mode != null
                        && (township.matcher(mode).find()
                                || mode.contains(list.regions().stream()
                                        .filter(place -> place.code()
                                                .equals(list.township().code()))
                                        .findFirst()
                                        .orElseThrow()
                                        .name()))) {
                    rows.add(row(duty.id(), mode, duty.duty().location().line()));
                }
            }
        }
        assertThat(lists.rows(
                        "tracing/withdrawn-township-still-has-a-part",
                        Map.of("why", "MODE"),
                        "dutyId",
                        "words",
                        "line"))
                .as(lists.region())
                .isEqualTo(rows);
    }

    private static void ofDepartment(ReadLists lists) {
        for (String department : lists.departments()) {
            Set<String> rows = new TreeSet<>();
            lists.duties().forEach(duty -> {
                long clauses = duty.clauses().stream()
                        .filter(clause -> Read.performers(clause).stream()
                                .anyMatch(actor -> actor.id().equals(department)))
                        .count();
                if (Read.listed(duty).contains(department)) {
                    boolean leads = department.equals(Read.leader(duty));
                    rows.add(
                            row(duty.id(), leads ? "LED_BY" : "SHARED_WITH", leads ? Read.basis(duty) : null, clauses));
                } else if (Read.takers(duty).contains(department)) {
                    rows.add(row(duty.id(), "TAKEN_OVER_BY", null, clauses));
                } else if (duty.named().stream()
                        .anyMatch(mention -> mention.actor().id().equals(department))) {
                    rows.add(row(duty.id(), "NAMES", null, clauses));
                }
            });
            assertThat(lists.rows(
                            "tracing/duties-of-department",
                            Map.of("department", department),
                            "dutyId",
                            "role",
                            "basis",
                            "clauses"))
                    .as(department)
                    .isEqualTo(rows);
        }
    }

    /** How far a department is from others over duties and clauses, walked through the lists. */
    private static void paths(ReadLists lists) {
        for (boolean all : List.of(false, true)) {
            Map<String, Set<String>> beside = links(lists, all);
            List<String> departments = lists.departments();
            for (int from = 0; from < departments.size(); from += 9) {
                Map<String, Integer> steps = walk(departments.get(from), beside);
                for (int to = 1; to < departments.size(); to += 9) {
                    String other = departments.get(to);
                    if (other.equals(departments.get(from))) {
                        continue;
                    }
                    Set<String> answered = lists.rows(
                            "tracing/path-between-departments",
                            Map.of(
                                    "from",
                                    departments.get(from),
                                    "to",
                                    other,
                                    "through",
                                    all ? "ALL" : "DEPARTMENTS",
                                    "limit",
                                    "1"),
                            "steps");
                    Integer expected = steps.get(other);
                    assertThat(answered)
                            .as("%s %s %s", departments.get(from), other, all)
                            .isEqualTo(
                                    expected == null || expected > LONGEST_PATH
                                            ? Set.of()
                                            : Set.of(String.valueOf(expected)));
                }
            }
        }
    }

    private static Map<String, Set<String>> links(ReadLists lists, boolean all) {
        Map<String, Set<String>> beside = new HashMap<>();
        lists.lists().forEach(list -> list.duties().forEach(duty -> {
            Stream.concat(duty.departments().stream(), duty.takers().stream())
                    .map(Mention::actor)
                    .filter(actor -> actor.type() == Actor.Type.DEPARTMENT)
                    .forEach(actor -> link(beside, duty.id(), actor.id()));
            for (ResolvedClause clause : duty.clauses()) {
                link(beside, duty.id(), clause.id());
                for (Read.Part part : Read.parts(clause)) {
                    Actor actor = part.mention().actor();
                    if (actor.type() == Actor.Type.DEPARTMENT) {
                        link(beside, clause.id(), actor.id());
                    } else if (all && actor.type() == Actor.Type.PARTY) {
                        // A party is of one county.
                        link(beside, clause.id(), list.township().parent() + " " + actor.name());
                    } else if (all && actor.type() == Actor.Type.TOWNSHIP) {
                        link(beside, clause.id(), actor.id());
                    }
                }
            }
        }));
        return beside;
    }

    private static void link(Map<String, Set<String>> beside, String one, String other) {
        beside.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        beside.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    }

    private static Map<String, Integer> walk(String from, Map<String, Set<String>> beside) {
        Map<String, Integer> steps = new HashMap<>(Map.of(from, 0));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String other : beside.getOrDefault(at, Set.of())) {
                if (steps.putIfAbsent(other, steps.get(at) + 1) == null) {
                    next.add(other);
                }
            }
        }
        return steps;
    }
}
