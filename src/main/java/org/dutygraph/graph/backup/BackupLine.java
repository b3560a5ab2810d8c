package org.dutygraph.graph.backup;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes and relationships as lines of JSON; a time is an object with {@code time}, everything else is as JSON has it. */
final class BackupLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIME = "time";

    private BackupLine() {}

    static String of(Map<String, Object> line) {
        return JSON.writeValueAsString(written(line));
    }

    private static Object written(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> written = new LinkedHashMap<>();
            map.forEach((name, each) -> written.put(String.valueOf(name), written(each)));
            return written;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(BackupLine::written).toList();
        }
        if (value instanceof ZonedDateTime time) {
            return Map.of(TIME, time.toString());
        }
        boolean number = value instanceof Long || value instanceof Double each && Double.isFinite(each);
        if (number || value instanceof String || value instanceof Boolean) {
            return value;
        }
        throw new IllegalStateException("a value of " + value.getClass() + " cannot be kept: " + value);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is none
     */
    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no line of a backup", e);
        }
    }

    /** The properties of a node or relationship, of the types that they were. */
    static Map<String, Object> properties(JsonNode line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        line.get("properties").properties().forEach(each -> properties.put(each.getKey(), read(each.getValue())));
        return properties;
    }

    private static Object read(JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(each -> list.add(read(each)));
            return list;
        }
        if (value.isObject() && value.has(TIME)) {
            return ZonedDateTime.parse(value.get(TIME).asString());
        }
        throw new IllegalArgumentException("no value of a backup: " + value);
    }
}
