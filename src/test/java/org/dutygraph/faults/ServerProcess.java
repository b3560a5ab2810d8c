package org.dutygraph.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** A {@link Neo4jServer} that can be killed, and comes back on the same folder and port. */
final class ServerProcess implements AutoCloseable {

    static final String PASSWORD = "only-for-tests";

    private final Path folder;
    private final int port;
    private final int keepAlive;
    private String password = PASSWORD;
    private @Nullable Process process;

    private ServerProcess(Path folder, int port, int keepAlive) {
        this.folder = folder;
        this.port = port;
        this.keepAlive = keepAlive;
    }

    /** Starts one in a folder, and waits until it answers. */
    static ServerProcess in(Path folder) throws IOException {
        return in(folder, 2);
    }

    /** One that has a silence of twice so many seconds taken for its death. */
    static ServerProcess in(Path folder, int keepAlive) throws IOException {
        ServerProcess server = new ServerProcess(folder, freePort(), keepAlive);
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it where it does not run, and waits until it answers. */
    void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = Children.java("-Xmx768m", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
                .main(
                        Neo4jServer.class,
                        List.of(folder.toString(), String.valueOf(port), password, String.valueOf(keepAlive)))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("answers")) {
                Thread rest = new Thread(() -> lines.lines().forEach(any -> {}), "server-says");
                rest.setDaemon(true);
                rest.start();
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The server never answered: " + said);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    /** Changes the password while it runs, as an administrator does. */
    void password(String next) {
        try (Driver driver = GraphDatabase.driver(bolt(), AuthTokens.basic("neo4j", password));
                Session session = driver.session(SessionConfig.forDatabase("system"))) {
            if (!next.equals(password)) {
                session.run(
                                "ALTER CURRENT USER SET PASSWORD FROM $before TO $next",
                                Map.of("before", password, "next", next))
                        .consume();
            }
        }
        password = next;
    }

    int port() {
        return port;
    }

    URI bolt() {
        return URI.create("bolt://127.0.0.1:" + port);
    }

    Graph open() {
        return open(bolt());
    }

    /** Its graph by another address, such as a proxy's. */
    static Graph open(URI bolt) {
        return Graph.open(new GraphAddress.Server(bolt), LockMode.COMMAND, new Credentials("neo4j", PASSWORD));
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }
}
