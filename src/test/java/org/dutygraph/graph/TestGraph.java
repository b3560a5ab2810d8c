package org.dutygraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.figures.CountedFigures;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

/**
 * The Neo4j that integration tests share: a container where a Docker engine runs, an embedded one where none does. The
 * run says which.
 */
public final class TestGraph {

    private static final String CONTAINER_PASSWORD = "only-for-tests";

    private static Graph shared;

    private TestGraph() {}

    /** The shared graph, emptied of everything but its schema. */
    public static synchronized Graph empty() {
        Graph graph = open();
        clear(graph);
        return graph;
    }

    /** The shared graph as it is. */
    public static synchronized Graph open() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** By which others may speak to it. */
    public static String password(Graph graph) throws IOException {
        Optional<Path> file = graph.passwordFile();
        return file.isPresent() ? Files.readString(file.get()).strip() : CONTAINER_PASSWORD;
    }

    /** Empties a graph of everything but its schema, and of what is noted of loads. */
    public static void clear(Graph graph) {
        try (Session session = graph.driver().session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n").consume();
            session.run("MATCH (v:SchemaVersion) REMOVE v.placed, v.unloading, v.claimed")
                    .consume();
        }
    }

    /** Keeps the figures of what a test wrote by statements of its own. */
    public static void countFigures(Graph graph) {
        CountedFigures.keep(graph);
    }

    /** Plans of statements rest on statistics that Neo4j gathers some time after a write; this gathers them now. */
    public static void gatherStatistics(Graph graph) {
        try (Session session = graph.driver().session()) {
            session.run("CALL db.prepareForReplanning()").consume();
        }
    }

    /** The shared graph over the address that a cluster has; of an embedded one, the password lies in its folder. */
    static Graph routed() throws IOException {
        URI routed = URI.create(shared.bolt().toString().replaceFirst("^bolt", "neo4j"));
        return Graph.open(
                new GraphAddress.Server(routed), LockMode.COMMAND, new Credentials("neo4j", password(shared)));
    }

    private static Graph start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            Neo4jContainer container = new Neo4jContainer("neo4j:5.26-community").withAdminPassword(CONTAINER_PASSWORD);
            container.start();
            announce("a Neo4j container at " + container.getBoltUrl());
            return Graph.open(
                    GraphAddress.parse(container.getBoltUrl()),
                    LockMode.COMMAND,
                    new Credentials("neo4j", container.getAdminPassword()));
        }
        Path folder = temporaryFolder();
        announce("an embedded Neo4j in " + folder + " (no Docker engine answers)");
        Graph graph = Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            graph.close();
            deleteFolder(folder);
        }));
        return graph;
    }

    private static void announce(String what) {
        System.err.println("[DutyGraph tests] integration tests run on " + what);
    }

    /** A folder for one embedded graph. */
    public static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("dutygraph-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder whole. */
    public static void deleteFolder(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
