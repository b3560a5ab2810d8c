package org.dutygraph.query.format;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and relationships of a result by their ids, for the forms that write a graph. If the ends of a relationship
 * are not in the result, they are added without properties.
 */
final class GraphElements {

    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private boolean directed;

    /** A relationship between two nodes by their ids. */
    record Edge(String from, String to, Map<String, Object> data) {}

    Map<String, Map<String, Object>> nodes() {
        return Collections.unmodifiableMap(nodes);
    }

    Map<String, Edge> edges() {
        return Collections.unmodifiableMap(edges);
    }

    /** Whether its relationships lead somewhere; a relationship that has no direction says {@code directed: false}. */
    boolean directed() {
        return directed || edges.isEmpty();
    }

    void add(@Nullable Object cell) {
        if (cell instanceof List<?> list) {
            list.forEach(this::add);
        } else if (cell instanceof Map<?, ?> map) {
            if ("node".equals(map.get("type")) && map.get("labels") instanceof List<?> labels) {
                nodes.put(String.valueOf(map.get("id")), node(map, labels));
            } else if ("relationship".equals(map.get("type"))) {
                relationship(map);
            } else {
                map.values().forEach(this::add);
            }
        }
    }

    private static Map<String, Object> node(Map<?, ?> map, List<?> labels) {
        Map<String, Object> data = properties(map);
        if (!labels.isEmpty()) {
            data.put(
                    "labels",
                    String.join(":", labels.stream().map(String::valueOf).toList()));
        }
        // Gephi shows the key named label; a property of that name is renamed, as in the graph's export.
        Object own = data.remove("label");
        if (own != null) {
            data.put("_label", own);
        }
        for (String name : List.of("name", "title", "_label", "id")) {
            if (data.containsKey(name)) {
                data.putIfAbsent("label", data.get(name));
            }
        }
        return data;
    }

    private void relationship(Map<?, ?> map) {
        String from = String.valueOf(map.get("from"));
        String to = String.valueOf(map.get("to"));
        Map<String, Object> data = properties(map);
        if (map.get("name") != null) {
            data.put("label", String.valueOf(map.get("name")));
        }
        directed |= !Boolean.FALSE.equals(map.get("directed"));
        edges.put(String.valueOf(map.get("id")), new Edge(from, to, data));
        nodes.putIfAbsent(from, new TreeMap<>());
        nodes.putIfAbsent(to, new TreeMap<>());
    }

    private static Map<String, Object> properties(Map<?, ?> map) {
        Map<String, Object> data = new TreeMap<>();
        if (map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                if (value != null) {
                    data.put(String.valueOf(key), value);
                }
            });
        }
        return data;
    }

    /**
     * Refuses a result without a graph.
     *
     * @throws QueryFault {@link FaultCode#NO_GRAPH}
     */
    void require(RowSink.Ending ending, String form) {
        if (nodes.isEmpty() && ending.rows() > 0) {
            throw new QueryFault(
                    FaultCode.NO_GRAPH,
                    "the result holds no node, relationship or path, so it cannot be written as " + form,
                    "take csv, json or xlsx, or a query with a graph view");
        }
    }

    /** The type of each property: boolean, long, double, or string where its values differ in type. */
    static Map<String, String> types(Collection<Map<String, Object>> elements) {
        Map<String, String> types = new TreeMap<>();
        elements.forEach(element -> element.forEach(
                (name, value) -> types.merge(name, type(value), (one, other) -> one.equals(other) ? one : "string")));
        return types;
    }

    private static String type(Object value) {
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Long) {
            return "long";
        }
        return value instanceof Double ? "double" : "string";
    }

    /** Replaces characters that XML 1.0 cannot express. */
    static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
