package org.dutygraph.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.schema.Schema;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** A graph is kept and brought back, node by node; what is no whole backup changes nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    private static final Duration NO_PAUSE = Duration.ZERO;

    @TempDir
    private static Path folder;

    private static Graph graph;
    private static Path file;
    private static Path decisions;

    @BeforeAll
    static void keep() throws IOException {
        graph = TestGraph.empty();
        decisions = folder.resolve("decisions.tsv");
        SampleCounty.loadIfEmpty(graph, ListReader.bundled(), MatterPlacement.in(graph, DecisionFile.at(decisions)));
        Files.writeString(decisions, "# 尚无决定\n");
        file = folder.resolve("kept.zip");
        GraphBackup.of(graph, NO_PAUSE).write(file, files(), "test");
    }

    private static Map<String, Path> files() {
        return Map.of("decisions.tsv", decisions, "validation/1-1/sample.csv", decisions);
    }

    @Test
    @Order(1)
    void isForItsOwnerAloneAndNeverOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphBackup.of(graph, NO_PAUSE).write(file, files(), "test"))
                .withMessageContaining("is there already");
        assertThat(folder.resolve("kept.zip.part")).doesNotExist();
    }

    @Test
    @Order(2)
    void theSameGraphComesBackNodeByNodeWithItsSchemaAndItsSearch() throws IOException {
        GraphAddress address = new GraphAddress.Embedded(folder.resolve("graph"));
        GraphRestore.Restored restored = GraphRestore.into(address, none(), file, false);

        assertThat(restored.files()).containsOnlyKeys("decisions.tsv", "validation/1-1/sample.csv");
        assertThat(new String(restored.files().get("decisions.tsv"), StandardCharsets.UTF_8))
                .isEqualTo("# 尚无决定\n");
        try (Graph back = Graph.open(address, LockMode.COMMAND, none())) {
            assertThat(TestGraphContents.of(back)).isEqualTo(TestGraphContents.of(graph));
            for (String ask : List.of(
                    "MATCH (v:SchemaVersion) RETURN v.id AS id, v.checksum AS checksum ORDER BY id",
                    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state RETURN * ORDER BY name",
                    "SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name",
                    "CALL db.index.fulltext.queryNodes('search_duties', 'searchName:农业') YIELD node"
                            + " RETURN node.id AS id ORDER BY id")) {
                assertThat(rows(back, ask)).as(ask).isEqualTo(rows(graph, ask));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphRestore.into(address, none(), file, false))
                .withMessageContaining("--replace");
    }

    @Test
    @Order(3)
    void aFileThatIsCutOrChangedIsRefusedAndNothingIsHalfRestored() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path bad = folder.resolve("bad.zip");
        Path target = folder.resolve("untouched");
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            boolean cut = i % 2 == 0;
            int at = (int) ((long) whole.length * i / 200);
            byte[] damaged = cut ? java.util.Arrays.copyOf(whole, at) : whole.clone();
            if (!cut) {
                damaged[at] ^= 0x55;
            }
            Files.write(bad, damaged);
            try (Backup opened = Backup.open(bad)) {
                // A changed byte may be one that says nothing, such as a time of an entry; what counts must be as it
                // was.
                assertThat(cut).isFalse();
                assertThat(opened.nodes()).isPositive();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining(bad.toString()).hasMessageContaining("Nothing was changed");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(190);
        Files.write(bad, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphRestore.into(new GraphAddress.Embedded(target), none(), bad, true));
        assertThat(target).doesNotExist();
    }

    @Test
    @Order(4)
    void whatIsWrittenMeanwhileIsNoticed() throws Exception {
        AtomicBoolean go = new AtomicBoolean(true);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (go.get()) {
                run("MERGE (n:Written) SET n.at = coalesce(n.at, 0) + 1");
            }
        });
        try {
            assertThatExceptionOfType(GraphUnavailableException.class)
                    .isThrownBy(
                            () -> GraphBackup.of(graph, NO_PAUSE).write(folder.resolve("torn.zip"), files(), "test"))
                    .withMessageContaining("nothing was kept");
        } finally {
            go.set(false);
            writer.get();
            run("MATCH (n:Written) DELETE n");
        }
        assertThat(folder.resolve("torn.zip")).doesNotExist();
        assertThat(folder.resolve("torn.zip.part")).doesNotExist();
    }

    /** In one transaction, as on a server. */
    @Test
    @Order(5)
    void aServersGraphIsReplacedAndItsMattersArePlacedAnew() throws IOException {
        GraphAddress address = GraphAddress.parse(graph.bolt().toString());
        Credentials credentials = new Credentials("neo4j", TestGraph.password(graph));
        List<Map<String, Object>> before = TestGraphContents.of(graph);
        run("MATCH (d:Duty) SET d.name = 'changed'");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphRestore.into(address, credentials, file, false))
                .withMessageContaining("--replace");
        GraphRestore.into(address, credentials, file, true);

        assertThat(TestGraphContents.of(graph)).isEqualTo(before);
        assertThat(rows(graph, "MATCH (v:SchemaVersion) WHERE v.placed IS NOT NULL RETURN v.id AS id"))
                .isEmpty();
        assertThat(MatterPlacement.in(graph, DecisionFile.at(decisions)).place())
                .isZero();
        assertThat(rows(graph, "MATCH (v:SchemaVersion) WHERE v.placed IS NOT NULL RETURN v.id AS id"))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void whatTheBackupsSchemaHasNotIsAppliedAgain() throws IOException {
        run("CREATE (:SchemaVersion {id: 'V002__after-the-backup.cypher', checksum: 'x'})");
        try (Backup backup = Backup.open(file);
                RestoreWriter writer = new RestoreWriter(graph, true)) {
            writer.fill(backup);
        }
        assertThat(rows(graph, "MATCH (v:SchemaVersion) RETURN v.id AS id"))
                .containsExactly(Map.of("id", Schema.FIRST));
    }

    @Test
    @Order(7)
    void aBackupOfANewerProgramIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Schema.bundled().refuseUnknown(Map.of("V999__later.cypher", "0".repeat(64)), "newer.zip"))
                .withMessageContaining("V999__later.cypher")
                .withMessageContaining("the program that made it, or a newer one")
                .withMessageContaining("load the lists again");
    }

    private static Credentials none() {
        return new Credentials("neo4j", "not used: embedded");
    }

    private static void run(String statement) {
        try (Session session = graph.driver().session()) {
            session.run(statement).consume();
        }
    }

    private static List<Map<String, Object>> rows(Graph graph, String ask) {
        try (Session session = graph.driver().session()) {
            return session.run(ask).list(row -> row.asMap());
        }
    }
}
