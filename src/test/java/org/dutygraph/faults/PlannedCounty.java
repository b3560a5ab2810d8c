package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.load.SampleCounty;
import tools.jackson.databind.json.JsonMapper;

/** The sample county served by a process with little memory: a visitor of its pages, and clients with statements. */
final class PlannedCounty implements AutoCloseable {

    /** As many as may run statements at once. */
    static final int CLIENTS = 4;

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> PAGES = List.of("/status", "/departments", "/api/queries/data/lists-loaded", "/");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");
    private static final Pattern STOPPING = Pattern.compile("id=\"stopping\">(\\d+)");
    private static final int PAUSE = 100;

    private final ServeProcess serve;
    private final HttpClient client = HttpClient.newHttpClient();
    private Duration slowest = Duration.ZERO;
    private String where = "";
    private int visited;

    private PlannedCounty(ServeProcess serve) {
        this.serve = serve;
    }

    /**
     * What became of a statement.
     *
     * @param outcome status, and the code of a fault
     */
    record Answer(String outcome, Duration took) {}

    /** Serves the county from a folder; its pages have been seen once. */
    static PlannedCounty in(Path folder) throws Exception {
        ServeProcess serve = ServeProcess.on(folder.resolve("graph"), folder.resolve("serve.log"));
        PlannedCounty county = new PlannedCounty(serve);
        try (Graph beside = serve.graph()) {
            DecisionFile decisions = DecisionFile.at(folder.resolve("decisions.tsv"));
            SampleCounty.loadIfEmpty(beside, ListReader.bundled(), MatterPlacement.in(beside, decisions));
        }
        county.visit();
        county.visit();
        county.slowest = Duration.ZERO;
        return county;
    }

    /** Asks for a statement, or for its plan alone; asks again where too many are asked for. */
    Answer ask(String statement, boolean run) {
        try {
            HttpRequest request = HttpRequest.newBuilder(serve.at(run ? "/api/cypher" : "/api/cypher/plan"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("statement", statement, "parameters", Map.of()))))
                    .build();
            while (true) {
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                if (answer.statusCode() != 429) {
                    Matcher code = CODE.matcher(answer.statusCode() == 200 ? "" : answer.body());
                    return new Answer(answer.statusCode() + (code.find() ? " " + code.group(1) : ""), took);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new AssertionError(statement, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Visits the pages until the clients are done. */
    void visitUntil(CompletableFuture<?> done) throws IOException, InterruptedException {
        while (!done.isDone()) {
            visit();
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
    }

    private void visit() throws IOException, InterruptedException {
        for (String path : PAGES) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = get(path);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            visited++;
            if (took.compareTo(slowest) > 0) {
                slowest = took;
                where = path;
            }
        }
    }

    /** How many statements the page says are still being stopped, after so long at most. */
    int stopping(Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            String page = get("/status").body();
            Matcher number = STOPPING.matcher(page);
            assertThat(number.find()).as(page).isTrue();
            int stopping = Integer.parseInt(number.group(1));
            if (stopping == 0 || System.nanoTime() - end > 0) {
                return stopping;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(serve.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    Duration slowest() {
        return slowest;
    }

    String where() {
        return where;
    }

    int visited() {
        return visited;
    }

    @Override
    public void close() {
        serve.close();
    }
}
