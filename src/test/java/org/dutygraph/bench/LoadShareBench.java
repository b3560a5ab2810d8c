package org.dutygraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dutygraph.graph.Graph;
import org.dutygraph.web.TestSite;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a list takes through the HTTP interface beside many reading clients, beside what it takes alone. */
class LoadShareBench {

    private static final int TOWNSHIPS = Integer.getInteger("dutygraph.bench.share", 20);
    private static final int CLIENTS = 32;
    private static final int REPEATS = 3;
    private static final long AHEAD_MILLIS = 3_000;

    /** Every client but one that the processors serve at once would make the load wait thirty times as long. */
    private static final double DEMAND = 8;

    private static final Path FILE = Path.of("src/main/resources/samples/yunling-linhe-2025-12.txt");
    private static final String LIST = "990121101/2025-12";
    private static final String MARK = "a-mark-between-parts";
    private static final List<String> READS = List.of(
            "/",
            "/matters",
            "/townships",
            "/search?q=%E5%A4%84%E7%BD%9A",
            "/api/queries/workload/department-workload",
            "/api/queries/text/clauses-containing?words=%E6%A3%80%E6%9F%A5&limit=100");

    private final HttpClient editor =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aLoadHasItsShare() throws Exception {
        Graph graph = InventedGraph.kept(TOWNSHIPS);
        Report report = new Report("share", "A load beside readers");
        try (TestSite site = TestSite.of(graph)) {
            site.firstReads().get(180, TimeUnit.SECONDS);
            report.say(
                    "One list of 42 duties by `POST /api/lists` into %d invented lists, %d repeats after 1; %d clients that read pages and queries without a pause."
                            .formatted(TOWNSHIPS, REPEATS, CLIENTS));
            load(site);
            Timed alone = new Timed();
            for (int i = 0; i < REPEATS; i++) {
                alone.add(load(site));
            }
            Timed beside = new Timed();
            AtomicLong reads = new AtomicLong();
            Queue<String> failed = new ConcurrentLinkedQueue<>();
            beside(site, beside, reads, failed);
            assertThat(failed).isEmpty();
            report.head("what", "p50", "most", "ratio to alone");
            report.row("alone", Timed.shown(alone.at(50)), Timed.shown(alone.at(100)), "1");
            double ratio = beside.at(50) / alone.at(50);
            report.row(
                    "beside " + CLIENTS + " clients, who read " + reads + " times",
                    Timed.shown(beside.at(50)),
                    Timed.shown(beside.at(100)),
                    "%.1f".formatted(ratio));
            report.end();
            report.atMost("a load beside " + CLIENTS + " readers, times what it takes alone", "", DEMAND, ratio);
            report.write(graph.driver());
        }
    }

    private void beside(TestSite site, Timed beside, AtomicLong reads, Queue<String> failed) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            Thread client = new Thread(() -> {
                for (int at = first; !stop.get(); at++) {
                    String address = READS.get(at % READS.size());
                    int status = site.get(address).statusCode();
                    if (status != 200) {
                        failed.add(status + " " + address);
                    }
                    reads.incrementAndGet();
                }
            });
            clients.add(client);
            client.start();
        }
        try {
            Thread.sleep(AHEAD_MILLIS);
            for (int i = 0; i < REPEATS; i++) {
                beside.add(load(site));
            }
        } finally {
            stop.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
    }

    /** Loads the list and takes it out again; gives the milliseconds of the load. */
    private double load(TestSite site) throws IOException, InterruptedException {
        JsonNode token = JsonMapper.shared().readTree(send(HttpRequest.newBuilder(site.at("/api/token"))));
        String part = "--" + MARK + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + FILE.getFileName() + "\"\r\nContent-Type: text/plain\r\n\r\n" + Files.readString(FILE) + "\r\n--"
                + MARK + "--\r\n";
        long begin = System.nanoTime();
        send(HttpRequest.newBuilder(site.at("/api/lists"))
                .header("Content-Type", "multipart/form-data; boundary=" + MARK)
                .header(token.get("header").asString(), token.get("token").asString())
                .POST(HttpRequest.BodyPublishers.ofString(part)));
        double millis = (System.nanoTime() - begin) / 1e6;
        send(HttpRequest.newBuilder(site.at("/api/lists/" + LIST))
                .header(token.get("header").asString(), token.get("token").asString())
                .DELETE());
        return millis;
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                editor.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
