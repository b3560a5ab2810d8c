package org.dutygraph.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dutygraph.graph.Credentials;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.GraphAddress;
import org.dutygraph.graph.Tenure;
import org.dutygraph.query.Catalogue;
import org.dutygraph.query.QueryRunner;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SavedQuery;
import org.dutygraph.resolve.ResolvedDuty;
import org.neo4j.driver.Session;

/**
 * How long a search takes among very many townships: all that the page asks (duties, and names), in milliseconds.
 *
 * <p>Arguments: the number of townships, and a folder that keeps the graph for the next time.
 */
public final class SearchBenchmark {

    private static final int WARMING = 300;
    private static final int MEASURED = 600;

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int townships = Integer.parseInt(arguments[0]);
        GraphAddress address = new GraphAddress.Embedded(Path.of(arguments[1]));
        ManyTownships many = ManyTownships.bundled();
        try (Graph graph = Graph.open(address, Tenure.COMMAND, new Credentials("neo4j", "not used: embedded"))) {
            if (townships(graph) == 0) {
                long start = System.nanoTime();
                many.write(graph, townships);
                System.out.printf("written in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
            }
            System.out.println(townships(graph) + " townships");
            measure(graph, many.duties());
        }
    }

    private static long townships(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session.run("MATCH (t:Township) RETURN count(t) AS n")
                    .single()
                    .get("n")
                    .asLong();
        }
    }

    private static void measure(Graph graph, List<ResolvedDuty> duties) {
        QueryRunner runner = QueryRunner.of(graph.driver());
        SavedQuery search = Catalogue.pages().get("search/duties");
        SavedQuery names = Catalogue.pages().get("search/names");
        Random random = new Random(1);
        Map<String, List<Double>> millis = new TreeMap<>();
        List<String> slow = new ArrayList<>();
        for (int i = 0; i < WARMING + MEASURED; i++) {
            Map<String, String> asked = new TreeMap<>();
            String sort = question(random, duties, asked);
            long start = System.nanoTime();
            int found = runner.run(search, asked, RunOptions.page()).rows().size();
            double duty = (System.nanoTime() - start) / 1e6;
            runner.run(names, Map.of("q", asked.get("q"), "rows", "24"), RunOptions.page());
            double all = (System.nanoTime() - start) / 1e6;
            if (i >= WARMING) {
                millis.computeIfAbsent(sort, any -> new ArrayList<>()).add(all);
                millis.computeIfAbsent("all", any -> new ArrayList<>()).add(all);
                if (all > 50) {
                    slow.add("%.0f ms (%.0f duties) %s %s".formatted(all, duty, asked, found));
                }
            }
        }
        millis.forEach((sort, each) -> System.out.printf(
                "%-14s n=%d p50=%.1f p95=%.1f p99=%.1f max=%.1f ms%n",
                sort, each.size(), at(each, 50), at(each, 95), at(each, 99), at(each, 100)));
        slow.stream().limit(20).forEach(System.out::println);
    }

    /** What people type: phrases, names, short words, abbreviations; a third of them narrowed. */
    private static String question(Random random, List<ResolvedDuty> duties, Map<String, String> asked) {
        ResolvedDuty duty = duties.get(random.nextInt(duties.size()));
        List<String> texts = new ArrayList<>(List.of(duty.duty().name()));
        duty.clauses().forEach(clause -> texts.add(clause.clause().text()));
        String text = texts.get(random.nextInt(texts.size()));
        if (random.nextInt(3) == 0) {
            asked.put("region", "97%04d".formatted(random.nextInt(10)));
        }
        int sort = random.nextInt(6);
        if (sort == 0) {
            asked.put("q", duty.duty().name());
            return "name";
        }
        if (sort == 1) {
            asked.put("q", List.of("人社", "水利", "农业农村局", "县公安局", "民政", "医保").get(random.nextInt(6)));
            return "abbreviation";
        }
        if (sort == 2) {
            asked.put("q", List.of("安全", "养老", "耕地 保护", "防汛 抗旱", "宣传", "残疾人 补贴").get(random.nextInt(6)));
            return "word";
        }
        int length = Math.min(text.length(), 4 + random.nextInt(9));
        int start = random.nextInt(text.length() - length + 1);
        asked.put("q", text.substring(start, start + length));
        return "phrase";
    }

    private static double at(List<Double> millis, int percent) {
        double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
