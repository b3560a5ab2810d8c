package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.dutygraph.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages whose graph falls silent, is killed, and comes back: whoever asks is told, and nobody has to start the pages again.
 * The graph holds lists of places alone that the official table does not know.
 */
class GraphGoneIT {

    /** Seconds that {@code serve} waits for its graph; the server itself would have a silence of two minutes waited for. */
    private static final int PATIENCE = 2;

    private static final int KEEP_ALIVE = 60;

    /** Longer than whatever an answer may take, on a machine that has much else to do; and half of two minutes. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final List<String> OF_THE_GRAPH = List.of(
            "/", "/departments", "/api/queries/data/lists-loaded", "/api/search?q=x", "/checks", "/actuator/health");
    private static final List<String> OF_THE_PROGRAM = List.of("/queries", "/api/queries", "/load");

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Line line;
    private static ServeProcess serve;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        Wordings lists = Wordings.of(folder, 1);
        server = ServerProcess.in(folder.resolve("server"), KEEP_ALIVE);
        try (Graph graph = server.open()) {
            Wordings.load(graph, lists.old().files());
        }
        line = Line.to(server.port());
        serve = ServeProcess.on(line.bolt().toString(), PATIENCE, folder.resolve("serve.log"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (serve != null) {
            serve.close();
        }
        if (line != null) {
            line.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void pagesSayThatTheirGraphIsGoneAndGoOnWhenItIsBack() throws Exception {
        awaitWell();

        server.kill();
        assertTold();
        server.start();
        awaitWell();

        // Idle connections are asked first whether they still answer.
        Thread.sleep(1_500);
        line.hang();
        assertTold();
        line.cut();
        line.good();
        awaitWell();
    }

    private static void assertTold() throws Exception {
        // At once, since each waits for the graph as long as serve has patience.
        Map<String, CompletableFuture<HttpResponse<String>>> asked = new TreeMap<>();
        OF_THE_GRAPH.forEach(path -> asked.put(path, CLIENT.sendAsync(request(path), BodyHandlers.ofString())));
        for (String path : OF_THE_GRAPH) {
            HttpResponse<String> answer = asked.get(path).get();
            assertThat(answer.statusCode()).as(said(path, answer)).isEqualTo(503);
            assertThat(answer.body())
                    .as(path)
                    .containsAnyOf("图谱连不上", "graph cannot be reached", "graph stopped answering", "\"status\":\"DOWN\"")
                    .doesNotContain("\tat ");
        }
        assertThat(get("/api/queries/data/lists-loaded").body()).contains("\"code\":\"UNREACHABLE\"");
        assertThat(get("/status?lang=en").body()).contains("class=\"notice error\"", "The graph does not answer");
        for (String path : OF_THE_PROGRAM) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(said(path, answer)).isEqualTo(200);
        }
    }

    /** Some moments may pass until the driver has found the graph again. */
    private static void awaitWell() throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        Map<String, String> wrong = wrong();
        while (!wrong.isEmpty() && System.nanoTime() - end < 0) {
            Thread.sleep(200);
            wrong = wrong();
        }
        assertThat(wrong).as("addresses that do not answer").isEmpty();
        assertThat(get("/status").body()).doesNotContain("class=\"notice error\"");
        assertThat(get("/api/queries/data/lists-loaded").body()).contains("临河一镇");
    }

    private static Map<String, String> wrong() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        for (String path : OF_THE_GRAPH) {
            HttpResponse<String> answer = get(path);
            if (answer.statusCode() != 200) {
                // Only this is to be expected of a graph that is not back yet.
                assertThat(answer.statusCode()).as(said(path, answer)).isEqualTo(503);
                wrong.put(path, answer.body());
            }
        }
        return wrong;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path), BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(serve.at(path)).timeout(LONGEST).build();
    }

    private static String said(String path, HttpResponse<String> answer) throws IOException {
        return path + " gave " + answer.statusCode() + " " + answer.body() + "; serve said: " + serve.said();
    }
}
