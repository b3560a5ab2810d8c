package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine's clock jumps by a year, forward and back, while the program serves and between its starts: pages and statements
 * are answered, a statement's limit holds, loads are taken, and everything is there afterwards. Needs a C compiler: a small
 * library ({@code clock.c}) sets the process's time of day.
 */
class ClockJumpsSoak {

    private static final List<Integer> JUMPS = List.of(0, 365, -365, 0, -365, 365);
    private static final List<String> PAGES =
            List.of("/", "/departments", "/status", "/checks", "/search?q=%E9%98%B2%E6%B1%9B", "/api/checks");

    /** The console's limit of thirty seconds, and a busy machine. */
    private static final Duration ENDED = Duration.ofSeconds(50);

    private static final String ENDLESS = "{\"statement\":\"UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b"
            + " WITH a, b WHERE a * b < 0 RETURN count(*) AS endless\",\"parameters\":{}}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theServerGoesOnWhateverTheClockSays() throws Exception {
        Path library = folder.resolve("clock.so");
        assumeThat(compiled(library)).as("a C compiler").isTrue();
        SoakReport.timed("The clock jumps by a year", () -> run(library));
    }

    private String run(Path library) throws Exception {
        Path graph = folder.resolve("graph");
        Path clock = folder.resolve("clock");
        set(clock, 0);
        Map<String, String> environment = Map.of("LD_PRELOAD", library.toString(), "CLOCK_FILE", clock.toString());
        Wordings wordings = Wordings.of(folder, JUMPS.size() + 3);
        int posted = 0;
        int stopped = 0;
        // Each start finds another clock than the one by which was written before.
        for (int start : List.of(0, -365, 365, 0)) {
            set(clock, start);
            try (ServeProcess serve = ServeProcess.with(environment, graph, folder.resolve("serve.log"))) {
                assertThat(lists(serve)).as("after a start at %s days", start).isEqualTo(posted);
                for (int jump : posted == 0 ? JUMPS : List.of(start)) {
                    CompletableFuture<HttpResponse<String>> endless = ask(serve);
                    TimeUnit.SECONDS.sleep(2);
                    set(clock, jump);
                    assertThat(endless.get(ENDED.toSeconds(), TimeUnit.SECONDS).body())
                            .as("a statement without end, a jump to %s days", jump)
                            .contains("TIMEOUT");
                    stopped++;
                    Path file = wordings.old().files().get(posted);
                    HttpResponse<String> load = serve.load(file.getFileName().toString(), Files.readAllBytes(file));
                    assertThat(load.statusCode())
                            .as("%s: %s", jump, load.body())
                            .isEqualTo(200);
                    posted++;
                    for (String page : PAGES) {
                        assertThat(serve.get(page).statusCode())
                                .as("%s at %s days", page, jump)
                                .isEqualTo(200);
                    }
                    assertThat(lists(serve)).as("at %s days", jump).isEqualTo(posted);
                }
                assertThat(serve.get("/actuator/health").body()).contains("UP");
                serve.end();
                assertThat(serve.isOver(Duration.ofSeconds(30)))
                        .as("stops in order")
                        .isTrue();
            }
        }
        try (Graph open = Kills.open(graph)) {
            assertThat(wordings.assertWhole(open.driver(), wordings.old())).hasSize(posted);
        }
        return "%d jumps while it served, 3 between its starts; %d statements without end stopped; %d lists taken, each there"
                        .formatted(JUMPS.size() - 1, stopped, posted)
                + " at the end";
    }

    private CompletableFuture<HttpResponse<String>> ask(ServeProcess serve) {
        return client.sendAsync(
                HttpRequest.newBuilder(serve.at("/api/cypher"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(ENDLESS))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int lists(ServeProcess serve) throws IOException, InterruptedException {
        HttpResponse<String> rows = serve.get("/api/queries/data/lists-loaded?format=csv");
        assertThat(rows.statusCode()).as(rows.body()).isEqualTo(200);
        return (int) rows.body().lines().count() - 1;
    }

    /** In place: the process has the file mapped. */
    private static void set(Path clock, int days) throws IOException {
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        seconds.putLong(TimeUnit.DAYS.toSeconds(days)).flip();
        try (FileChannel file = FileChannel.open(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(seconds);
        }
    }

    private boolean compiled(Path library) throws IOException, InterruptedException {
        Path source = folder.resolve("clock.c");
        try (InputStream text = ClockJumpsSoak.class.getResourceAsStream("/faults/clock.c")) {
            Files.copy(text, source);
        }
        boolean compiled =
                SmallDisk.run("cc", "-O2", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl");
        if (!compiled) {
            System.err.println("[DutyGraph tests] clock jumps are not tested: there is no C compiler (install gcc)");
        }
        return compiled;
    }
}
