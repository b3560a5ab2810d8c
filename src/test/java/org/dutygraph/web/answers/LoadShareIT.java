package org.dutygraph.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** While a list is loaded through the pages, reads take turns; when it is done, nobody waits. */
class LoadShareIT {

    private static final Path FILE = Path.of("src/main/resources/samples/yunling-songping-2025-07.txt");
    private static final String MARK = "a-mark-between-parts";
    private static final String READ = "/api/pages/rows/townships";
    private static final int SOME_TIME = 700;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aReadWaitsForItsTurnBesideALoad() throws Exception {
        Graph graph = TestGraph.empty();
        CountDownLatch end = new CountDownLatch(1);
        try (TestSite site = TestSite.of(graph);
                Session session = graph.driver().session()) {
            site.firstReads().get(2, TimeUnit.MINUTES);
            ReadTurns turns = site.context().getBean(ReadTurns.class);
            JsonNode token = JsonMapper.shared()
                    .readTree(send(HttpRequest.newBuilder(site.at("/api/token")))
                            .join()
                            .body());

            CompletableFuture<HttpResponse<String>> load;
            CompletableFuture<HttpResponse<String>> read;
            try (Transaction lock = session.beginTransaction()) {
                // What a placement takes first: the load waits for it in its midst.
                lock.run("MATCH (v:SchemaVersion) SET v.claimed = true").consume();
                load = send(HttpRequest.newBuilder(site.at("/api/lists"))
                        .header("Content-Type", "multipart/form-data; boundary=" + MARK)
                        .header(
                                token.get("header").asString(),
                                token.get("token").asString())
                        .POST(HttpRequest.BodyPublishers.ofString(part())));
                awaitList(graph);
                for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                    read(turns, end);
                }
                read = send(HttpRequest.newBuilder(site.at(READ)));
                Thread.sleep(SOME_TIME);
                assertThat(load).isNotDone();
                assertThat(read).isNotDone();
                end.countDown();
                assertThat(read.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
                assertThat(load).isNotDone();
                lock.rollback();
            }
            assertThat(load.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);

            CountDownLatch other = new CountDownLatch(1);
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                read(turns, other);
            }
            assertThat(site.get(READ).statusCode()).isEqualTo(200);
            other.countDown();
        }
    }

    /** A read that takes until the latch. */
    private static void read(ReadTurns turns, CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(() -> turns.read(() -> {
            begun.countDown();
            try {
                return end.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                return false;
            }
        }));
        thread.setDaemon(true);
        thread.start();
        begun.await();
    }

    /** Until the list itself is written. */
    private static void awaitList(Graph graph) throws InterruptedException {
        try (Session reading = graph.driver().session()) {
            while (reading.run("MATCH (l:DutyList) RETURN count(l) AS n")
                            .single()
                            .get("n")
                            .asInt()
                    == 0) {
                Thread.sleep(20);
            }
        }
    }

    private static String part() throws IOException {
        return "--" + MARK + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + FILE.getFileName()
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + Files.readString(FILE) + "\r\n--" + MARK + "--\r\n";
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
