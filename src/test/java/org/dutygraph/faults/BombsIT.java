package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import org.dutygraph.query.Bomb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements that ask as much of the planner as the guard lets pass, and more, from as many clients as may run statements at
 * once, in a process with little memory: the pages go on.
 */
class BombsIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int CLIENTS = 4;

    /** For a page that reads the graph. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final List<String> PAGES = List.of("/status", "/departments", "/api/queries/data/lists-loaded", "/");

    @TempDir
    private Path folder;

    @Test
    void pagesAnswerWhileStatementsArePlanned() throws Exception {
        try (ServeProcess serve = ServeProcess.on(folder.resolve("graph"), folder.resolve("serve.log"))) {
            try (Graph beside = serve.graph()) {
                DecisionFile decisions = DecisionFile.at(folder.resolve("decisions.tsv"));
                SampleCounty.loadIfEmpty(beside, ListReader.bundled(), MatterPlacement.in(beside, decisions));
            }
            Pages pages = new Pages(serve);
            pages.round();
            pages.round();
            pages.slowest = Duration.ZERO;

            List<String> statements = new ArrayList<>(Bomb.statements().toList());
            Collections.shuffle(statements, new Random(1));
            Queue<String> waiting = new ConcurrentLinkedQueue<>(statements);
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> plan(serve, waiting), task -> new Thread(task).start()));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new));
            while (!all.isDone()) {
                pages.round();
            }
            all.join();
            System.err.println(pages.slowest + " " + pages.where + " " + pages.asked + " total " + pages.total);
            assertThat(pages.slowest).as("%s, of %d", pages.where, pages.asked).isLessThan(LONGEST);
        }
    }

    private static void plan(ServeProcess serve, Queue<String> waiting) {
        HttpClient client = HttpClient.newHttpClient();
        for (String statement = waiting.poll(); statement != null; statement = waiting.poll()) {
            try {
                long begin = System.nanoTime();
                HttpRequest request = HttpRequest.newBuilder(serve.at("/api/cypher/plan"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("statement", statement, "parameters", Map.of()))))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                long ms = (System.nanoTime() - begin) / 1_000_000;
                if (ms > 1500 || answer.statusCode() > 403)
                    System.err.println(ms + " ms " + answer.statusCode() + " "
                            + statement.substring(0, Math.min(90, statement.length())) + " "
                            + answer.body()
                                    .substring(0, Math.min(150, answer.body().length())));
                while (answer.statusCode() == 429) {
                    TimeUnit.MILLISECONDS.sleep(200);
                    answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                }
                // A plan, a fault of the statement, a refusal, or the limit of planning.
                assertThat(answer.statusCode()).as(statement).isIn(200, 400, 403, 422);
            } catch (IOException e) {
                throw new AssertionError(statement, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A visitor of pages. */
    private static final class Pages {

        private final ServeProcess serve;
        private final HttpClient client = HttpClient.newHttpClient();
        private Duration slowest = Duration.ZERO;
        private String where = "";
        private int asked;
        Duration total = Duration.ZERO;

        private Pages(ServeProcess serve) {
            this.serve = serve;
        }

        private void round() throws IOException, InterruptedException {
            for (String path : PAGES) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(serve.at(path)).build(), HttpResponse.BodyHandlers.ofString());
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                asked++;
                total = total.plus(took);
                if (took.compareTo(slowest) > 0) {
                    slowest = took;
                    where = path;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
