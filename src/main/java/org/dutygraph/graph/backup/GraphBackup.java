package org.dutygraph.graph.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.export.GraphExport;
import org.dutygraph.graph.schema.CypherFile;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Writes an open graph into one file, also while it is served. What others commit is seen at once, so the graph is read again
 * if something was committed before its end.
 */
public final class GraphBackup {

    private static final int ATTEMPTS = 10;

    private final Graph graph;
    private final Duration pause;

    private GraphBackup(Graph graph, Duration pause) {
        this.graph = graph;
        this.pause = pause;
    }

    /** A backup of an open graph. */
    public static GraphBackup of(Graph graph) {
        return of(graph, Duration.ofSeconds(3));
    }

    static GraphBackup of(Graph graph, Duration pause) {
        return new GraphBackup(graph, pause);
    }

    /**
     * Writes the graph and files of people into a new file that only its owner can read.
     *
     * @param files that people wrote, by their names in the backup
     * @param program the version of the program, for information
     * @throws IllegalArgumentException where the file exists
     * @throws GraphUnavailableException where others keep writing to the graph
     * @throws IOException where the file cannot be written
     */
    public GraphExport.Size write(Path file, Map<String, Path> files, String program) throws IOException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " is there already; give the name of a new file");
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Set<Bookmark> before = graph.lastWrite();
                GraphExport.Size size = once(part, files, program);
                if (graph.lastWrite().equals(before)) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                    return size;
                }
                pause();
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be written (" + e.getMessage() + "); nothing was kept", e);
        } catch (Neo4jException e) {
            throw graph.outage("Nothing was kept: ", e);
        } finally {
            Files.deleteIfExists(part);
        }
        throw new GraphUnavailableException("The graph was written to each of " + ATTEMPTS
                + " times that it was read; nothing was kept. Wait until nobody loads, and try again");
    }

    private GraphExport.Size once(Path part, Map<String, Path> files, String program) throws IOException {
        Files.deleteIfExists(part);
        if (Files.getFileStore(part.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                BackupSink sink = new BackupSink(out);
                Session session = graph.session(AccessMode.READ)) {
            GraphExport.Size size = GraphExport.copy(session, sink, null);
            sink.finish(files, program, schema(session));
            return size;
        }
    }

    private static Map<String, String> schema(Session session) {
        Map<String, String> versions = new TreeMap<>();
        session.run(CypherFile.statement("bookkeeping/applied-versions"))
                .forEachRemaining(row -> versions.put(
                        row.get("id").asString(), row.get("checksum").asString()));
        return versions;
    }

    private void pause() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("Interrupted while the graph was being kept", e);
        }
    }
}
