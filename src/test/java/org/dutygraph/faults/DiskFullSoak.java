package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    private Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("[DutyGraph tests] a full disk is not tested: no small file system can be mounted here");
        }
        assumeThat(mounted).as("a small file system can be mounted").isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program on this system.
            return false;
        }
    }

    /** Leaves so much room. */
    private void fill(int megabytes) throws IOException {
        long left = Files.getFileStore(disk).getUsableSpace() - (long) megabytes * MEGABYTE;
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            for (; left > 0; left -= MEGABYTE) {
                out.write(block, 0, (int) Math.min(left, MEGABYTE));
            }
        }
    }

    private Path graph() {
        return disk.resolve("graph");
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
        fill(10);
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

        Files.delete(disk.resolve("filler"));
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
        fill(0);
        for (List<String> command : List.of(
                List.of("backup", disk.resolve("kept.zip").toString()),
                List.of("export", disk.resolve("export").toString(), "--format", "cypher"),
                List.of(
                        "cypher",
                        "MATCH (n)-[r]->(m) RETURN n, r, m",
                        "--format",
                        "json",
                        "-o",
                        disk.resolve("out.json").toString()),
                List.of(
                        "bulk",
                        wordings.old().folder().toString(),
                        "--into",
                        disk.resolve("bulk").toString()))) {
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
        try (Stream<Path> left = Files.walk(disk)) {
            // Of a lock, others may wait; it stays, with nothing in it.
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> file.toFile().length() > 0))
                    .containsExactly(disk.resolve("filler"));
        }
    }
}
