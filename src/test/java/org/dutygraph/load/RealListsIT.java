package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/**
 * The two published lists in a real graph. The workload is checked against a count that takes nothing from the program:
 * the cells of the file, cut at their separators.
 */
class RealListsIT {

    private static final Path LISTS = Path.of("..", "shared", "lists");

    private static Graph graph;
    private static LoadSummary first;
    private static LoadSummary second;

    @BeforeAll
    static void load() {
        if (!Files.isDirectory(LISTS)) {
            System.err.println("[DutyGraph tests] skipped: the real lists are not at " + LISTS);
        }
        assumeTrue(Files.isDirectory(LISTS), "the real lists are not at " + LISTS);
        graph = TestGraph.empty();
        Loading loading = Loading.into(
                graph,
                ListReader.bundled(),
                MatterPlacement.in(
                        graph, DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))));
        List<Path> files = Loading.files(List.of(LISTS));
        first = loading.load(files, entry -> {});
        second = loading.load(files, entry -> {});
    }

    @Test
    void everyDutyIsLoadedOnceAndOnlyOnce() {
        assertThat(first.lists()).isEqualTo(2);
        assertThat(first.files().stream().map(entry -> entry.file().dutiesByKind()))
                .containsExactly("105/98/37", "87/130/52");
        assertThat(first.isWhole()).isTrue();
        assertThat(first.total()).isEqualTo(new LoadOutcome("", 509, 0, 0, 0, true));
        assertThat(second.total()).isEqualTo(new LoadOutcome("", 0, 0, 509, 0, true));
        try (Session session = graph.driver().session()) {
            assertThat(session.run("MATCH (d:Duty) RETURN count(d) AS n")
                            .single()
                            .get("n")
                            .asInt())
                    .isEqualTo(509);
            assertThat(session.run("MATCH (c:Clause) RETURN count(c) AS n")
                            .single()
                            .get("n")
                            .asInt())
                    .isEqualTo(1612);
            assertThat(session.run(
                                    "MATCH (d:Department) WHERE NOT EXISTS { (d)-[:IN_REGION]->(:Region) } RETURN d.id AS id")
                            .list(row -> row.get("id").asString()))
                    .isEmpty();
        }
    }

    @Test
    void everyWorkloadFigureAgreesWithTheText() throws IOException {
        Map<String, int[]> written = countedFromTheText();
        Map<String, int[]> claimed = new TreeMap<>();
        Map<String, int[]> asked = new TreeMap<>();
        SavedQuery workload =
                Catalogue.bundled().find("workload", "department-workload").orElseThrow();
        QueryResult result = QueryRunner.of(graph.driver()).run(workload, Map.of("limit", "10000"), RunOptions.page());
        for (List<Object> row : result.rows()) {
            asked.put((String) row.get(6), new int[] {number(row.get(1)), number(row.get(2)), number(row.get(3))});
        }
        // A department answers for what stands under each of the words by which the lists name it.
        for (Map<String, Object> named : surfaces()) {
            int[] counts = Optional.ofNullable(written.remove((String) named.get("words")))
                    .orElseThrow(() -> new AssertionError(named + " is not in the text"));
            int[] sum = claimed.computeIfAbsent((String) named.get("department"), any -> new int[3]);
            for (int i = 0; i < 3; i++) {
                sum[i] += counts[i];
            }
        }

        assertThat(written.keySet())
                .as("names in the text that no department answers for")
                .allMatch(words -> words.contains("其他负有"));
        assertThat(asked.keySet()).isEqualTo(claimed.keySet());
        asked.forEach((department, counts) -> assertThat(counts).as(department).isEqualTo(claimed.get(department)));
        assertThat(leader("654021")).isIn("654021:农业农村局", "654021:自然资源局");
        assertThat(asked.get("654021:农业农村局")[0]).isEqualTo(12);
        assertThat(asked.get("654021:自然资源局")[0]).isEqualTo(10);
    }

    private String leader(String region) {
        try (Session session = graph.driver().session()) {
            return session.run(
                            "MATCH (d:Department)-[:IN_REGION]->(:Region {id: $region})"
                                    + " RETURN d.id AS id ORDER BY COUNT { (d)<-[:LED_BY]-() } DESC LIMIT 1",
                            Map.of("region", region))
                    .single()
                    .get("id")
                    .asString();
        }
    }

    private static List<Map<String, Object>> surfaces() {
        try (Session session = graph.driver().session()) {
            return session.run(
                            """
                            MATCH (l:DutyList)<-[:LISTED_IN]-(d:Duty)-[r:LED_BY|SHARED_WITH|TAKEN_OVER_BY]->(x:Department)
                            RETURN DISTINCT x.id AS department, l.id + ' ' + replace(r.surface, ' ', '') AS words
                            """)
                    .list(record -> record.asMap());
        }
    }

    /** Words of a list to the number of duties that they lead, share and take over. */
    private static Map<String, int[]> countedFromTheText() throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        for (Map.Entry<String, String> file : Map.of(
                        "yining-kalayagaqi-2025-07.txt",
                        "654021202/2025-07",
                        "qitai-wumachang-2025-07.txt",
                        "652325203/2025-07")
                .entrySet()) {
            for (String line : Files.readAllLines(LISTS.resolve(file.getKey()))) {
                String[] cells = line.split("\t");
                if (!cells[0].matches("\\d+")) {
                    continue;
                }
                if (cells.length == 6) {
                    List<String> names = names(cells[3]);
                    for (int i = 0; i < names.size(); i++) {
                        count(counts, file.getValue() + " " + names.get(i), i == 0 ? 0 : 1);
                    }
                } else if (cells.length == 4 && !cells[3].contains("不再开展")) {
                    String takers = cells[3].replaceAll("<[^>]*>", "")
                            .replaceFirst("^\\s*承接部门：", "")
                            .replaceFirst("(?s)(\\s*工作方式：|[：:]).*", "");
                    names(takers).forEach(name -> count(counts, file.getValue() + " " + name, 2));
                }
            }
        }
        return counts;
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : cell.replaceAll("<[^>]*>", "").replace(" ", "").split("[、，,；;]|(?=[等及]其他负有)")) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    private static void count(Map<String, int[]> counts, String words, int place) {
        counts.computeIfAbsent(words, any -> new int[3])[place]++;
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
