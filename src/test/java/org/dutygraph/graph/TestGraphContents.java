package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.resolve.ResolvedList;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Everything that a graph holds, in an order that two equal graphs share. */
public final class TestGraphContents {

    private TestGraphContents() {}

    /** All nodes with labels and properties, and all relationships with theirs. */
    public static List<Map<String, Object>> of(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session
                    .run(
                            """
                            MATCH (n) WHERE NOT n:SchemaVersion
                            OPTIONAL MATCH (n)-[r]->(m)
                            RETURN n.id AS id, labels(n) AS labels, properties(n) AS node, type(r) AS type,
                                   properties(r) AS relationship, m.id AS to, labels(m) AS toLabels
                            """)
                    .list(TestGraphContents::row)
                    .stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }
    }

    /** A row with its maps in order; labels too, because their order is that in which a store met them first. */
    private static Map<String, Object> row(Record record) {
        Map<String, Object> row = new TreeMap<>();
        record.asMap().forEach((name, value) -> row.put(name, inOrder(name, value)));
        return row;
    }

    private static Object inOrder(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map);
        }
        if (value instanceof List<?> labels && (name.equals("labels") || name.equals("toLabels"))) {
            List<String> sorted =
                    new ArrayList<>(labels.stream().map(String::valueOf).toList());
            Collections.sort(sorted);
            return sorted;
        }
        return value;
    }

    /** Fails where the graph holds anything else than a fresh graph with this one list would. */
    public static void assertSameAsFresh(Graph graph, ResolvedList list) {
        List<Map<String, Object>> replaced = withoutTime(of(graph));
        TestGraph.clear(graph);
        GraphWriter.of(graph).write(list);
        assertThat(replaced).isEqualTo(withoutTime(of(graph)));
    }

    /** The same without the time of loading. */
    public static List<Map<String, Object>> withoutTime(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> copy = new TreeMap<>(row);
                    Map<Object, Object> node = new TreeMap<>((Map<?, ?>) row.get("node"));
                    node.remove("loadedAt");
                    copy.put("node", node);
                    return copy;
                })
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
