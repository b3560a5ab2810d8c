package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.parse.Duty;
import org.dutygraph.resolve.ResolvedDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;

/** What is written, loaded elsewhere, is the same graph. */
class GraphExportIT {

    private static final String NASTY = "“引号” ' \" \\ {id: 1};\n第二行；<p>&amp;</p>,=1+1";

    @TempDir
    private Path folder;

    private Graph graph;

    @BeforeEach
    void load() {
        graph = TestGraph.empty();
        GraphWriter writer = GraphWriter.of(graph);
        writer.write(Lists.list("990121101", "2024-12", List.of("水利局", "民政局")));
        writer.write(Lists.list("990121101", "2025-12", List.of("水利局"), GraphExportIT::renamed));
        writer.write(Lists.list("990121102", "2025-12", List.of("气象局")));
    }

    private static ResolvedDuty renamed(ResolvedDuty duty) {
        Duty as = duty.duty();
        Duty nasty = new Duty(
                as.kind(),
                as.number(),
                as.category(),
                NASTY,
                as.departments(),
                as.takers(),
                NASTY,
                as.ended(),
                as.clauses(),
                List.of("1", NASTY),
                as.location());
        return new ResolvedDuty(
                duty.id(), nasty, duty.departments(), duty.writtenLead(), duty.takers(), duty.named(), duty.clauses());
    }

    /** The driver keeps the statements of a transaction with their parameters, which are all keys of a large graph. */
    @Test
    void noTransactionOutlivesItsStatement() throws IOException {
        try (Session session = graph.session(AccessMode.READ)) {
            Session watched = mock(Session.class, delegatesTo(session));

            GraphExport.copy(watched, new ImportColumns(), null);

            verify(watched, atLeastOnce()).run(anyString(), anyMap());
            verify(watched, never()).beginTransaction();
            verify(watched, never()).executeRead(any());
        }
    }

    @Test
    void theScriptGivesTheSameGraph() throws IOException {
        try (Session session = graph.driver().session()) {
            session.run(
                            "CREATE (n:Every) SET n = $values CREATE (n)-[r:SAME]->(n) SET r = $values",
                            Map.of("values", EveryValue.properties()))
                    .consume();
        }
        List<Map<String, Object>> before = TestGraphContents.of(graph);

        GraphExport.Size size = GraphExport.of(graph).write(ExportFormat.CYPHER, folder.resolve("new"), null);

        TestGraph.clear(graph);
        CypherFile script = new CypherFile(
                "graph.cypher", Files.readString(folder.resolve("new").resolve("graph.cypher")));
        try (Session session = graph.driver().session()) {
            for (String statement : script.statements()) {
                session.run(statement).consume();
            }
            assertThat(session.run("MATCH (n) WHERE NOT n:SchemaVersion RETURN count(n) AS n")
                            .single()
                            .get("n")
                            .asLong())
                    .isEqualTo(size.nodes());
        }
        assertThat(TestGraphContents.of(graph)).isEqualTo(before);
        assertThat(before.toString()).contains(NASTY);
        assertThat(before).anySatisfy(row -> assertThat(row)
                .containsEntry("node", EveryValue.properties())
                .containsEntry("relationship", EveryValue.properties()));
    }

    @Test
    void theSameGraphGivesTheSameBytes() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            Path first = folder.resolve(format + "-1");
            Path second = folder.resolve(format + "-2");
            GraphExport.of(graph).write(format, first, null);
            GraphExport.of(graph).write(format, second, null);
            for (Path file : files(first)) {
                assertThat(Files.readString(second.resolve(file.getFileName()))).isEqualTo(Files.readString(file));
            }
        }
    }

    @Test
    void theImportersFilesHoldEveryNodeAndRelationshipWithTypedColumns() throws IOException {
        GraphExport.Size size = GraphExport.of(graph).write(ExportFormat.CSV, folder, null);

        String command = Files.readString(folder.resolve("import.sh"));
        List<String> headers = new ArrayList<>();
        long[] rows = new long[2];
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".csv")) {
                assertThat(command).contains("=" + name);
                try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
                    var all = csv.stream().toList();
                    headers.add(name + " " + all.get(0).getFields());
                    rows[name.startsWith("nodes-") ? 0 : 1] += all.size() - 1L;
                }
            }
        }
        assertThat(rows[0]).isEqualTo(size.nodes());
        assertThat(rows[1]).isEqualTo(size.relationships());
        assertThat(headers)
                .contains(
                        "relationships-PERFORMED_BY.csv [:START_ID, :END_ID, basis:string, end:long, lead:boolean, start:long, surface:string]")
                .anyMatch(header -> header.startsWith("nodes-Duty.csv [:ID, departments:long, ended:boolean,")
                        && header.contains("row:string[]"))
                .anyMatch(header -> header.startsWith("nodes-DutyList.csv") && header.contains("loadedAt:datetime"));
        assertThat(command).startsWith("neo4j-admin database import full").contains("--nodes=Actor:Department=");
        assertThat(Files.readString(folder.resolve("schema.cypher"))).contains("CREATE CONSTRAINT duty_id");
    }

    /** Sorting millions of nodes takes more memory than a transaction may have. */
    @Test
    void nodesComeInTheOrderOfTheIndexesAndOnlyStrangersAreSorted() {
        try (Session session = graph.driver().session()) {
            String plan = session.run("EXPLAIN " + CypherFile.statement("export/nodes"))
                    .consume()
                    .plan()
                    .toString();

            assertThat(plan.split("operatorType='(Sort|Top|PartialSort)"))
                    .as(plan)
                    .hasSize(2);
            assertThat(plan).contains("NodeUniqueIndexSeekByRange");
        }
    }

    @Test
    void aRegionTakesOnlyWhatItsListsReach() throws IOException {
        GraphExport.Size all = GraphExport.of(graph).write(ExportFormat.CYPHER, folder.resolve("all"), null);
        GraphExport.Size county = GraphExport.of(graph).write(ExportFormat.CYPHER, folder.resolve("county"), "990121");
        GraphExport.Size one = GraphExport.of(graph).write(ExportFormat.CYPHER, folder.resolve("one"), "990121102");

        // The nation too: every list lies in it.
        assertThat(county.nodes()).isEqualTo(all.nodes());
        assertThat(county.relationships()).isEqualTo(all.relationships());
        String script = Files.readString(folder.resolve("one").resolve("graph.cypher"));
        assertThat(script).contains("990121:气象局", "气象局职能", "示例省").doesNotContain("水利局", "990121101");
        assertThat(one.nodes()).isLessThan(county.nodes());
    }

    @Test
    void aFolderWithFilesOrAnUnknownRegionIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> GraphExport.of(graph).write(ExportFormat.CSV, folder, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not empty; give a folder that is, or a new one");
        assertThatThrownBy(() -> GraphExport.of(graph).write(ExportFormat.CSV, folder.resolve("x"), "11"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no list of region “11”");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
