package org.dutygraph.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** What search reads is written with a duty and with names, in the transaction that writes them. */
class SearchTokensIT {

    private static final String SEARCHED = "MATCH (n) WHERE n.searchName IS NOT NULL"
            + " RETURN labels(n) AS labels, n.id AS id, n.searchName AS name, n.searchUpstream AS upstream,"
            + " n.searchTownship AS township, n.searchBodies AS bodies, n.searchWithin AS within,"
            + " n.topics AS topics, n.topicsOfName AS topicsOfName ORDER BY labels, id";

    private static Graph loaded() {
        Graph graph = TestGraph.empty();
        GraphWriter writer = GraphWriter.of(graph);
        writer.write(Lists.list("990121101", "2024-12", List.of("水利局")));
        writer.write(Lists.list("990121101", "2025-07", List.of("水利局", "公安局")));
        return graph;
    }

    private static List<Map<String, Object>> rows(Graph graph, String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).list(row -> row.asMap());
        }
    }

    @Test
    void aDutyIsFoundInTheTransactionThatWritesIt() {
        Graph graph = loaded();
        assertThat(rows(
                        graph,
                        "CALL db.index.fulltext.queryNodes('search_duties', '+searchUpstream:\"_水利 _利局\" +searchWithin:\"region＝990121\"')"
                                + " YIELD node RETURN node.id AS id, labels(node) AS labels"))
                .as("the older edition is not in the index")
                .containsExactly(Map.of("id", "990121101/2025-07/C1", "labels", List.of("Duty")));
    }

    @Test
    void aLoadEntersDutiesAndNamesAsTheyStandInTheGraph() {
        Graph graph = loaded();
        List<Map<String, Object>> written = rows(graph, SEARCHED);
        rows(
                graph,
                "MATCH (n) REMOVE n.searchName, n.searchUpstream, n.searchTownship, n.searchBodies, n.searchWithin,"
                        + " n.topics, n.topicsOfName");
        assertThat(rows(graph, SEARCHED)).isEmpty();

        SearchTokens.enter(graph);

        assertThat(rows(graph, SEARCHED)).isEqualTo(written);
        assertThat(written).extracting(row -> row.get("labels")).contains(List.of("ArchivedDuty"), List.of("Duty"));
    }
}
