package org.dutygraph.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.Catalogue;
import org.dutygraph.query.Parameter;
import org.dutygraph.query.ParameterType;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.QueryRunner;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SavedQuery;
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
    private static final int REPEATS = 20;
    private static final double MOST_SECONDS = 4;
    private static final String ONLY = System.getProperty("dutygraph.bench.query", "");

    /** One run of a query: its values, and whether they anchor it. */
    private record Run(SavedQuery query, boolean anchored, Map<String, String> values) {
        String name() {
            return query.address() + (anchored ? "" : " (whole graph)");
        }
    }

    /** What one run took. */
    private record Took(double p50, double p95, double bare, long rows, long hits) {}

    @Test
    void everySavedQueryAtSizes() throws Exception {
        Report report = new Report("queries", "Saved queries at sizes");
        report.say("Invented lists. Anchored queries have 30 ms (p95), rankings of the whole graph 500. Repeats: "
                + REPEATS + " after " + WARMING + ", fewer where they take longer than " + MOST_SECONDS
                + " s together.");
        Map<Integer, Map<String, Took>> all = new TreeMap<>();
        Path folder = Path.of(System.getProperty("dutygraph.bench.graphs", Report.FOLDER.toString()));
        String[] sizes = System.getProperty("dutygraph.bench.sizes", "2,50").split(",");
        for (String size : sizes) {
            int townships = Integer.parseInt(size.strip());
            try (Graph graph = InventedGraph.open(folder.resolve("invented-" + townships), townships)) {
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
        for (Run run : runs(graph)) {
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
                        one.p95() <= (run.anchored() ? 30 : 500) ? "met" : "missed");
            } catch (QueryFault fault) {
                report.row(run.name(), "–", "–", fault.code().name(), "–", "–", "–", "missed");
            }
        }
        report.end();
        return took;
    }

    private static Took took(Graph graph, QueryRunner runner, Run run) throws Exception {
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
            return new Took(timed.at(50), timed.at(95), bare.at(50), found[0], hits(plan));
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

    /** Anchored by all that a query can be anchored by; and over the whole graph, where it asks for nothing. */
    private static List<Run> runs(Graph graph) {
        Map<ParameterType, String> sample = InventedGraph.sample(graph);
        List<Run> runs = new ArrayList<>();
        for (SavedQuery query : Catalogue.bundled().queries()) {
            if (!query.address().contains(ONLY)) {
                continue;
            }
            Map<String, String> needed = new LinkedHashMap<>();
            Map<String, String> anchors = new LinkedHashMap<>();
            boolean bound = false;
            for (Parameter parameter : query.parameters()) {
                String value = value(parameter, sample);
                if (parameter.required()) {
                    needed.put(parameter.name(), value);
                    bound |= anchors(parameter.type());
                } else if (parameter.type() == ParameterType.REGION) {
                    anchors.put(parameter.name(), value);
                }
            }
            if (bound || !anchors.isEmpty()) {
                anchors.putAll(needed);
                runs.add(new Run(query, true, anchors));
            }
            if (!bound) {
                runs.add(new Run(query, false, needed));
            }
        }
        return runs;
    }

    private static boolean anchors(ParameterType type) {
        return switch (type) {
            case REGION, TOWNSHIP, DEPARTMENT, MATTER, DUTY -> true;
            default -> false;
        };
    }

    /** The second department or township that a query asks for is another one. */
    private static String value(Parameter parameter, Map<ParameterType, String> sample) {
        String value = sample.get(parameter.type());
        if (value == null) {
            throw new IllegalStateException("no sample value for " + parameter);
        }
        String[] several = value.split("\\|");
        boolean second = parameter.name().matches("(to|b|other|second|right|with)[A-Z]?.*|.*(B|2|To|Second|Other)");
        return several[second ? several.length - 1 : 0];
    }

    private static void growth(Map<Integer, Map<String, Took>> all, Report report) {
        if (all.size() < 2) {
            return;
        }
        List<Integer> sizes = List.copyOf(all.keySet());
        report.say("**Growth**: db hits, and p95, by size. What is anchored must not grow.");
        List<String> head = new ArrayList<>(List.of("query"));
        sizes.forEach(size -> head.add("hits at %,d".formatted(size)));
        sizes.forEach(size -> head.add("p95 at %,d".formatted(size)));
        report.head(head.toArray(String[]::new));
        for (String query : all.get(sizes.get(sizes.size() - 1)).keySet()) {
            List<String> row = new ArrayList<>(List.of(query));
            sizes.forEach(size -> row.add(shown(all.get(size).get(query), true)));
            sizes.forEach(size -> row.add(shown(all.get(size).get(query), false)));
            report.row(row.toArray(String[]::new));
        }
        report.end();
    }

    private static String shown(Took took, boolean hits) {
        return took == null ? "–" : hits ? "%,d".formatted(took.hits()) : Timed.shown(took.p95());
    }
}
