package org.dutygraph.graph.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files for Neo4j's offline importer: one for each set of labels and one for each relationship type, with typed headers,
 * and the command that reads them. Rows are kept until the end, when a file's columns are known.
 */
final class ImportFiles implements ExportSink {

    private final Path folder;
    private final Map<String, Rows> nodes = new TreeMap<>();
    private final Map<String, Rows> relationships = new TreeMap<>();

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        nodes.computeIfAbsent(String.join(":", labels), key -> new Rows()).add(properties, number);
    }

    @Override
    public void relationship(long start, long end, String type, Map<String, Object> properties) {
        relationships.computeIfAbsent(type, key -> new Rows()).add(properties, start, end);
    }

    @Override
    public void close() throws IOException {
        Map<String, ImportTable> nodeTables = new TreeMap<>();
        for (Map.Entry<String, Rows> rows : nodes.entrySet()) {
            Path file = folder.resolve(ImportScript.nodesFile(rows.getKey()));
            nodeTables.put(rows.getKey(), rows.getValue().write(file, List.of(":ID")));
        }
        Map<String, ImportTable> relationshipTables = new TreeMap<>();
        for (Map.Entry<String, Rows> rows : relationships.entrySet()) {
            Path file = folder.resolve(ImportScript.relationshipsFile(rows.getKey()));
            relationshipTables.put(rows.getKey(), rows.getValue().write(file, List.of(":START_ID", ":END_ID")));
        }
        new ImportScript(nodeTables, relationshipTables).write(folder);
    }

    private static final class Rows {
        private final Map<String, String> types = new TreeMap<>();
        private final List<long[]> keys = new ArrayList<>();
        private final List<Map<String, Object>> rows = new ArrayList<>();

        void add(Map<String, Object> properties, long... key) {
            // An empty list does not say what its elements would be.
            properties.forEach((name, value) -> types.merge(
                    name,
                    PropertyType.header(value),
                    (known, type) -> value instanceof List<?> list && list.isEmpty() ? known : type));
            keys.add(key);
            rows.add(properties);
        }

        ImportTable write(Path file, List<String> keyColumns) throws IOException {
            String columns = types.entrySet().stream()
                    .map(column -> column.getKey() + ":" + column.getValue())
                    .collect(Collectors.joining(" "));
            try (ImportTable table = new ImportTable(file, keyColumns, columns)) {
                for (int i = 0; i < rows.size(); i++) {
                    table.row(rows.get(i), keys.get(i));
                }
                return table;
            }
        }
    }
}
