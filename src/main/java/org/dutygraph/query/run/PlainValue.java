package org.dutygraph.query.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.search.Entry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Converts the driver's values to the plain ones of {@link QueryResult#rows()}. */
final class PlainValue {

    private PlainValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof String) {
            return value;
        }
        if (value instanceof Double number) {
            // JSON cannot express these.
            return number.isNaN() || number.isInfinite() ? number.toString() : number;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(item -> plain.add(of(item)));
            return Collections.unmodifiableList(plain);
        }
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof Node node) {
            return node(node);
        }
        if (value instanceof Relationship relationship) {
            return relationship(relationship);
        }
        if (value instanceof Path path) {
            return path(path);
        }
        if (value instanceof Point point) {
            return point(point);
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value.toString();
    }

    /** The parameters as they are shown: days as text, and of a search only the words that the user typed. */
    static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> parameters) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(parameters);
        shown.replaceAll((name, value) -> {
            if (value instanceof Map<?, ?> question) {
                return question.get("typed");
            }
            return value instanceof LocalDate ? value.toString() : value;
        });
        return shown;
    }

    private static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", "node");
        plain.put("id", node.elementId());
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        Collections.sort(labels);
        plain.put("labels", List.copyOf(labels));
        plain.put("properties", properties(node));
        return Collections.unmodifiableMap(plain);
    }

    /** Leaves out the properties that exist only for the full-text index. */
    private static Map<String, @Nullable Object> properties(Node node) {
        Map<String, Object> properties = new TreeMap<>(node.asMap());
        properties.keySet().removeAll(Entry.PROPERTIES);
        return sorted(properties);
    }

    private static Map<String, @Nullable Object> relationship(Relationship relationship) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", "relationship");
        plain.put("id", relationship.elementId());
        plain.put("name", relationship.type());
        plain.put("from", relationship.startNodeElementId());
        plain.put("to", relationship.endNodeElementId());
        plain.put("properties", sorted(relationship.asMap()));
        return Collections.unmodifiableMap(plain);
    }

    private static Map<String, @Nullable Object> path(Path path) {
        List<Object> nodes = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node)));
        List<Object> relationships = new ArrayList<>();
        path.relationships().forEach(relationship -> relationships.add(relationship(relationship)));
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", "path");
        plain.put("nodes", List.copyOf(nodes));
        plain.put("relationships", List.copyOf(relationships));
        return Collections.unmodifiableMap(plain);
    }

    private static Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", "point");
        plain.put("srid", (long) point.srid());
        plain.put(
                "coordinates",
                Double.isNaN(point.z()) ? List.of(point.x(), point.y()) : List.of(point.x(), point.y(), point.z()));
        return Collections.unmodifiableMap(plain);
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), of(value)));
        return Collections.unmodifiableMap(plain);
    }
}
