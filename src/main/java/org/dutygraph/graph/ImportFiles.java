package org.dutygraph.graph;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files for Neo4j's offline importer: one for each set of labels and one for each relationship type, with typed headers,
 * and the command that reads them. Rows are held until the end, because a file's columns are known only then.
 */
final class ImportFiles implements ExportSink {

    /** The importer's separator inside list values; a semicolon stands in the lists' own text. */
    private static final String LIST_SEPARATOR = "\u001F";

    private final Path folder;
    private final Map<String, Table> nodes = new TreeMap<>();
    private final Map<String, Table> relationships = new TreeMap<>();

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        nodes.computeIfAbsent(String.join(";", labels), any -> new Table())
                .add(List.of(String.valueOf(number)), properties);
    }

    @Override
    public void relationship(long start, long end, String type, Map<String, Object> properties) {
        relationships
                .computeIfAbsent(type, any -> new Table())
                .add(List.of(String.valueOf(start), String.valueOf(end)), properties);
    }

    @Override
    public void close() throws IOException {
        List<String> command = new ArrayList<>(List.of("neo4j-admin database import full neo4j"));
        for (Map.Entry<String, Table> table : nodes.entrySet()) {
            String file = "nodes-" + table.getKey().replace(';', '-') + ".csv";
            table.getValue().write(folder.resolve(file), List.of(":ID"));
            command.add("--nodes=" + table.getKey().replace(';', ':') + "=" + file);
        }
        for (Map.Entry<String, Table> table : relationships.entrySet()) {
            String file = "relationships-" + table.getKey() + ".csv";
            table.getValue().write(folder.resolve(file), List.of(":START_ID", ":END_ID"));
            command.add("--relationships=" + table.getKey() + "=" + file);
        }
        command.add("--array-delimiter='U+001F'");
        command.add("--multiline-fields=true");
        command.add("\"$@\"");
        Files.writeString(folder.resolve("import.sh"), String.join(" \\\n  ", command) + "\n");
        String schema = Script.inFolder("cypher/schema").stream()
                .flatMap(script -> script.statements().stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("schema.cypher"), schema);
    }

    /** Rows of one file. */
    private static final class Table {
        private final Map<String, String> types = new TreeMap<>();
        private final List<List<String>> keys = new ArrayList<>();
        private final List<Map<String, Object>> rows = new ArrayList<>();

        void add(List<String> key, Map<String, Object> properties) {
            properties.forEach((name, value) -> types.put(name, type(value)));
            keys.add(key);
            rows.add(properties);
        }

        void write(Path file, List<String> keyColumns) throws IOException {
            // To the importer an empty cell is no value, and two quotes are the empty text.
            try (CsvWriter csv =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file)) {
                List<String> header = new ArrayList<>(keyColumns);
                types.forEach((name, type) -> header.add(name + ":" + type));
                csv.writeRecord(header);
                for (int i = 0; i < rows.size(); i++) {
                    List<@Nullable String> cells = new ArrayList<>(keys.get(i));
                    Map<String, Object> row = rows.get(i);
                    types.keySet().forEach(name -> cells.add(text(row.get(name))));
                    csv.writeRecord(cells);
                }
            }
        }

        private static String type(Object value) {
            if (value instanceof Long) {
                return "long";
            }
            if (value instanceof Double) {
                return "double";
            }
            if (value instanceof Boolean) {
                return "boolean";
            }
            if (value instanceof ZonedDateTime) {
                return "datetime";
            }
            return value instanceof List<?> ? "string[]" : "string";
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(LIST_SEPARATOR))
                    : value.toString();
        }
    }
}
