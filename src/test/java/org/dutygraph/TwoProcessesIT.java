package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.backup.GraphBackup;
import org.dutygraph.graph.engine.AnnouncedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second program on the folder of one that serves: a server is told who holds it, a command goes through it. */
class TwoProcessesIT {

    @TempDir
    private Path folder;

    @Test
    void theSecondServerIsToldWhoHoldsTheFolderAndACommandGoesThroughIt() throws Exception {
        Graph graph = TestGraph.empty();
        try (AnnouncedFolder held = AnnouncedFolder.of(graph, folder.resolve("graph"))) {
            String pid = String.valueOf(ProcessHandle.current().pid());

            Ended server = run("serve", "--port", "0", "--graph", held.address());
            assertThat(server.code()).as(server.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
            assertThat(server.said())
                    .contains("held by process " + pid + ", a server with its pages at http://localhost:1/")
                    .contains("--graph embedded:DIR")
                    .doesNotContain("Exception");

            Ended command = run("cypher", "RETURN 20 + 3 AS sum", "--format", "csv", "--graph", held.address());
            assertThat(command.code()).as(command.said()).isEqualTo(ExitCode.DONE);
            assertThat(command.said()).contains("sum", "23");

            Path kept = folder.resolve("kept.zip");
            GraphBackup.of(graph).write(kept, Map.of(), "test");
            Ended restore = run("restore", kept.toString(), "--replace", "--graph", held.address());
            assertThat(restore.code()).as(restore.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
            assertThat(restore.said()).contains("held by process " + pid, "stop it, restore, and start it again");

            Ended fresh = run("restore", kept.toString(), "--graph", "embedded:" + folder.resolve("fresh"));
            assertThat(fresh.code()).as(fresh.said()).isEqualTo(ExitCode.DONE);
            assertThat(fresh.said()).doesNotContain("not limited");
        }
    }

    /**
     * A process that has ended.
     *
     * @param said on both outputs
     */
    private record Ended(int code, String said) {}

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("dutygraph.jar")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
