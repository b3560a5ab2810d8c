package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Lists;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.parse.Duty;
import org.dutygraph.resolve.ResolvedDuty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.xml.sax.SAXException;

/** The whole sample county, with words that are hard to write, read elsewhere: it is the same graph. */
class ExportedElsewhereIT {

    private static final String NASTY =
            "“引号” ' \" \"\" \\ \\\" {id: 1};\n第二行；\r\n第三行\t<p>&amp;</p>,=1+1 ]]> \uD842\uDFB7 空格 ";

    @TempDir
    private Path folder;

    private Graph graph;
    private List<Map<String, Object>> before;

    @BeforeEach
    void load() {
        graph = TestGraph.empty();
        SampleCounty.loadIfEmpty(
                graph,
                ListReader.bundled(),
                MatterPlacement.in(
                        graph, DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))));
        GraphWriter.of(graph)
                .write(Lists.list("990121109", "2025-12", List.of("水利局", "民政局"), ExportedElsewhereIT::nasty));
        SearchTokens.enterNames(graph);
        Map<String, Object> values = EveryValue.properties();
        // The importer leaves an empty list out.
        values.remove("none");
        try (Session session = graph.driver().session()) {
            session.run(
                            "CREATE (n:Every) SET n = $values CREATE (n)-[r:SAME]->(n) SET r = $values",
                            Map.of("values", values))
                    .consume();
        }
        before = TestGraphContents.of(graph);
        assertThat(before.toString()).contains(NASTY);
        assertThat(before)
                .anySatisfy(row -> assertThat(row).containsEntry("node", values).containsEntry("relationship", values));
    }

    private static ResolvedDuty nasty(ResolvedDuty duty) {
        Duty as = duty.duty();
        Duty nasty = new Duty(
                as.kind(),
                as.number(),
                as.category(),
                NASTY,
                as.departments(),
                as.takers(),
                "",
                as.ended(),
                as.clauses(),
                List.of("1", "", NASTY, "true", ""),
                as.location());
        return new ResolvedDuty(
                duty.id(), nasty, duty.departments(), duty.writtenLead(), duty.takers(), duty.named(), duty.clauses());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is written for a Unix shell")
    void neo4jsImporterMakesTheSameGraph() throws IOException, InterruptedException {
        GraphExport.Size size = GraphExport.of(graph).write(ExportFormat.CSV, folder.resolve("files"), null);

        Path store = Files.createDirectories(folder.resolve("graph/store"));
        String said = importer(store);

        assertThat(said).contains("IMPORT DONE", size.nodes() + " nodes", size.relationships() + " relationships");
        GraphAddress imported = new GraphAddress.Embedded(folder.resolve("graph"));
        try (Graph elsewhere = Graph.open(imported, LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"))) {
            assertThat(TestGraphContents.of(elsewhere)).isEqualTo(before);
        }
    }

    @Test
    void graphMlIsValidAndMakesTheSameGraph() throws IOException, SAXException {
        GraphExport.Size size = GraphExport.of(graph).write(ExportFormat.GRAPHML, folder, null);

        byte[] file = Files.readAllBytes(folder.resolve("graph.graphml"));
        GraphMl.validate(file);
        GraphMl.Content content = GraphMl.content(file);
        assertThat(content.nodes()).hasSize((int) size.nodes());
        assertThat(content.edges()).hasSize((int) size.relationships());
        TestGraph.clear(graph);
        load(content);
        assertThat(TestGraphContents.of(graph)).isEqualTo(before);
    }

    @Test
    void graphMlShowsNamesAndTypesToAReaderThatIsNotOurs() throws IOException {
        GraphExport.Size size = GraphExport.of(graph).write(ExportFormat.GRAPHML, folder, null);

        GraphMl.Seen seen = GraphMl.byJGraphT(Files.readAllBytes(folder.resolve("graph.graphml")));
        assertThat(seen.nodeLabels()).hasSize((int) size.nodes());
        assertThat(seen.nodeLabels().values())
                .contains("云岭县公安局", "990121109/2025-12/C1/U1")
                .doesNotContain("C1");
        assertThat(seen.edgeLabels()).hasSize((int) size.relationships()).contains("LED_BY", "PERFORMED_BY", "PART_OF");
    }

    private void load(GraphMl.Content content) {
        try (Session session = graph.driver().session()) {
            Map<String, String> ids = new HashMap<>();
            session.run(
                            """
                            UNWIND $nodes AS node
                            CREATE (n:$(split(node.labels, ':')))
                            SET n = node.properties
                            RETURN node.id AS id, elementId(n) AS element
                            """,
                            Map.of("nodes", content.nodes()))
                    .forEachRemaining(row ->
                            ids.put(row.get("id").asString(), row.get("element").asString()));
            session.run(
                            """
                            UNWIND $edges AS edge
                            MATCH (a) WHERE elementId(a) = $ids[edge.source]
                            MATCH (b) WHERE elementId(b) = $ids[edge.target]
                            CREATE (a)-[r:$(edge.label)]->(b)
                            SET r = edge.properties
                            """,
                            Map.of("edges", content.edges(), "ids", ids))
                    .consume();
        }
    }

    /** Runs the command that stands beside the files, as a user would; its {@code neo4j-admin} is the engine's own. */
    private String importer(Path store) throws IOException, InterruptedException {
        Path admin = Files.createDirectories(folder.resolve("bin")).resolve("neo4j-admin");
        Files.writeString(admin, "#!/bin/sh\nexec \"$JAVA\" -Xmx512m -cp \"$JARS\" org.neo4j.cli.AdminTool \"$@\"\n");
        assertThat(admin.toFile().setExecutable(true)).isTrue();
        Path log = folder.resolve("import.log");
        ProcessBuilder command = new ProcessBuilder("sh", "import.sh")
                .directory(folder.resolve("files").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.environment()
                .put("JARS", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.environment().put("NEO4J_HOME", store.toString());
        command.environment()
                .put(
                        "NEO4J_CONF",
                        Files.createDirectories(store.resolve("conf")).toString());
        command.environment().put("PATH", admin.getParent() + File.pathSeparator + System.getenv("PATH"));
        int code = command.start().waitFor();
        assertThat(code).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }
}
