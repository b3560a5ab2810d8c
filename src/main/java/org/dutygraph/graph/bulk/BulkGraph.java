package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.graph.engine.EmbeddedFolder;
import org.dutygraph.graph.engine.LockMode;
import org.springframework.util.FileSystemUtils;

/**
 * An embedded graph while it is made of very many lists. Everything is made in a folder of its own inside; the graph stands
 * in its place at once and whole, at the very end. What is cut short leaves no graph behind.
 */
public final class BulkGraph implements AutoCloseable {

    private static final String WAITING = "waiting";
    private static final Set<String> LEFTOVERS = Set.of(EmbeddedFolder.BUILDING, EmbeddedFolder.LOCK);

    private final EmbeddedFolder folder;
    private final EmbeddedFolder.Held held;
    private final Path building;
    private final BulkSpool spool;
    private boolean done;

    private BulkGraph(EmbeddedFolder folder, EmbeddedFolder.Held held, Path building, BulkSpool spool) {
        this.folder = folder;
        this.held = held;
        this.building = building;
        this.spool = spool;
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
        EmbeddedFolder.Access access = folder.access(LockMode.COMMAND);
        if (!(access instanceof EmbeddedFolder.Held held)) {
            throw new IllegalArgumentException(path + " is the folder of a graph that is being served; give a new one");
        }
        try {
            // Once more: another one may have been at it until now.
            refuseUnlessEmpty(path);
            Path building = folder.building();
            FileSystemUtils.deleteRecursively(building);
            Path waiting = Files.createDirectories(building.resolve(WAITING));
            return new BulkGraph(folder, held, building, BulkSpool.in(waiting));
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

    /** What writes the lists into it. */
    public BulkWriter writer() {
        return BulkWriter.into(waiting(), spool);
    }

    private Path waiting() {
        return building.resolve(WAITING);
    }

    /**
     * Makes the graph of what a writer has finished, with its constraints and indexes.
     *
     * @throws GraphUnavailableException where the importer or the engine gives up
     */
    public void make() throws IOException {
        Path store = Files.createDirectories(building.resolve("store"));
        OfflineSchema schema = OfflineSchema.bundled();
        OfflineImporter.run(store, spool);
        FileSystemUtils.deleteRecursively(waiting());
        schema.make(store);
        // At once and whole. The first start makes its password.
        Files.move(store, folder.store(), StandardCopyOption.ATOMIC_MOVE);
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
