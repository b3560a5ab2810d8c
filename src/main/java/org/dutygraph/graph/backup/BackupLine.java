package org.dutygraph.graph.backup;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.export.ValueFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nodes and relationships as lines of JSON; a time is an object with {@code time}, everything else is plain JSON. */
final class BackupLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TIME = "time";
    private static final ValueFormat<Object> VALUE = new Value();

    private BackupLine() {}

    /** Writes a line; its properties come from {@link #properties(Map)}. */
    static String of(Map<String, Object> line) {
        return JSON.writeValueAsString(line);
    }

    /** The properties of a node or relationship in the form of a line. */
    static Map<String, Object> properties(Map<String, Object> properties) {
        Map<String, Object> written = new LinkedHashMap<>();
        properties.forEach((name, value) -> written.put(name, VALUE.write(value)));
        return written;
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException where it is no JSON
     */
    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("no line of a backup", e);
        }
    }

    /** The properties of a node or relationship, with their original types. */
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

    private static final class Value implements ValueFormat<Object> {
        @Override
        public Object text(String value) {
            return value;
        }

        @Override
        public Object integer(long value) {
            return value;
        }

        @Override
        public Object decimal(double value) {
            return value;
        }

        @Override
        public Object bool(boolean value) {
            return value;
        }

        @Override
        public Object time(ZonedDateTime value) {
            return Map.of(TIME, value.toString());
        }

        @Override
        public Object list(List<Object> elements) {
            return elements;
        }
    }
}
