package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of saved queries, counted again from the tables alone, and the scripts that read them. */
class DatasetRoundTripIT {

    @TempDir
    private Path folder;

    @Test
    void theSampleCountyGivesTheFiguresOfTheSavedQueries() throws IOException {
        recount(ReadDataset.sampleCounty());
    }

    @Test
    void theTwoRealListsGiveTheFiguresOfTheSavedQueries() throws IOException {
        assumeTrue(ReadDataset.realListsAreThere(), "skipped: the real lists do not lie in ../shared/lists");
        recount(ReadDataset.realLists());
    }

    @SuppressWarnings("unchecked")
    private void recount(Graph graph) throws IOException {
        ReadDataset read = ReadDataset.of(graph, folder.resolve("new"), null, null);
        assertThat(read.breaches()).isEmpty();
        Scripts.all(read.folder()).forEach((script, counts) -> {
            read.tables().forEach((table, rows) -> assertThat(counts).as(script).containsEntry(table, rows.size()));
            assertThat(counts)
                    .as(script)
                    .containsEntry("parts", read.rows("actors").size());
        });
        assumeTrue(Scripts.sqliteWorks(), "skipped: this machine has no sqlite3");
        Path database = Scripts.database(read.folder());
        List<Map<String, Object>> cases;
        try (InputStream in = DatasetRoundTripIT.class.getResourceAsStream("/dataset/recount.yaml")) {
            cases = new Yaml().load(in);
        }
        int withRows = 0;
        for (Map<String, Object> each : cases) {
            List<Map<String, String>> counted = counted(database, (String) each.get("sql"));
            QueryResult saved = QueryRunner.of(graph.driver())
                    .run(
                            Catalogue.bundled().get((String) each.get("query")),
                            (Map<String, String>) each.getOrDefault("parameters", Map.of()),
                            RunOptions.complete());
            assertThat(counted)
                    .as((String) each.get("query"))
                    .containsExactlyInAnyOrderElementsOf(rows(
                            saved, counted.isEmpty() ? Set.of() : counted.get(0).keySet()));
            withRows += counted.isEmpty() ? 0 : 1;
        }
        assertThat(withRows).isGreaterThanOrEqualTo(10);
    }

    private static List<Map<String, String>> counted(Path database, String sql) throws IOException {
        String json = Scripts.query(database, sql);
        List<Map<String, String>> rows = new ArrayList<>();
        if (!json.isBlank()) {
            for (JsonNode row : JsonMapper.shared().readTree(json)) {
                Map<String, String> cells = new TreeMap<>();
                row.properties()
                        .forEach(cell -> cells.put(
                                cell.getKey(),
                                cell.getValue().isNull() ? "" : cell.getValue().asString()));
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Of a saved query's rows the columns that were counted; SQLite has 1 and 0 for true and false. */
    private static List<Map<String, String>> rows(QueryResult saved, Set<String> columns) {
        List<String> names =
                saved.columns().stream().map(column -> column.name()).toList();
        assertThat(names).containsAll(columns);
        return saved.rows().stream()
                .map(row -> {
                    Map<String, String> cells = new TreeMap<>();
                    for (String column : columns) {
                        Object value = row.get(names.indexOf(column));
                        cells.put(
                                column,
                                value == null
                                        ? ""
                                        : value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString());
                    }
                    return cells;
                })
                .toList();
    }
}
