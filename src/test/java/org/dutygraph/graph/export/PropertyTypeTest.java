package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.csv.reader.Configuration;
import org.neo4j.internal.batchimport.input.InputEntity;
import org.neo4j.internal.batchimport.input.InputEntityDecorators;
import org.neo4j.internal.batchimport.input.csv.CsvInput;
import org.neo4j.internal.batchimport.input.csv.DataFactories;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.values.storable.Value;
import org.xml.sax.SAXException;

/** A value of every kind is read back from a file as it was; Cypher and backups are read back by their own tests. */
class PropertyTypeTest {

    @TempDir
    private Path folder;

    @Test
    void theImporterReadsBackWhatItsFilesWereGiven() throws IOException {
        Map<String, Object> properties = EveryValue.properties();
        importable(folder, List.of(properties));

        // The importer leaves an empty list out.
        properties.remove("none");
        assertThat(imported(folder.resolve("nodes-Every.csv"))).containsExactly(properties);
    }

    @Test
    void anEmptyListDoesNotSayWhatAColumnHolds() throws IOException {
        for (boolean emptyFirst : List.of(true, false)) {
            Path files = Files.createDirectory(folder.resolve("empty-first-" + emptyFirst));
            Map<String, Object> empty = Map.of("list", List.of());
            Map<String, Object> numbers = Map.of("list", List.of(1L, 2L));
            importable(files, emptyFirst ? List.of(empty, numbers) : List.of(numbers, empty));

            assertThat(imported(files.resolve("nodes-Every.csv"))).containsExactlyInAnyOrder(Map.of(), numbers);
        }
    }

    @Test
    void graphMlIsReadBackByWhatItsKeysSay() throws IOException, SAXException {
        Map<String, Object> properties = EveryValue.properties();
        Path file = folder.resolve("graph.graphml");
        ExportSink.End every = new ExportSink.End(1, "Every", "");
        GraphMlKeys keys = new GraphMlKeys();
        keys.node(1, List.of("Every"), properties);
        keys.relationship(every, every, "SAME", properties);
        try (GraphMlFile graph = new GraphMlFile(file, keys)) {
            graph.node(1, List.of("Every"), properties);
            graph.relationship(every, every, "SAME", properties);
        }

        byte[] bytes = Files.readAllBytes(file);
        GraphMl.validate(bytes);
        GraphMl.Content content = GraphMl.content(bytes);
        assertThat(content.nodes()).singleElement().satisfies(node -> assertThat(node.get("properties"))
                .isEqualTo(properties));
        assertThat(content.edges()).singleElement().satisfies(edge -> assertThat(edge.get("properties"))
                .isEqualTo(properties));
    }

    @Test
    void whatTheGraphDoesNotHoldIsRefused() {
        for (Object value : List.of(
                LocalDate.EPOCH,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                'c',
                Map.of("a", 1L),
                List.of(List.of(1L)),
                new Object[0])) {
            for (Function<Object, String> format :
                    List.<Function<Object, String>>of(PropertyType::header, ImportTable::cell, CypherScript::literal)) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> format.apply(value))
                        .withMessageContaining("no format for the value");
            }
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> ImportTable.cell(List.of("")))
                .withMessageContaining("a list of one empty text");
    }

    /** Writes the files of nodes with these properties. */
    private static void importable(Path folder, List<Map<String, Object>> nodes) throws IOException {
        ImportColumns columns = new ImportColumns();
        nodes.forEach(node -> columns.node(1, List.of("Every"), node));
        try (ImportFiles files = new ImportFiles(folder, columns)) {
            for (int i = 0; i < nodes.size(); i++) {
                files.node(i + 1, List.of("Every"), nodes.get(i));
            }
        }
    }

    /** The rows of a file of nodes as Neo4j's own importer reads them. */
    private static List<Map<String, Object>> imported(Path file) throws IOException {
        Configuration configuration = Configuration.COMMAS.toBuilder()
                .withArrayDelimiter('\u001F')
                .withMultilineDocuments(name -> true)
                .withBufferSize(4 << 20)
                .build();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (CsvInput input = new CsvInput(
                        List.of(DataFactories.data(InputEntityDecorators.NO_DECORATOR, StandardCharsets.UTF_8, file)),
                        DataFactories.defaultFormatNodeFileHeader(),
                        List.of(),
                        DataFactories.defaultFormatRelationshipFileHeader(),
                        IdType.INTEGER,
                        configuration,
                        false,
                        CsvInput.NO_MONITOR,
                        EmptyMemoryTracker.INSTANCE);
                InputIterator nodes = input.nodes(Collector.STRICT).iterator();
                InputChunk chunk = nodes.newChunk()) {
            InputEntity entity = new InputEntity();
            while (nodes.next(chunk)) {
                while (chunk.next(entity)) {
                    Map<String, Object> row = new TreeMap<>();
                    entity.propertiesAsMap().forEach((name, value) -> row.put(name, plain(value)));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** As the driver returns it. */
    private static Object plain(Object read) {
        Object value = read instanceof Value storable ? storable.asObject() : read;
        if (value instanceof Number number && !(value instanceof Double)) {
            return number.longValue();
        }
        if (!value.getClass().isArray()) {
            return value;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) {
            list.add(java.lang.reflect.Array.get(value, i));
        }
        return list;
    }
}
