package org.dutygraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;

/**
 * Every saved query on graphs of several sizes, beside the bare driver call of the same statement: anchored (of a county,
 * township, department, duty, matter) and over the whole graph.
 *
 * <p>{@code -Ddutygraph.bench.sizes=2,100} says how many townships, {@code -Ddutygraph.bench.graphs} in which folder the graphs
 * are kept; {@code -Ddutygraph.bench.query=workload} takes the queries whose address holds the words.
 */
class QueriesBench {

    private static final int WARMING = 3;
    private static final int ROUNDS = 10;
    private static final int REPEATS = 20;
    private static final double MOST_SECONDS = 4;
    private static final double ANCHORED = 30;
    private static final double WHOLE = 500;

    /** A county differs from the next one; what is read of it may be twice as much, and is still no growth. */
    private static final double FLAT = 2;

    private static final String ONLY = System.getProperty("dutygraph.bench.query", "");

    /** What one run took; anchored or not, it has its demand. */
    private record Took(boolean anchored, double p50, double p95, double bare, long rows, long hits) {
        boolean meets() {
            return p95 <= (anchored ? ANCHORED : WHOLE);
        }
    }

    @Test
    void everySavedQueryAtSizes() throws Exception {
        Report report = new Report("queries", "Saved queries at sizes");
        report.say("Invented lists. Anchored queries have 30 ms (p95), rankings of the whole graph 500. Repeats: "
                + REPEATS + " after " + WARMING + ", fewer where they take longer than " + MOST_SECONDS
                + " s together; before the first, the anchored ones are all asked " + ROUNDS
                + " times: a server has been asked before.");
        Map<Integer, Map<String, Took>> all = new TreeMap<>();
        String[] sizes = System.getProperty("dutygraph.bench.sizes", "2,50").split(",");
        for (String size : sizes) {
            int townships = Integer.parseInt(size.strip());
            try (Graph graph = InventedGraph.kept(townships)) {
                Map<String, Took> took = measure(graph, townships, report);
                all.put(townships, took);
                if (size.equals(sizes[sizes.length - 1])) {
                    growth(all, report);
                    report.write(graph.driver());
                }
            }
        }
    }

    private static Map<String, Took> measure(Graph graph, int townships, Report report) throws Exception {
        report.say("**%,d townships**, %,d duties, %,d clauses"
                .formatted(townships, KeptGraph.count(graph, "Duty"), KeptGraph.count(graph, "Clause")));
        report.head("query", "rows", "db hits", "p50", "p95", "bare driver p50", "ratio", "demand");
        QueryRunner runner = QueryRunner.of(graph.driver());
        Map<String, Took> took = new LinkedHashMap<>();
        List<QueryRun> runs = QueryRun.all(graph, ONLY);
        for (int round = 0; round < ROUNDS; round++) {
            runs.stream().filter(QueryRun::anchored).forEach(run -> ask(runner, run));
        }
        for (QueryRun run : runs) {
            try {
                Took one = took(graph, runner, run);
                took.put(run.name(), one);
                report.row(
                        run.name(),
                        "%,d".formatted(one.rows()),
                        "%,d".formatted(one.hits()),
                        Timed.shown(one.p50()),
                        Timed.shown(one.p95()),
                        Timed.shown(one.bare()),
                        "%.2f".formatted(one.p50() / Math.max(0.001, one.bare())),
                        one.meets() ? "met" : "missed");
            } catch (QueryFault fault) {
                report.row(run.name(), "–", "–", fault.code().name(), "–", "–", "–", "missed");
            }
        }
        report.end();
        return took;
    }

    private static void ask(QueryRunner runner, QueryRun run) {
        try {
            runner.run(run.query(), run.values(), RunOptions.page());
        } catch (QueryFault fault) {
            // Its row will say it.
        }
    }

    private static Took took(Graph graph, QueryRunner runner, QueryRun run) throws Exception {
        Map<String, Object> bound = new LinkedHashMap<>(runner.bind(run.query(), run.values()));
        long[] found = {0};
        Timed timed = repeated(() -> found[0] =
                runner.run(run.query(), run.values(), RunOptions.page()).rows().size());
        Timed bare = repeated(() -> {
            try (Session session = graph.driver().session()) {
                session.executeRead(transaction ->
                        transaction.run(run.query().statement(), bound).list().size());
            }
        });
        try (Session session = graph.driver().session()) {
            // Some statements tell what they took only when every row was fetched.
            Result result = session.run("PROFILE " + run.query().statement(), bound);
            result.list();
            ProfiledPlan plan = result.consume().profile();
            return new Took(run.anchored(), timed.at(50), timed.at(95), bare.at(50), found[0], hits(plan));
        }
    }

    private static Timed repeated(Timed.Step step) throws Exception {
        double once = Timed.of(0, 1, step).at(50);
        int repeats = (int) Math.max(1, Math.min(REPEATS, MOST_SECONDS * 1000 / Math.max(1, once)));
        return Timed.of(Math.min(WARMING, repeats), repeats, step);
    }

    private static long hits(ProfiledPlan plan) {
        return plan.dbHits()
                + plan.children().stream().mapToLong(QueriesBench::hits).sum();
    }

    private static void growth(Map<Integer, Map<String, Took>> all, Report report) {
        if (all.size() < 2) {
            return;
        }
        List<Integer> sizes = List.copyOf(all.keySet());
        report.say(
                "**Growth**: db hits, and p95, by size. What is anchored must not grow: from the second size on, hits that"
                        + " are more than " + FLAT
                        + " times as many. The smallest graph is left out of it, whose county has one list.");
        List<String> head = new ArrayList<>(List.of("query"));
        sizes.forEach(size -> head.add("hits at %,d".formatted(size)));
        sizes.forEach(size -> head.add("p95 at %,d".formatted(size)));
        head.addAll(List.of("growth", "verdict"));
        report.head(head.toArray(String[]::new));
        for (String query : all.get(sizes.get(sizes.size() - 1)).keySet()) {
            List<String> row = new ArrayList<>(List.of(query));
            sizes.forEach(size -> row.add(shown(all.get(size).get(query), true)));
            sizes.forEach(size -> row.add(shown(all.get(size).get(query), false)));
            verdict(sizes.stream().map(size -> all.get(size).get(query)).toList(), row);
            report.row(row.toArray(String[]::new));
        }
        report.end();
    }

    private static void verdict(List<@Nullable Took> took, List<String> row) {
        Took last = took.get(took.size() - 1);
        Took first = took.get(took.size() > 2 ? 1 : 0);
        if (last == null || first == null) {
            row.addAll(List.of("–", "missed"));
            return;
        }
        double growth = (double) last.hits() / Math.max(1, first.hits());
        row.add("× %.1f".formatted(growth));
        row.add(!last.meets() ? "missed" : last.anchored() && growth > FLAT ? "met, but grows" : "met");
    }

    private static String shown(@Nullable Took took, boolean hits) {
        return took == null ? "–" : hits ? "%,d".formatted(took.hits()) : Timed.shown(took.p95());
    }
}
