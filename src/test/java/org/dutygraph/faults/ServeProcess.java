package org.dutygraph.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;

/** A process that runs {@code serve}, and what it takes of the machine. */
final class ServeProcess implements AutoCloseable {

    private static final Pattern WORKER = Pattern.compile("^\"(http-nio-.*-exec-\\d+|neo4j\\.BoltWorker-\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-part-of-the-form";
    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.E]+)");

    private static final int PATIENCE = 90;
    private static final int STARTS_WITHIN = 120;

    private final String graph;
    private final Children.Running running;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ServeProcess(String graph, Children.Running running, URI address) {
        this.graph = graph;
        this.running = running;
        this.address = address;
    }

    /** Starts it on an embedded graph, and waits until the pages answer. */
    static ServeProcess on(Path graph, Path log, String... options) throws IOException, InterruptedException {
        return on("embedded:" + graph, PATIENCE, log, options);
    }

    /** Starts it on an embedded graph, with its temporary files in a folder. */
    static ServeProcess inTemporaryFolder(Path temporary, Path graph, Path log)
            throws IOException, InterruptedException {
        return on("embedded:" + graph, PATIENCE, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary), log);
    }

    /** Starts it on an embedded graph, with more of the environment. */
    static ServeProcess with(Map<String, String> environment, Path graph, Path log)
            throws IOException, InterruptedException {
        return on("embedded:" + graph, PATIENCE, environment, log);
    }

    /** Starts it on any graph, of a person who waits so many seconds for it. */
    static ServeProcess on(String graph, int patience, Path log, String... options)
            throws IOException, InterruptedException {
        return on(graph, patience, Map.of(), log, options);
    }

    private static ServeProcess on(
            String graph, int patience, Map<String, String> environment, Path log, String... options)
            throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        List<String> line =
                new ArrayList<>(List.of("serve", "--no-sample", "--port", String.valueOf(port), "--graph", graph));
        line.addAll(List.of(options));
        Children.Running running = Children.program(patience, environment, log, line.toArray(String[]::new));
        try {
            running.awaitSaid("http://", STARTS_WITHIN);
        } catch (AssertionError e) {
            running.close();
            throw e;
        }
        return new ServeProcess(graph, running, URI.create("http://127.0.0.1:" + port));
    }

    URI at(String path) {
        return address.resolve(path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a list to {@code /api/lists}, as a program does; where there is no token, the answer that says so. */
    HttpResponse<String> load(String name, byte[] content) throws IOException, InterruptedException {
        HttpResponse<String> token = get("/api/token");
        Matcher found = TOKEN.matcher(token.body());
        if (!found.find()) {
            return token;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(at("/api/lists"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("X-DutyGraph-Token", found.group(1))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return address.getPort();
    }

    String said() throws IOException {
        return running.said();
    }

    /** kill -9. */
    void kill() {
        running.kill();
    }

    /** Asks it to end (SIGTERM). */
    void end() {
        running.process().destroy();
    }

    /** Whether it is over within so long. */
    boolean isOver(Duration within) throws InterruptedException {
        return running.over(within.toMillis());
    }

    /** Its graph, through its own door as another command would come. */
    Graph graph() {
        return Graph.open(GraphAddress.parse(graph), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    /**
     * What it takes.
     *
     * @param heap megabytes after garbage was collected
     * @param threads that live, outside the pools of workers
     * @param workers that live in the pools that answer browsers and drivers: as many as were ever needed at once, up to
     *     the pools' limits, and fewer again some minutes later
     * @param files that are open, sockets among them
     */
    record Needs(long heap, long threads, long workers, long files) {}

    Needs needs() throws IOException, InterruptedException {
        jcmd("GC.run");
        long workers = jcmd("Thread.print")
                .lines()
                .filter(line -> WORKER.matcher(line).find())
                .count();
        return new Needs(
                (long) metric("jvm.memory.used?tag=area:heap") >> 20,
                (long) metric("jvm.threads.live") - workers,
                workers,
                (long) metric("process.files.open"));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("jcmd", ".txt");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(running.process().pid()),
                            command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("jcmd " + command + " failed: " + Files.readString(said));
            }
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }

    private double metric(String name) throws IOException, InterruptedException {
        String body = get("/actuator/metrics/" + name).body();
        Matcher value = VALUE.matcher(body);
        if (!value.find()) {
            throw new IllegalStateException("no value of " + name + ": " + body);
        }
        return Double.parseDouble(value.group(1));
    }

    @Override
    public void close() {
        running.close();
    }
}
