package org.dutygraph.graph.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files for Neo4j's offline importer: one for each set of labels and one for each relationship type, with typed headers,
 * and the command that reads them. Rows are held until the end, because a file's columns are known only then.
 */
final class ImportFiles implements ExportSink {

    private final Path folder;
    private final Map<String, Table> nodes = new TreeMap<>();
    private final Map<String, Table> relationships = new TreeMap<>();

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) {
        nodes.computeIfAbsent(String.join(":", labels), any -> new Table())
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
        Map<String, String> nodeFiles = new TreeMap<>();
        Map<String, String> relationshipFiles = new TreeMap<>();
        boolean spansLines = false;
        for (Map.Entry<String, Table> table : nodes.entrySet()) {
            String file = ImportScript.nodesFile(table.getKey());
            spansLines |= table.getValue().write(folder.resolve(file), List.of(":ID"));
            nodeFiles.put(table.getKey(), file);
        }
        for (Map.Entry<String, Table> table : relationships.entrySet()) {
            String file = ImportScript.relationshipsFile(table.getKey());
            spansLines |= table.getValue().write(folder.resolve(file), List.of(":START_ID", ":END_ID"));
            relationshipFiles.put(table.getKey(), file);
        }
        new ImportScript(nodeFiles, relationshipFiles, spansLines).write(folder);
    }

    /** Rows of one file. */
    private static final class Table {
        private final Map<String, String> types = new TreeMap<>();
        private final List<List<String>> keys = new ArrayList<>();
        private final List<Map<String, Object>> rows = new ArrayList<>();

        void add(List<String> key, Map<String, Object> properties) {
            properties.forEach((name, value) -> types.put(name, ImportValue.type(value)));
            keys.add(key);
            rows.add(properties);
        }

        /** Returns whether a cell goes over several lines. */
        boolean write(Path file, List<String> keyColumns) throws IOException {
            boolean spansLines = false;
            // To the importer an empty cell is no value, and two quotes are the empty text.
            try (CsvWriter csv =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(file)) {
                List<String> header = new ArrayList<>(keyColumns);
                types.forEach((name, type) -> header.add(name + ":" + type));
                csv.writeRecord(header);
                for (int i = 0; i < rows.size(); i++) {
                    List<@Nullable String> cells = new ArrayList<>(keys.get(i));
                    Map<String, Object> row = rows.get(i);
                    types.keySet().forEach(name -> cells.add(ImportValue.text(row.get(name))));
                    spansLines |= cells.stream().anyMatch(ImportValue::spansLines);
                    csv.writeRecord(cells);
                }
            }
            return spansLines;
        }
    }
}
