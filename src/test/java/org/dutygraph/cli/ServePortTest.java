package org.dutygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that another program uses is named before a graph is opened or made. */
class ServePortTest {

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenIsNamedAndNothingIsMade() throws IOException {
        StringWriter said = new StringWriter();
        Path graph = folder.resolve("graph");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            int code = Program.run(
                    new PrintWriter(said),
                    new PrintWriter(said),
                    "serve",
                    "--port",
                    String.valueOf(port),
                    "--graph",
                    "embedded:" + graph);

            assertThat(code).as(said.toString()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(said.toString())
                    .contains(
                            "Port " + port + " of 127.0.0.1",
                            "another program uses it, or this one runs already",
                            "--port N")
                    .doesNotContain("A file", "Exception");
            assertThat(graph).doesNotExist();
        }
    }
}
