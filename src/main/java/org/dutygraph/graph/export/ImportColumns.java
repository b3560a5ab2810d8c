package org.dutygraph.graph.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the columns of the files for Neo4j's offline importer: the properties of each table with their types. */
final class ImportColumns implements ExportSink {

    private final Map<String, Map<String, String>> nodes = new TreeMap<>();
    private final Map<String, Map<String, String>> relationships = new TreeMap<>();

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        add(nodes, String.join(":", labels), properties);
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) {
        add(relationships, type, properties);
    }

    private static void add(Map<String, Map<String, String>> tables, String table, Map<String, Object> properties) {
        Map<String, String> types = tables.computeIfAbsent(table, key -> new TreeMap<>());
        // An empty list does not say what its elements would be.
        properties.forEach((name, value) -> types.merge(
                name,
                PropertyType.header(value),
                (known, type) -> value instanceof List<?> list && list.isEmpty() ? known : type));
    }

    /** The columns of each table of nodes, by its labels, joined by colons: {@code id:string line:long}. */
    Map<String, String> nodes() {
        return columns(nodes);
    }

    /** The columns of each table of relationships, by their type. */
    Map<String, String> relationships() {
        return columns(relationships);
    }

    private static Map<String, String> columns(Map<String, Map<String, String>> tables) {
        Map<String, String> columns = new TreeMap<>();
        tables.forEach((table, types) -> columns.put(
                table,
                types.entrySet().stream()
                        .map(column -> column.getKey() + ":" + column.getValue())
                        .collect(Collectors.joining(" "))));
        return columns;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
