package org.dutygraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.matter.Decisions;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.springframework.util.FileSystemUtils;

/**
 * An embedded graph while it is made of very many lists. Everything is made in a folder of its own inside; the graph stands
 * in its place at once and whole, at the very end. What is cut short leaves no graph behind.
 */
public final class BulkGraph implements AutoCloseable {

    private static final String BUILDING = "building";
    private static final Set<String> LEFTOVERS = Set.of(BUILDING, EmbeddedFolder.LOCK);

    private final EmbeddedFolder folder;
    private final EmbeddedFolder.Held held;
    private final Path building;
    private boolean done;

    private BulkGraph(EmbeddedFolder folder, EmbeddedFolder.Held held) {
        this.folder = folder;
        this.held = held;
        this.building = folder.path().resolve(BUILDING);
    }

    /**
     * Takes a folder for a graph that is to be made.
     *
     * @throws IllegalArgumentException where it holds anything but what a bulk that was cut short left
     * @throws GraphUnavailableException where it cannot be made, or another process holds it
     */
    public static BulkGraph in(Path path) throws IOException {
        refuseUnlessEmpty(path);
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        EmbeddedFolder.Access access = folder.access(Tenure.COMMAND);
        if (!(access instanceof EmbeddedFolder.Held held)) {
            throw new IllegalArgumentException(path + " is the folder of a graph that is being served; give a new one");
        }
        try {
            // Once more: another one may have been at it until now.
            refuseUnlessEmpty(path);
            BulkGraph graph = new BulkGraph(folder, held);
            FileSystemUtils.deleteRecursively(graph.building);
            Files.createDirectories(graph.files());
            return graph;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static void refuseUnlessEmpty(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + " is a file; give an empty folder, or a new one");
        }
        if (path.toAbsolutePath().toString().matches(".*[,=].*")) {
            throw new IllegalArgumentException(path
                    + " has a comma or an equals sign in it, which Neo4j's importer takes for its own; give another");
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> entries = Files.list(path)) {
                if (!entries.allMatch(
                        entry -> LEFTOVERS.contains(entry.getFileName().toString()))) {
                    throw new IllegalArgumentException(path
                            + " is not empty; bulk makes a new graph and adds to none: give an empty folder or a new one,"
                            + " or add to a graph with `load`");
                }
            }
        }
    }

    /** Where the files for the importer belong. */
    public Path files() {
        return building.resolve("files");
    }

    /**
     * Makes the graph of the files that a writer has finished, with its constraints and indexes.
     *
     * @param decisions by which the writer finished
     * @throws GraphUnavailableException where the importer or the engine gives up
     */
    public void make(BulkWriter writer, Decisions decisions) throws IOException {
        Path store = Files.createDirectories(building.resolve("store"));
        OfflineImporter.run(store, files(), writer.script(), building.resolve("import.log"));
        FileSystemUtils.deleteRecursively(files());
        FileSystemUtils.deleteRecursively(store.resolve("conf"));
        try (Graph graph = Graph.open(
                new GraphAddress.Embedded(building), Tenure.COMMAND, new Credentials("", "not used: embedded"))) {
            Retrying.on(graph).write("the stamp of all places", statements -> {
                statements.run("29-stamp-matters", Map.of("stamp", writer.stamp(decisions)));
                return true;
            });
            try (Session session = graph.session(AccessMode.READ)) {
                session.run(Script.of("cypher/bookkeeping/await-indexes.cypher").only())
                        .consume();
            }
        }
        // The store comes last: without it there is no graph.
        for (String part : List.of("password", "store")) {
            Files.move(building.resolve(part), folder.path().resolve(part), StandardCopyOption.ATOMIC_MOVE);
        }
        done = true;
    }

    /** Lets go of the folder; what was not finished is taken away. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(building);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + building + "; delete it", e);
        } finally {
            held.close();
        }
        if (!done) {
            folder.forget();
        }
    }
}
