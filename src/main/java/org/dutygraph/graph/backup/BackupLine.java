package org.dutygraph.graph.backup;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dutygraph.graph.export.PropertyType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nodes, relationships and the manifest as JSON. A time among the properties is an object with {@code time}, everything else
 * is plain JSON.
 */
final class BackupLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final String TIME = "time";

    private BackupLine() {}

    /** A node; its number is that of its line, from 1. */
    record Node(List<String> labels, Map<String, Object> properties) {}

    /** A relationship between the nodes of two numbers. */
    record Relationship(long start, long end, String type, Map<String, Object> properties) {}

    /** The file that describes a backup; {@code schema} and {@code sha256} are checksums by file name. */
    record Manifest(
            int format,
            String program,
            String made,
            Map<String, String> schema,
            long nodes,
            long relationships,
            Map<String, String> sha256) {

        Manifest {
            schema = Map.copyOf(schema);
            sha256 = new LinkedHashMap<>(sha256);
        }
    }

    /** Writes a line; its properties come from {@link #written}. */
    static String of(Record line) {
        return JSON.writeValueAsString(line);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is no such line
     */
    static <T extends Record> T parse(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no line of a backup", e);
        }
    }

    /** The properties of a node or relationship in the form of a line. */
    static Map<String, Object> written(Map<String, Object> properties) {
        return mapped(
                properties,
                value -> PropertyType.of(value) == PropertyType.DATETIME ? Map.of(TIME, value.toString()) : value);
    }

    /** The properties of a line with their original types. */
    static Map<String, Object> read(Map<String, Object> properties) {
        return mapped(
                properties,
                value -> value instanceof Map<?, ?> time ? ZonedDateTime.parse((String) time.get(TIME)) : value);
    }

    private static Map<String, Object> mapped(Map<String, Object> properties, UnaryOperator<Object> mapping) {
        Map<String, Object> mapped = new LinkedHashMap<>();
        properties.forEach((name, value) -> mapped.put(name, mapping.apply(value)));
        return mapped;
    }
}
