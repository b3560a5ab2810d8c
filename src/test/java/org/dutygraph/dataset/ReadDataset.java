package org.dutygraph.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;

/** A dataset that was written into a folder, as a reader of its files finds it. */
record ReadDataset(Path folder, Map<String, List<Map<String, String>>> tables) {

    static final ProgramVersion PROGRAM = new ProgramVersion("0.0-test", "0123abc");

    static final Path REAL_LISTS = Path.of("../shared/lists");

    static Graph sampleCounty() {
        Graph graph = TestGraph.empty();
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), placing(graph));
        return graph;
    }

    static Graph realLists() {
        Graph graph = TestGraph.empty();
        Loading.into(graph, ListReader.bundled(), placing(graph)).load(Loading.files(List.of(REAL_LISTS)), entry -> {});
        return graph;
    }

    private static MatterPlacement placing(Graph graph) {
        return placing(graph, TestGraph.temporaryFolder().resolve("decisions.tsv"));
    }

    static MatterPlacement placing(Graph graph, Path decisions) {
        return MatterPlacement.in(graph, DecisionFile.at(decisions));
    }

    static boolean realListsAreThere() {
        return Files.isDirectory(REAL_LISTS);
    }

    static ReadDataset of(Graph graph, Path folder, String region, String edition) throws IOException {
        Dataset.of(graph, PROGRAM, new DatasetScope(region, edition, new CorrectionsGiven()))
                .write(folder);
        return in(folder);
    }

    static ReadDataset in(Path folder) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        DatasetTable.ALL.forEach(table -> tables.put(table.name(), read(folder.resolve(table.file()))));
        return new ReadDataset(folder, tables);
    }

    /** The rows of a CSV file, by the names of its first line. */
    static List<Map<String, String>> read(Path file) {
        try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream()
                    .map(row -> (Map<String, String>) new LinkedHashMap<>(row.getFieldsAsMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> rows(String table) {
        return tables.get(table);
    }

    List<String> column(String table, String column) {
        return rows(table).stream().map(row -> row.get(column)).toList();
    }

    /** What breaks the description: a key twice, a value that is missing, of no type or no code, or that refers to nothing. */
    List<String> breaches() {
        List<String> breaches = new ArrayList<>();
        for (DatasetTable table : DatasetTable.ALL) {
            List<List<String>> keys = rows(table.name()).stream()
                    .map(row -> table.key().stream().map(row::get).toList())
                    .toList();
            if (keys.stream().distinct().count() != keys.size()) {
                breaches.add(table.name() + " has a key twice");
            }
            for (DatasetColumn column : table.columns()) {
                List<String> targets = column.table() == null
                        ? List.of()
                        : column(
                                column.table(),
                                DatasetTable.of(column.table()).key().get(0));
                var there = new java.util.HashSet<>(targets);
                for (Map<String, String> row : rows(table.name())) {
                    String value = row.get(column.name());
                    String fault = fault(column, value, there);
                    if (fault != null) {
                        breaches.add("%s.%s “%s” %s: %s".formatted(table.name(), column.name(), value, fault, row));
                    }
                }
            }
        }
        return breaches;
    }

    private static String fault(DatasetColumn column, String value, java.util.Set<String> targets) {
        if (value.isEmpty()) {
            return column.required() ? "is missing" : null;
        }
        if (column.table() != null && !targets.contains(value)) {
            return "is not in " + column.table();
        }
        if (column.codes() != null
                && CodeList.of(column.codes()).stream()
                        .noneMatch(code -> code.code().equals(value))) {
            return "is no code of " + column.codes();
        }
        String form =
                switch (column.type()) {
                    case STRING -> "(?s).*";
                    case INTEGER -> "-?\\d+";
                    case NUMBER -> "-?\\d+(\\.\\d+)?(E-?\\d+)?";
                    case BOOLEAN -> "true|false";
                };
        return value.matches(form) ? null : "is no " + column.type();
    }
}
