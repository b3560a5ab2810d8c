package org.dutygraph.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Stream;
import org.dutygraph.graph.engine.DiskWatch;
import org.dutygraph.graph.engine.EmbeddedFolder;
import org.dutygraph.graph.engine.LockMode;
import org.springframework.util.FileSystemUtils;

/**
 * Makes an embedded graph of very many lists: files for Neo4j's importer, then the store, then constraints and indexes.
 * All are made in a folder inside the graph's, and the store is moved to its place last, in one step. An interrupted run
 * leaves no graph.
 */
public final class BulkGraph implements AutoCloseable {

    /** More often than the engine can make a file on a full disk. */
    private static final int DELETIONS = 100;

    private static final String FILES = "files";
    private static final Set<String> LEFTOVERS = Set.of(EmbeddedFolder.BUILDING, EmbeddedFolder.LOCK);

    private final EmbeddedFolder folder;
    private final EmbeddedFolder.Locked lock;
    private final Path building;
    private final BulkWriter writer;
    private boolean done;

    private BulkGraph(EmbeddedFolder folder, EmbeddedFolder.Locked lock, Path building, BulkWriter writer) {
        this.folder = folder;
        this.lock = lock;
        this.building = building;
        this.writer = writer;
    }

    /**
     * Locks a folder for a new graph.
     *
     * @throws IllegalArgumentException where it contains anything but what an interrupted bulk left
     * @throws GraphUnavailableException where it cannot be made, or another process has locked it
     */
    public static BulkGraph in(Path path) throws IOException {
        refuseUnlessEmpty(path);
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        EmbeddedFolder.Access access = folder.access(LockMode.COMMAND);
        if (!(access instanceof EmbeddedFolder.Locked lock)) {
            throw new IllegalArgumentException(path + " is the folder of a graph that is being served; give a new one");
        }
        try {
            // Again: another process may have used the folder until now.
            refuseUnlessEmpty(path);
            Path building = folder.building();
            FileSystemUtils.deleteRecursively(building);
            Path files = Files.createDirectories(building.resolve(FILES));
            return new BulkGraph(folder, lock, building, BulkWriter.withSchema(files));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void refuseUnlessEmpty(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + " is a file; give an empty folder, or a new one");
        }
        if (path.toAbsolutePath().toString().matches(".*[,=].*")) {
            throw new IllegalArgumentException(
                    path
                            + " has a comma or an equals sign in it, which Neo4j's importer reads as a separator; give another");
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

    /** The writer of the lists; it is closed with this graph. */
    public BulkWriter writer() {
        return writer;
    }

    /**
     * Makes the graph with constraints and indexes from the files of the finished writer.
     *
     * @throws GraphUnavailableException where the importer or the engine fails, or the disk is full
     */
    public void make() throws IOException {
        Path store = Files.createDirectories(building.resolve("store"));
        OfflineSchema schema = OfflineSchema.bundled();
        Path files = building.resolve(FILES);
        DiskWatch.during(building, () -> {
            OfflineImporter.run(store, files, writer.script());
            FileSystemUtils.deleteRecursively(files);
            schema.make(store);
        });
        // The first start of the engine makes the password.
        Files.move(store, folder.store(), StandardCopyOption.ATOMIC_MOVE);
        done = true;
    }

    /** Closes the writer and releases the folder; what is not finished is deleted. */
    @Override
    public void close() {
        try (lock) {
            try {
                writer.close();
            } finally {
                deleteBuilding();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + building + "; delete it", e);
        }
        if (!done) {
            folder.delete();
        }
    }

    /** On a full disk the engine is left to itself, and may make a file while others are deleted. */
    private void deleteBuilding() throws IOException {
        for (int left = DELETIONS; Files.exists(building); left--) {
            try {
                FileSystemUtils.deleteRecursively(building);
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
