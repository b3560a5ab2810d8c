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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.faults.ManyClients.Question;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.Loading;
import org.neo4j.driver.Session;

/**
 * A graph of the sample county, whose answers are known because nobody touches its lists, and of other lists that a loader
 * goes on renewing; with a saved query of a large result.
 */
final class ServedCounty {

    static final int RENEWED = 4;

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

    private final Wordings renewed;
    private final Path standing;
    private final Path queries;

    private ServedCounty(Wordings renewed, Path standing, Path queries) {
        this.renewed = renewed;
        this.standing = standing;
        this.queries = queries;
    }

    /** Writes lists and the query into a folder. */
    static ServedCounty in(Path folder) throws IOException {
        Path standing = Files.createDirectories(folder.resolve("standing"));
        for (Path sample : Loading.files(List.of(Path.of("src/main/resources/samples")))) {
            Files.copy(sample, standing.resolve(sample.getFileName()));
        }
        Path queries = folder.resolve("own");
        Files.writeString(Files.createDirectories(queries.resolve("large")).resolve("rows.cypher"), LARGE);
        return new ServedCounty(Wordings.of(folder.resolve("renewed"), RENEWED), standing, queries);
    }

    /** The folder of own queries, which the pages have to be started with. */
    Path queries() {
        return queries;
    }

    void loadInto(Graph graph) {
        Wordings.load(graph, Loading.files(List.of(standing)));
        Wordings.load(graph, renewed.old().files());
    }

    /** Renews the lists that may change again and again; how many times. */
    int reload(Graph graph, AtomicBoolean go) {
        Wordings.Wording next = renewed.fresh();
        int loads = 0;
        while (go.get()) {
            Wordings.load(graph, next.files());
            next = renewed.other(next);
            loads++;
        }
        return loads;
    }

    /** A visitor who asks for the large result, and has not read of it yet. */
    static Socket large(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/queries/large/rows?format=csv HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    /** A visitor who asks for the same, reads a little and is gone, as when his machine is switched off. */
    static void largeAndGone(int port) throws IOException {
        try (Socket gone = large(port)) {
            gone.getInputStream().readNBytes(100_000);
            gone.setSoLinger(true, 0);
        }
    }

    /** The transactions that are open at the server, but for the one that asks. */
    static List<String> transactions(Graph graph) {
        try (Session session = graph.driver().session()) {
            return session.run("SHOW TRANSACTIONS YIELD currentQuery, elapsedTime"
                            + " WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'"
                            + " RETURN currentQuery + ' ' + toString(elapsedTime) AS running")
                    .list(row -> row.get("running").asString());
        }
    }

    /** Waits until nobody holds a transaction any more, those that asked for the large result least of all. */
    static void awaitNoTransaction(Graph graph) throws InterruptedException {
        List<String> running = transactions(graph);
        for (int i = 0; i < 600 && !running.isEmpty(); i++) {
            Thread.sleep(200);
            running = transactions(graph);
        }
        assertThat(running).as("transactions when everybody has gone").isEmpty();
    }

    /** What clients may ask: pages, queries, exports, statements. */
    List<Question> questions(Graph graph) {
        List<Question> questions = new ArrayList<>();
        try (Session session = graph.driver().session()) {
            // The townships that stand; each with one of its duties.
            session.run(
                            """
                            MATCH (t:Township)-[:CURRENT_LIST]->(l)<-[:LISTED_IN]-(d:Duty)
                            WHERE l.source STARTS WITH 'yunling-'
                            WITH t, min(d.id) AS duty ORDER BY t.id
                            RETURN t.id AS township, duty
                            """)
                    .list()
                    .forEach(row -> ofTownship(
                            row.get("township").asString(), row.get("duty").asString(), questions));
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

    /** The answers to some of these are known: nobody touches the lists they are about. */
    private static void ofTownship(String township, String duty, List<Question> questions) {
        questions.add(page("/townships/" + encoded(township)));
        questions.add(page("/duties/" + duty.replace(township, encoded(township))));
        String lines = "/api/queries/reporting/township-reporting-lines?township=" + encoded(township);
        questions.add(new Question("query", lines, "", true));
        questions.add(new Question("export", lines + "&format=csv", "", true));
        questions.add(new Question(
                "console",
                "/api/cypher",
                "MATCH (t:Township {id: '" + township + "'})<-[:OF_TOWNSHIP]-(d:Duty)"
                        + " RETURN d.label AS label, d.name AS name, COUNT { (d)-[:HAS_CLAUSE]->() } AS clauses"
                        + " ORDER BY d.id",
                true));
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
