package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** {@code load --watch} as a process of its own, on a graph that another process serves; ended by Ctrl+C. */
class WatchIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    private Graph graph;
    private Path folder;
    private Path log;
    private Process process;

    @BeforeEach
    void start() throws IOException {
        graph = TestGraph.empty();
        folder = Files.createDirectory(home.resolve("lists"));
        log = home.resolve("watch.log");
        Files.copy(SAMPLES.resolve("yunling-linhe-2024-12.txt"), folder.resolve("linhe.txt"));
        Files.writeString(folder.resolve("broken.txt"), "no list at all");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("dutygraph.jar"),
                "load",
                "--watch",
                folder.toString(),
                "--graph",
                graph.bolt().toString(),
                "--decisions",
                home.resolve("decisions.tsv").toString());
        builder.environment().put("DUTYGRAPH_PASSWORD", TestGraph.password(graph));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void whatComesIsLoadedAFaultStopsNothingAndAPoliteKillEndsItWithASummary() throws Exception {
        comes("990121101/2024-12");
        // A newer edition and a folder that is moved in.
        Files.copy(SAMPLES.resolve("yunling-linhe-2025-12.txt"), folder.resolve("linhe-new.txt"));
        Path outside = Files.createDirectory(home.resolve("more"));
        Files.copy(SAMPLES.resolve("yunling-songping-2025-07.txt"), outside.resolve("songping.txt"));
        Files.move(outside, folder.resolve("more"));
        comes("990121101/2025-12");
        comes("990121201/2025-07");
        Files.delete(folder.resolve("linhe.txt"));
        said("linhe.txt: the file is gone; its list stays in the graph");

        // Not INT: what a script starts in the background ignores it, and Java leaves it so. The same hook answers
        // both.
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(log);
        assertThat(process.exitValue()).as(told).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        assertThat(told)
                .contains("watching; Ctrl+C ends it", "broken.txt", "NO_DUTY", "4 files loaded: 121 new, 0 changed");
        assertThat(lists()).isEqualTo(3);
    }

    private void comes(String list) throws Exception {
        until(() -> count("MATCH (l:DutyList {id: '" + list + "'}) RETURN count(l) AS n") == 1, list);
    }

    private void said(String words) throws Exception {
        until(() -> Files.readString(log).contains(words), words);
    }

    private void until(java.util.concurrent.Callable<Boolean> condition, String what) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now())
                    .as("waiting for %s; it said %s", what, Files.readString(log))
                    .isBefore(end);
            Thread.sleep(200);
        }
    }

    private long lists() {
        return count("MATCH (l:DutyList) RETURN count(l) AS n");
    }

    private long count(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).single().get("n").asLong();
        }
    }
}
