package org.dutygraph.graph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.graph.schema.CypherFile;

/**
 * A graph as statements: constraints first, then nodes and relationships in batches of one shape. Line ends inside words
 * are escaped, so that a semicolon at a line's end always ends a statement.
 */
final class CypherScript implements ExportSink {

    private static final int BATCH = 200;

    private final BufferedWriter out;
    private final Map<Long, String> places = new HashMap<>();
    private final List<String> batch = new ArrayList<>();
    private String head = "";
    private String tail = "";

    CypherScript(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("// Run into an empty Neo4j 5.26: cypher-shell -f " + file.getFileName() + "\n");
        for (CypherFile schema : CypherFile.inFolder("cypher/schema")) {
            for (String statement : schema.statements()) {
                out.write(statement + ";\n");
            }
        }
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) throws IOException {
        String id = literal(String.valueOf(properties.get("id")));
        places.put(number, ":" + labels.get(0) + " {id: " + id + "}");
        add("UNWIND [", "] AS row\nCREATE (n:" + String.join(":", labels) + ")\nSET n = row", literal(properties));
    }

    @Override
    public void relationship(long start, long end, String type, Map<String, Object> properties) throws IOException {
        String from = place(start);
        String to = place(end);
        String fromLabel = from.substring(0, from.indexOf(' '));
        String toLabel = to.substring(0, to.indexOf(' '));
        add(
                "UNWIND [",
                "] AS row\nMATCH (a" + fromLabel + " {id: row.start})\nMATCH (b" + toLabel
                        + " {id: row.end})\nCREATE (a)-[r:" + type + "]->(b)\nSET r = row.properties",
                "{start: " + id(from) + ", end: " + id(to) + ", properties: " + literal(properties) + "}");
    }

    private String place(long number) {
        String place = places.get(number);
        if (place == null) {
            throw new IllegalStateException("relationship before its node " + number);
        }
        return place;
    }

    private static String id(String place) {
        return place.substring(place.indexOf("{id: ") + "{id: ".length(), place.length() - 1);
    }

    private void add(String head, String tail, String row) throws IOException {
        if (batch.size() == BATCH || !head.equals(this.head) || !tail.equals(this.tail)) {
            flush();
            this.head = head;
            this.tail = tail;
        }
        batch.add(row);
    }

    private void flush() throws IOException {
        if (!batch.isEmpty()) {
            out.write(head + "\n  " + String.join(",\n  ", batch) + "\n" + tail + ";\n");
            batch.clear();
        }
    }

    private static String literal(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CypherScript::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof ZonedDateTime time) {
            return "datetime(" + quoted(time.toString()) + ")";
        }
        if (value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        throw new IllegalStateException("no literal for a value of " + value.getClass());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
