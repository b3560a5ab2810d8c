package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.faults.ManyClients.Question;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.load.Loading;
import org.neo4j.driver.Session;

/**
 * Many clients at a running {@code serve} on the sample county, whose answers are known because nobody touches its lists,
 * with a loader beside them that goes on renewing others; visitors among them
 * that ask for a large result and are gone, or take no byte of it.
 */
final class ServedLoad {

    private static final int RENEWED = 4;
    private static final String LARGE =
            """
            // title: 很大的结果 | A large result
            // description: 供测试用。 | For tests.
            // column: n – 数 | number; type=int
            // column: text – 字 | text
            UNWIND range(1, 2000000) AS n
            RETURN n, 'a line that is long enough to fill whatever waits between two processes' AS text
            ORDER BY n
            """;

    private final Path folder;
    private final int clients;
    private final Duration time;

    ServedLoad(Path folder, int clients, Duration time) {
        this.folder = folder;
        this.clients = clients;
        this.time = time;
    }

    /** Runs it; what was seen, for the report. */
    String run() throws Exception {
        Path graph = folder.resolve("graph");
        Wordings renewed = lists(graph);
        Path own = Files.createDirectories(folder.resolve("own/large"));
        Files.writeString(own.resolve("rows.cypher"), LARGE);
        try (ServeProcess serve = ServeProcess.on(
                graph, folder.resolve("serve.log"), "--queries", own.getParent().toString())) {
            try (Graph inside = serve.graph()) {
                return run(serve, inside, renewed);
            }
        }
    }

    private Wordings lists(Path graph) throws Exception {
        Path standing = Files.createDirectories(folder.resolve("standing"));
        for (Path sample : Loading.files(List.of(Path.of("src/main/resources/samples")))) {
            Files.copy(sample, standing.resolve(sample.getFileName()));
        }
        Wordings renewed = Wordings.of(folder.resolve("renewed"), RENEWED);
        try (Graph open = Kills.open(graph)) {
            Wordings.load(open, Loading.files(List.of(standing)));
            Wordings.load(open, renewed.old().files());
        }
        return renewed;
    }

    private String run(ServeProcess serve, Graph inside, Wordings renewed) throws Exception {
        ManyClients warming = new ManyClients(serve, questions(inside));
        warming.ask(clients, time.dividedBy(5), 1);
        ServeProcess.Needs before = serve.needs();

        ManyClients asking = new ManyClients(serve, questions(inside));
        AtomicBoolean go = new AtomicBoolean(true);
        CompletableFuture<Integer> loader = CompletableFuture.supplyAsync(() -> reload(inside, renewed, go));
        isGone(serve);
        try (Socket silent = large(serve)) {
            asking.ask(clients, time, 2);
            go.set(false);
            int loads = loader.get();
            // The silent one is let go in time, whatever he does.
            awaitNoTransaction(inside);
            assertThat(silent.isClosed()).isFalse();

            assertThat(asking.faults()).isEmpty();
            assertThat(warming.faults()).isEmpty();
            Invariants.assertHold(inside.driver());
            ServeProcess.Needs after = serve.needs();
            assertThat(after.heap())
                    .as("heap, MB; before: " + before)
                    .isLessThan(before.heap() + before.heap() / 4 + 40);
            assertThat(after.threads()).as("threads; before: " + before).isLessThan(before.threads() + 30);
            assertThat(after.files()).as("files; before: " + before).isLessThan(before.files() + 60);
            assertThat(loads).as("loads beside").isPositive();
            assertThat(serve.said()).doesNotContain("ERROR", "defect");
            return "%d clients for %d s, %d loads of %d lists beside: %s; before %s, after %s"
                    .formatted(clients, time.toSeconds(), loads, RENEWED, asking, before, after);
        }
    }

    private static int reload(Graph graph, Wordings renewed, AtomicBoolean go) {
        Wordings.Wording next = renewed.fresh();
        int loads = 0;
        while (go.get()) {
            Wordings.load(graph, next.files());
            next = renewed.other(next);
            loads++;
        }
        return loads;
    }

    /** A visitor who asks for a large result, and has not read of it yet. */
    private static Socket large(ServeProcess serve) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), serve.port());
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/queries/large/rows?format=csv HTTP/1.1\r\nHost: 127.0.0.1:" + serve.port() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    /** A visitor who asks for the same, reads a little and is gone, as when his machine is switched off. */
    private static void isGone(ServeProcess serve) throws IOException {
        try (Socket gone = large(serve)) {
            gone.getInputStream().readNBytes(100_000);
            gone.setSoLinger(true, 0);
        }
    }

    /** Nobody holds a transaction any more, those that asked for a large result least of all. */
    private static void awaitNoTransaction(Graph inside) throws InterruptedException {
        List<String> running = List.of();
        for (int i = 0; i < 240; i++) {
            try (Session session = inside.driver().session()) {
                running = session.run("SHOW TRANSACTIONS YIELD currentQuery, elapsedTime"
                                + " WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'"
                                + " RETURN currentQuery + ' ' + toString(elapsedTime) AS running")
                        .list(row -> row.get("running").asString());
            }
            if (running.isEmpty()) {
                return;
            }
            Thread.sleep(500);
        }
        assertThat(running).as("transactions when everybody has gone").isEmpty();
    }

    private List<Question> questions(Graph graph) {
        List<Question> questions = new ArrayList<>();
        try (Session session = graph.driver().session()) {
            // The townships that stand; each with one of its duties.
            session.run(
                            """
                            MATCH (t:Township)-[:CURRENT_LIST]->(l)<-[:LISTED_IN]-(d:Duty)
                            WHERE l.source CONTAINS '/standing/'
                            WITH t, min(d.id) AS duty ORDER BY t.id
                            RETURN t.id AS township, duty
                            """)
                    .list()
                    .forEach(row -> {
                        String township = row.get("township").asString();
                        questions.add(page("/townships/" + encoded(township)));
                        questions.add(
                                page("/duties/" + row.get("duty").asString().replace(township, encoded(township))));
                        questions.add(new Question(
                                "query",
                                "/api/queries/reporting/township-reporting-lines?township=" + encoded(township),
                                "",
                                true));
                        questions.add(new Question(
                                "console",
                                "/api/cypher",
                                "MATCH (t:Township {id: '" + township + "'})<-[:OF_TOWNSHIP]-(d:Duty)"
                                        + " RETURN d.label AS label, d.name AS name, COUNT { (d)-[:HAS_CLAUSE]->() } AS clauses"
                                        + " ORDER BY d.id",
                                true));
                    });
        }
        assertThat(questions).hasSizeGreaterThanOrEqualTo(12);
        for (String path : List.of(
                "/", "/departments", "/checks", "/matters", "/status", "/queries", "/search?q=" + encoded("水利"))) {
            questions.add(page(path));
        }
        for (String query : List.of("workload/department-workload", "workload/township-burden", "data/coverage")) {
            questions.add(new Question("query", "/api/queries/" + query, "", false));
            questions.add(new Question("export", "/api/queries/" + query + "?format=csv", "", false));
            questions.add(new Question("export", "/api/queries/" + query + "?format=xlsx", "", false));
        }
        return questions;
    }

    private static Question page(String path) {
        return new Question("page", path, "", false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
