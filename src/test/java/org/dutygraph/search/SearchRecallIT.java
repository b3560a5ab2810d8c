package org.dutygraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.text.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.neo4j.driver.Session;

/**
 * A hundred phrases taken at random find the duty that they were taken from.
 *
 * <p>The rule: a phrase is a stretch of 4 to 12 characters of a duty's name or of one of its clauses, cut anywhere. A
 * duty holds a phrase where the phrase, without blanks and marks, stands in its name or in one of its clauses. Where ten
 * duties or fewer hold it, its own is among the first ten. Where more do, no order can put each of them there; then all
 * of the first ten must hold it, and such a phrase does not count among the hundred.
 */
class SearchRecallIT {

    private static final Path REAL = Path.of("..", "shared", "lists");
    private static final SavedQuery SEARCH = Catalogue.pages().get("search/duties");

    static boolean realListsAreThere() {
        return Files.isDirectory(REAL);
    }

    @Test
    void phrasesOfTheSampleLists() {
        assertThat(lost(Path.of("src/main/resources/samples"), 20251122)).isEmpty();
    }

    @Test
    @EnabledIf(value = "realListsAreThere", disabledReason = "the real lists do not lie in ../shared/lists")
    void phrasesOfTheRealLists() {
        for (int seed : new int[] {20251122, 1, 2}) {
            assertThat(lost(REAL, seed)).as("seed " + seed).isEmpty();
        }
    }

    private static List<String> lost(Path folder, int seed) {
        Graph graph = TestGraph.empty();
        Loading.into(
                        graph,
                        ListReader.bundled(),
                        MatterPlacement.in(
                                graph,
                                DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))))
                .load(Loading.files(List.of(folder)), entry -> {});
        Map<String, List<String>> texts = texts(graph);
        List<String> ids = List.copyOf(texts.keySet());
        Random random = new Random(seed);
        List<String> lost = new ArrayList<>();
        int counted = 0;
        int crowded = 0;
        while (counted < 100) {
            String id = ids.get(random.nextInt(ids.size()));
            List<String> own = texts.get(id);
            String text = own.get(random.nextInt(own.size()));
            int length = Math.min(text.length(), 4 + random.nextInt(9));
            int start = random.nextInt(text.length() - length + 1);
            String phrase = text.substring(start, start + length);
            if (plain(phrase).length() < 4) {
                continue;
            }
            List<String> holders = ids.stream()
                    .filter(other -> texts.get(other).stream()
                            .anyMatch(each -> plain(each).contains(plain(phrase))))
                    .toList();
            List<String> first = find(graph, phrase);
            if (holders.size() > 10) {
                crowded++;
                if (!holders.containsAll(first)) {
                    lost.add("“" + phrase + "” is held by " + holders.size() + ", but not by all of " + first);
                }
            } else {
                counted++;
                if (!first.contains(id)) {
                    lost.add("“" + phrase + "” of " + id + " finds " + first);
                }
            }
        }
        System.err.println("[DutyGraph tests] search, " + folder + ", seed " + seed + ": " + (100 - lost.size())
                + " of 100 phrases found their duty; " + crowded + " more were held by more than ten duties");
        return lost;
    }

    private static List<String> find(Graph graph, String phrase) {
        return QueryRunner.of(graph.driver())
                .run(SEARCH, Map.of("q", phrase, "rows", "10"), RunOptions.page())
                .rows()
                .stream()
                .map(row -> String.valueOf(row.get(1)))
                .toList();
    }

    private static String plain(String text) {
        return PlainText.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Duties' ids with their names and the texts of their clauses, as the graph holds them. */
    private static Map<String, List<String>> texts(Graph graph) {
        Map<String, List<String>> texts = new TreeMap<>();
        try (Session session = graph.driver().session()) {
            session.run("MATCH (d:Duty) RETURN d.id AS id, [d.name] + COLLECT { MATCH (d)-[:HAS_CLAUSE]->(c)"
                            + " RETURN c.text ORDER BY c.id } AS texts")
                    .forEachRemaining(row ->
                            texts.put(row.get("id").asString(), row.get("texts").asList(text -> text.asString())));
        }
        return texts;
    }
}
