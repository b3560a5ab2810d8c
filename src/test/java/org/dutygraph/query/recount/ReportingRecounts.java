package org.dutygraph.query.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dutygraph.query.recount.ReadLists.row;
import static org.dutygraph.query.recount.ReadLists.sorted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Relation;
import org.dutygraph.resolve.ResolvedClause;
import org.dutygraph.resolve.ResolvedDuty;
import org.dutygraph.resolve.ResolvedList;
import org.dutygraph.resolve.Role;

/** Recounts of {@code reporting}. */
final class ReportingRecounts {

    private static final int LONGEST_CHAIN = 3;

    private ReportingRecounts() {}

    static Map<String, Consumer<ReadLists>> all() {
        return Map.of(
                "reporting/department-receives", ReportingRecounts::receives,
                "reporting/hand-over-chains", ReportingRecounts::chains,
                "reporting/township-reporting-lines", ReportingRecounts::lines,
                "reporting/who-reports-to-whom", ReportingRecounts::whoToWhom);
    }

    private static void receives(ReadLists lists) {
        for (String department : lists.departments()) {
            Set<String> rows = sorted(lists.duties()
                    .flatMap(duty -> duty.clauses().stream())
                    .filter(clause -> Read.in(clause, Role.REPORTS_TO).stream()
                            .anyMatch(actor -> actor.id().equals(department)))
                    .map(clause -> row(
                            clause.id(),
                            Read.performers(clause).stream()
                                    .sorted(java.util.Comparator.comparing(Actor::id))
                                    .map(Actor::name)
                                    .toList())));
            assertThat(lists.rows(
                            "reporting/department-receives", Map.of("department", department), "clauseId", "from"))
                    .as(department)
                    .isEqualTo(rows);
        }
    }

    private static void lines(ReadLists lists) {
        for (ResolvedList list : lists.lists()) {
            Map<String, Set<String>> clauses = new TreeMap<>();
            Map<String, Set<String>> duties = new TreeMap<>();
            for (ResolvedDuty duty : list.duties()) {
                for (ResolvedClause clause : duty.clauses()) {
                    boolean own = clause.clause().side() == Side.TOWNSHIP
                            || Read.performers(clause).stream().anyMatch(actor -> actor.type() == Actor.Type.TOWNSHIP);
                    Read.in(clause, Role.REPORTS_TO).stream()
                            .filter(actor -> own && actor.type() != Actor.Type.TOWNSHIP)
                            .forEach(actor -> {
                                clauses.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                                        .add(clause.id());
                                duties.computeIfAbsent(actor.id(), key -> new TreeSet<>())
                                        .add(duty.id());
                            });
                }
            }
            assertThat(lists.rows(
                            "reporting/township-reporting-lines",
                            Map.of("township", list.township().code()),
                            "receiverId",
                            "clauses",
                            "duties"))
                    .isNotEmpty()
                    .isEqualTo(sorted(clauses.keySet().stream()
                            .map(id -> row(
                                    id, clauses.get(id).size(), duties.get(id).size()))));
        }
    }

    private static void whoToWhom(ReadLists lists) {
        whoToWhom(lists, "actor", Actor::name);
        whoToWhom(lists, "kind", actor -> switch (actor.type()) {
            case TOWNSHIP -> "乡镇街道";
            case DEPARTMENT -> String.valueOf(actor.kind());
            default -> actor.name();
        });
    }

    private static void whoToWhom(ReadLists lists, String by, Function<Actor, String> called) {
        Map<String, Set<String>> clauses = new TreeMap<>();
        Map<String, Set<String>> duties = new TreeMap<>();
        lists.duties().forEach(duty -> duty.clauses()
                .forEach(clause -> Read.in(clause, Role.REPORTS_TO).forEach(to -> {
                    List<String> from = Read.performers(clause).stream()
                            .map(called)
                            .distinct()
                            .toList();
                    (from.isEmpty() ? List.of("（未写明）") : from).forEach(one -> {
                        String pair = row(one, called.apply(to));
                        clauses.computeIfAbsent(pair, key -> new TreeSet<>()).add(clause.id());
                        duties.computeIfAbsent(pair, key -> new TreeSet<>()).add(duty.id());
                    });
                })));
        assertThat(lists.rows("reporting/who-reports-to-whom", Map.of("by", by), "from", "to", "clauses", "duties"))
                .as("%s %s", lists.region(), by)
                .isNotEmpty()
                .isEqualTo(sorted(clauses.keySet().stream()
                        .map(pair -> row(
                                pair, clauses.get(pair).size(), duties.get(pair).size()))));
    }

    /** One step of a chain: who hands over to whom, and the clause that says so. */
    private record Step(String clause, Actor from, Actor to) {}

    private static void chains(ReadLists lists) {
        lists.duties().filter(duty -> !duty.clauses().isEmpty()).forEach(duty -> {
            List<Step> steps = duty.clauses().stream()
                    .flatMap(clause -> steps(clause).stream())
                    .toList();
            Set<String> rows = new TreeSet<>();
            steps.forEach(step -> follow(List.of(step), steps, rows));
            assertThat(lists.rows("reporting/hand-over-chains", Map.of("duty", duty.id()), "chain", "steps", "clauses"))
                    .as(duty.id())
                    .isEqualTo(rows);
        });
    }

    private static void follow(List<Step> chain, List<Step> steps, Set<String> rows) {
        List<String> bodies = new ArrayList<>(List.of(chain.get(0).from().name()));
        chain.forEach(step -> bodies.add(step.to().name()));
        rows.add(row(bodies, chain.size(), chain.stream().map(Step::clause).toList()));
        if (chain.size() < LONGEST_CHAIN) {
            Step last = chain.get(chain.size() - 1);
            for (Step next : steps) {
                boolean returns = chain.stream()
                        .anyMatch(step -> step.from().id().equals(next.to().id()));
                if (next.from().id().equals(last.to().id()) && !returns) {
                    List<Step> longer = new ArrayList<>(chain);
                    longer.add(next);
                    follow(longer, steps, rows);
                }
            }
        }
    }

    /** From the performers to those named first; behind 后 or 再, from these to those named next. */
    private static Set<Step> steps(ResolvedClause clause) {
        String text = clause.clause().text();
        List<Relation> named = clause.relations().stream()
                .filter(one -> one.role() == Role.REPORTS_TO || one.role() == Role.TRANSFERS_TO)
                .sorted(java.util.Comparator.comparingInt(one -> one.mention().start()))
                .toList();
        Map<Integer, List<Actor>> stages = new LinkedHashMap<>();
        int stage = 0;
        for (int i = 0; i < named.size(); i++) {
            int start = named.get(i).mention().start();
            if (i > 0 && start > named.get(i - 1).mention().end()) {
                String between = text.substring(named.get(i - 1).mention().end(), start);
                stage += between.contains("后") || between.contains("再") ? 1 : 0;
            }
            stages.computeIfAbsent(stage, key -> new ArrayList<>())
                    .add(named.get(i).mention().actor());
        }
        Set<Step> steps = new LinkedHashSet<>();
        stages.forEach((at, receivers) -> {
            List<Actor> givers = at == 0 ? Read.performers(clause) : stages.get(at - 1);
            for (Actor from : givers) {
                for (Actor to : receivers) {
                    if (!from.id().equals(to.id())) {
                        steps.add(new Step(clause.id(), from, to));
                    }
                }
            }
        });
        return steps;
    }
}
