package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dutygraph.resolve.ResolvedList;
import org.neo4j.driver.Session;

/** Everything that a graph holds, in an order that two equal graphs share. */
final class TestGraphContents {

    private TestGraphContents() {}

    /** All nodes with labels and properties, and all relationships with theirs. */
    static List<Map<String, Object>> of(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session.run(
                            """
                            MATCH (n) WHERE NOT n:SchemaVersion
                            OPTIONAL MATCH (n)-[r]->(m)
                            WITH n, r, m
                            ORDER BY labels(n)[0], n.id, type(r), m.id, r.surface, r.start
                            RETURN n.id AS id, labels(n) AS labels, properties(n) AS node, type(r) AS type,
                                   properties(r) AS relationship, m.id AS to
                            """)
                    .list(record -> record.asMap());
        }
    }

    /** Fails where the graph holds anything else than a fresh graph with this one list would. */
    static void assertSameAsFresh(Graph graph, ResolvedList list) {
        List<Map<String, Object>> replaced = withoutTime(of(graph));
        TestGraph.clear(graph);
        GraphWriter.of(graph).write(list);
        assertThat(replaced).isEqualTo(withoutTime(of(graph)));
    }

    private static List<Map<String, Object>> withoutTime(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> copy = new java.util.TreeMap<>(row);
                    Map<Object, Object> node = new java.util.TreeMap<>((Map<?, ?>) row.get("node"));
                    node.remove("loadedAt");
                    copy.put("node", node);
                    return copy;
                })
                .toList();
    }
}
