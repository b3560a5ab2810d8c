package org.dutygraph.graph.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files for Neo4j's offline importer: one for each set of labels and one for each relationship type, with typed headers,
 * and the command that reads them.
 */
final class ImportFiles implements ExportSink {

    private final Path folder;
    private final Map<String, ImportTable> nodes = new TreeMap<>();
    private final Map<String, ImportTable> relationships = new TreeMap<>();

    ImportFiles(Path folder, ImportColumns columns) throws IOException {
        this.folder = folder;
        try {
            for (Map.Entry<String, String> table : columns.nodes().entrySet()) {
                Path file = folder.resolve(ImportScript.nodesFile(table.getKey()));
                nodes.put(table.getKey(), new ImportTable(file, List.of(":ID"), table.getValue()));
            }
            for (Map.Entry<String, String> table : columns.relationships().entrySet()) {
                Path file = folder.resolve(ImportScript.relationshipsFile(table.getKey()));
                relationships.put(
                        table.getKey(), new ImportTable(file, List.of(":START_ID", ":END_ID"), table.getValue()));
            }
        } catch (IOException e) {
            closeTables();
            throw e;
        }
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        table(nodes, String.join(":", labels)).row(properties, number);
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) {
        table(relationships, type).row(properties, start.number(), end.number());
    }

    private static ImportTable table(Map<String, ImportTable> tables, String name) {
        ImportTable table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException(name + " was not in the graph at the first pass over it");
        }
        return table;
    }

    private void closeTables() throws IOException {
        for (ImportTable table : nodes.values()) {
            table.close();
        }
        for (ImportTable table : relationships.values()) {
            table.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeTables();
        new ImportScript(nodes, relationships).write(folder);
    }
}
