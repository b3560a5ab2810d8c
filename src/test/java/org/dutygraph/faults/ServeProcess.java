package org.dutygraph.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern VALUE = Pattern.compile("\"value\":([0-9.E]+)");

    private static final int PATIENCE = 90;
    private static final int STARTS_WITHIN = 120;

    private final String graph;
    private final Children.Running running;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServeProcess(String graph, Children.Running running, URI address) {
        this.graph = graph;
        this.running = running;
        this.address = address;
    }

    /** Starts it on an embedded graph, and waits until the pages answer. */
    static ServeProcess on(Path graph, Path log, String... options) throws IOException, InterruptedException {
        return on("embedded:" + graph, PATIENCE, log, options);
    }

    /** Starts it on any graph, of a person who waits so many seconds for it. */
    static ServeProcess on(String graph, int patience, Path log, String... options)
            throws IOException, InterruptedException {
        int port = ServerProcess.freePort();
        List<String> line =
                new ArrayList<>(List.of("serve", "--no-sample", "--port", String.valueOf(port), "--graph", graph));
        line.addAll(List.of(options));
        Children.Running running = Children.program(patience, log, line.toArray(String[]::new));
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

    int port() {
        return address.getPort();
    }

    String said() throws IOException {
        return running.said();
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
        String body = client.send(
                        HttpRequest.newBuilder(at("/actuator/metrics/" + name)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
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
