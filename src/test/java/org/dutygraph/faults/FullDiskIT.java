package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.backup.GraphBackup;
import org.dutygraph.graph.backup.GraphRestore;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.load.VariedLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.util.FileSystemUtils;

/** A graph that is served, and whose disk becomes full or is gone: whoever asks is told, and nothing is lost. */
class FullDiskIT {

    /** Longer than the program takes to notice, on a machine that has much else to do. */
    private static final Duration NOTICED = Duration.ofSeconds(30);

    private static final Duration OVER = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private byte[] list(int seed) throws IOException {
        return Files.readAllBytes(VariedLists.write(folder.resolve("list.txt"), 0, seed));
    }

    @Test
    void aFullDiskPassesAndACriticalErrorStaysUntilTheNextStart() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("disk"), 96);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        try (SmallDisk disk = mounted.orElseThrow()) {
            Path graph = disk.path().resolve("graph");
            String kept;
            try (ServeProcess serve = ServeProcess.on(graph, folder.resolve("serve.log"))) {
                assertThat(serve.load("a.txt", list(1)).statusCode()).isEqualTo(200);

                disk.fill(0);
                assertRefused(serve, "STORE_FULL", list(2));
                assertThat(serve.get("/api/queries/data/lists-loaded").statusCode())
                        .as("reading goes on")
                        .isEqualTo(200);
                disk.makeRoom();
                awaitHealth(serve, 200);
                assertThat(serve.load("a.txt", list(3)).statusCode()).isEqualTo(200);
                kept = duties(serve);

                disk.fill(0);
                breakDown(serve);
                assertBroken(serve);
                disk.makeRoom();
                assertBroken(serve);
                serve.end();
                assertThat(serve.isOver(OVER)).as(serve.said()).isTrue();
                assertThat(serve.said()).contains("left as after a crash");
            }
            try (ServeProcess again = ServeProcess.on(graph, folder.resolve("again.log"));
                    Graph beside = again.graph()) {
                assertThat(duties(again)).isEqualTo(kept);
                Invariants.assertHold(beside.driver());
                assertThat(again.load("a.txt", list(4)).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aStoreThatIsReplacedIsSaidByAllAndTheOneInItsPlaceIsLeftAlone() throws Exception {
        Path graph = folder.resolve("graph");
        Path store = graph.resolve("store");
        Path other = folder.resolve("other");
        try (ServeProcess serve = ServeProcess.on(graph, folder.resolve("serve.log"))) {
            assertThat(serve.load("a.txt", list(1)).statusCode()).isEqualTo(200);

            Files.move(store, other);
            Files.createDirectories(store);
            assertRefused(serve, "STORE_GONE", list(2));
            assertThat(serve.get("/?lang=en").statusCode()).isEqualTo(503);
            assertThat(serve.get("/api/queries/data/lists-loaded").body()).contains("\"code\":\"STORE_GONE\"");
            try (Children.Running load = Children.program(
                    folder.resolve("load.log"),
                    "load",
                    folder.resolve("list.txt").toString(),
                    "--graph",
                    "embedded:" + graph)) {
                assertThat(load.code(120)).as(load.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
            }
            serve.end();
            assertThat(serve.isOver(OVER)).as(serve.said()).isTrue();
        }
        try (var left = Files.list(store)) {
            assertThat(left).as("what stands in the store's place").isEmpty();
        }
        FileSystemUtils.deleteRecursively(store);
        Files.move(other, store);
        try (ServeProcess again = ServeProcess.on(graph, folder.resolve("again.log"))) {
            assertThat(duties(again)).contains("\"rows\":[[").doesNotContain("\"rows\":[]");
        }
    }

    @Test
    void aFullTemporaryFolderIsNamedAndNothingIsLeftInIt() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("tmp"), 1);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        try (SmallDisk tmp = mounted.orElseThrow();
                ServeProcess serve = ServeProcess.inTemporaryFolder(
                        tmp.path(), folder.resolve("graph"), folder.resolve("serve.log"))) {
            HttpResponse<String> answer = serve.load("large.txt", new byte[3 * SmallDisk.MEGABYTE]);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("\"code\":\"TEMPORARY_FULL\"", tmp.path().toString());
            try (var left = Files.walk(tmp.path())) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(serve.load("a.txt", list(1)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRestoreWithoutRoomDoesNotBegin() throws Exception {
        Path kept = folder.resolve("kept.zip");
        GraphBackup.of(TestGraph.empty()).write(kept, Map.of(), "test");
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("disk"), 12);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        try (SmallDisk disk = mounted.orElseThrow()) {
            Path graph = disk.path().resolve("graph");
            assertThatThrownBy(() -> GraphRestore.into(
                            new GraphAddress.Embedded(graph), new Credentials("neo4j", "not used"), kept, false))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageMatching(".* has 1[0-2] MB free, and the restored graph needs about 1[6-9] MB .*"
                            + "Nothing was changed");
            try (var left = Files.list(graph)) {
                assertThat(left.map(file -> file.getFileName().toString())).containsExactly("lock");
            }
        }
    }

    /** The engine's importer and its indexes try for ever to write on such a disk. */
    @Test
    void aBulkThatFillsTheDiskEnds() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("disk"), 48);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        Path lists = Files.createDirectory(folder.resolve("lists"));
        VariedLists.write(lists.resolve("list.txt"), 0, 1);
        try (SmallDisk disk = mounted.orElseThrow()) {
            disk.fill(2L * SmallDisk.MEGABYTE);
            Path graph = disk.path().resolve("graph");
            try (Children.Running bulk = Children.program(
                    folder.resolve("bulk.log"), "bulk", lists.toString(), "--into", graph.toString())) {
                assertThat(bulk.code(90)).as(bulk.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
                assertThat(bulk.said())
                        .contains("The disk that holds " + graph, "is full, and no graph was made there; make room");
            }
            assertThat(graph).doesNotExist();
        }
    }

    private static void assertRefused(ServeProcess serve, String code, byte[] list) throws Exception {
        awaitHealth(serve, 503);
        HttpResponse<String> answer = serve.load("a.txt", list);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(serve.get("/actuator/health").body()).contains("\"status\":\"DOWN\"", "\"trouble\":\"the ");
        assertThat(serve.get("/status?lang=en").body()).contains("class=\"notice error\"");
    }

    private void assertBroken(ServeProcess serve) throws Exception {
        assertRefused(serve, "STORE_BROKEN", list(9));
        for (String path : new String[] {"/", "/departments", "/api/queries/data/lists-loaded", "/api/search?q=x"}) {
            HttpResponse<String> answer = serve.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("STORE_BROKEN");
        }
        assertThat(serve.get("/status?lang=en").body()).contains("critical error", "start it again");
    }

    /** Writes past the program's own check, as another program may that speaks to the engine. */
    private static void breakDown(ServeProcess serve) {
        try (Graph beside = serve.graph();
                Session session = beside.driver().session()) {
            for (int i = 0; i < 200; i++) {
                session.run("CREATE (:Filling {text: $text})", Map.of("text", "x".repeat(500_000)))
                        .consume();
            }
            throw new AssertionError("the disk never was full");
        } catch (Neo4jException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void awaitHealth(ServeProcess serve, int status) throws Exception {
        long end = System.nanoTime() + NOTICED.toNanos();
        HttpResponse<String> health = serve.get("/actuator/health");
        while (health.statusCode() != status && System.nanoTime() - end < 0) {
            Thread.sleep(200);
            health = serve.get("/actuator/health");
        }
        assertThat(health.statusCode()).as(health.body()).isEqualTo(status);
    }

    private static String duties(ServeProcess serve) throws Exception {
        HttpResponse<String> answer = serve.get("/api/queries/workload/township-burden");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("\"elapsedMillis\":[0-9]+", "");
    }
}
