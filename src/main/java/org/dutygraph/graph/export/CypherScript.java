package org.dutygraph.graph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.graph.schema.CypherFile;

/**
 * A graph as Cypher statements: constraints first, then nodes and relationships in batches of one shape. Line ends inside texts
 * are escaped, so that a semicolon at the end of a line always ends a statement.
 */
final class CypherScript implements ExportSink {

    private static final int BATCH = 200;

    private final BufferedWriter out;
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
        add("UNWIND [", "] AS row\nCREATE (n:" + String.join(":", labels) + ")\nSET n = row", literal(properties));
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) throws IOException {
        add(
                "UNWIND [",
                "] AS row\nMATCH (a:" + start.label() + " {id: row.start})\nMATCH (b:" + end.label()
                        + " {id: row.end})\nCREATE (a)-[r:" + type + "]->(b)\nSET r = row.properties",
                "{start: " + quoted(start.id()) + ", end: " + quoted(end.id()) + ", properties: " + literal(properties)
                        + "}");
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

    private static String literal(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + ": " + literal(property.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String literal(Object value) {
        return switch (PropertyType.of(value)) {
            case STRING -> quoted((String) value);
            case LONG, DOUBLE, BOOLEAN -> value.toString();
            case DATETIME -> "datetime('" + value + "')";
            case LIST ->
                ((List<?>) value).stream().map(CypherScript::literal).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return "'" + escaped + "'";
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
