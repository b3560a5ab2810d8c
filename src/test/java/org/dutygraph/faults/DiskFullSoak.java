package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.load.VariedLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or becomes so: said by name, nothing half-written, and with room again all is as before. */
class DiskFullSoak {

    @TempDir
    private Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        Optional<SmallDisk> mounted = SmallDisk.of(SmallDisk.Kind.TMPFS, folder.resolve("disk"), 64);
        assumeThat(mounted).as("a small file system can be mounted").isPresent();
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    private Path on(String name) {
        return disk.path().resolve(name);
    }

    private Path graph() {
        return on("graph");
    }

    private Graph open() {
        return Graph.open(
                new GraphAddress.Embedded(graph()), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private Children.Running program(String... arguments) throws IOException {
        Stream<String> all = Stream.concat(Stream.of(arguments), Stream.of("--graph", "embedded:" + graph()));
        return Children.program(folder.resolve("program.log"), all.toArray(String[]::new));
    }

    @Test
    void aLoadStopsAndSaysSoAndEveryListIsWholeAfterwards() throws Exception {
        Wordings few = Wordings.of(folder.resolve("few"), 4);
        try (Graph graph = open()) {
            Wordings.load(graph, few.old().files());
        }
        // Room for the engine to start, and for some of very many lists.
        disk.fill(10L * SmallDisk.MEGABYTE);
        Path lists = Files.createDirectory(folder.resolve("lists"));
        for (int i = 0; i < 160; i++) {
            VariedLists.write(lists.resolve("%03d.txt".formatted(i)), i, 1000 + i);
        }
        try (Children.Running load = program("load", lists.toString())) {
            assertThat(load.code(240)).as(load.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
            assertThat(load.said())
                    .as("the engine's own log has its traces; the program's word stands among them")
                    .contains("The graph did not take list", "is full; make room there", graph().toString())
                    .doesNotContain("defect");
        }

        try (Children.Running again = program("load", few.fresh().folder().toString())) {
            assertThat(again.code(120)).as(again.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
            assertThat(again.said()).contains("is full", "Nothing in it is lost");
        }

        disk.makeRoom();
        try (Graph graph = open()) {
            Invariants.assertHold(graph.driver());
            Wordings.load(graph, few.fresh().files());
            Invariants.assertHold(graph.driver());
        }
    }

    @Test
    void aBackupAnExportAndAResultAreWholeOrNotThere() throws Exception {
        Path elsewhere = folder.resolve("graph");
        Wordings wordings = Wordings.of(folder.resolve("few"), 4);
        try (Graph graph = Graph.open(
                new GraphAddress.Embedded(elsewhere), LockMode.COMMAND, new Credentials("neo4j", "not used"))) {
            Wordings.load(graph, wordings.old().files());
        }
        disk.fill(0);
        for (List<String> command : List.of(
                List.of("backup", on("kept.zip").toString()),
                List.of("export", on("export").toString(), "--format", "cypher"),
                List.of(
                        "cypher",
                        "MATCH (n)-[r]->(m) RETURN n, r, m",
                        "--format",
                        "json",
                        "-o",
                        on("out.json").toString()),
                List.of(
                        "bulk",
                        wordings.old().folder().toString(),
                        "--into",
                        on("bulk").toString()))) {
            String[] line = command.get(0).equals("bulk")
                    ? command.toArray(String[]::new)
                    : Stream.concat(command.stream(), Stream.of("--graph", "embedded:" + elsewhere))
                            .toArray(String[]::new);
            try (Children.Running run = Children.program(folder.resolve("program.log"), line)) {
                assertThat(run.code(120))
                        .as(run.said())
                        .isEqualTo(command.get(0).equals("bulk") ? ExitCode.GRAPH_UNAVAILABLE : ExitCode.WRONG_USAGE);
                assertThat(run.said()).contains("No space left on device").doesNotContain("\tat ", "rights");
            }
        }
        try (Stream<Path> left = Files.walk(disk.path())) {
            // Of a lock, others may wait; it stays, with nothing in it.
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().length() > 0))
                    .containsExactly(disk.filler());
        }
    }
}
