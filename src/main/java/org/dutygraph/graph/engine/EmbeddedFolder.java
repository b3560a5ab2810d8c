package org.dutygraph.graph.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of an embedded graph, and its lock. One process at a time holds the lock; a server announces its Bolt
 * address, so that other commands go through it.
 */
public final class EmbeddedFolder {

    /** The name of the lock file. */
    public static final String LOCK = "lock";

    /** The name of the folder in which a bulk makes a graph until it is complete. */
    public static final String BUILDING = "building";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Duration patience;

    private EmbeddedFolder(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    public static EmbeddedFolder of(Path folder) {
        return of(folder, PATIENCE);
    }

    /** A folder whose lock is waited for no longer than this. */
    public static EmbeddedFolder of(Path folder, Duration patience) {
        return new EmbeddedFolder(folder.toAbsolutePath().normalize(), patience);
    }

    /** How this process reaches the graph. */
    public sealed interface Access {}

    /** Through the process that holds the folder. */
    public record Shared(URI bolt, Credentials credentials, String process, String pages) implements Access {

        /** The process that holds the folder, and the address of its pages if it has any. */
        public String holder() {
            return "process " + process + ", a server" + (pages.isEmpty() ? "" : " with its pages at " + pages);
        }
    }

    /** By the lock on the folder. */
    public final class Locked implements Access, AutoCloseable {
        private final FileChannel channel;

        private Locked(FileChannel channel) {
            this.channel = channel;
        }

        /** Tells other processes where to reach the graph; {@code pages} is the address of its pages, or empty. */
        public void announce(URI bolt, String pages) {
            Path fresh = folder.resolve("holder.new");
            try {
                Files.writeString(fresh, bolt + "\n" + ProcessHandle.current().pid() + "\n" + pages + "\n");
                Files.move(fresh, holder(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + holder() + "; check the folder's rights and space", e);
            }
        }

        /**
         * Replaces this folder's store by one that was made beside it. It comes without its password; the next start makes
         * a new one.
         */
        public void replaceStore(EmbeddedFolder fresh) {
            try {
                Files.deleteIfExists(passwordFile());
                if (hasStore()) {
                    Files.move(store(), replaced(), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(fresh.store(), store(), StandardCopyOption.ATOMIC_MOVE);
                FileSystemUtils.deleteRecursively(replaced());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot put the restored graph in its place in " + folder, e);
            }
        }

        /**
         * Completes or undoes what a killed process left: the old store is put back, or deleted.
         *
         * @throws GraphUnavailableException where a bulk was interrupted and left no graph
         */
        public void recover() {
            if (Files.exists(building()) && !hasStore()) {
                throw new GraphUnavailableException("A bulk into " + folder
                        + " was cut short, and nothing of it is a graph: run the same bulk again, or delete the folder"
                        + " to begin with an empty graph");
            }
            try {
                FileSystemUtils.deleteRecursively(building());
                FileSystemUtils.deleteRecursively(fresh().path());
                if (Files.exists(replaced()) && !hasStore()) {
                    Files.move(replaced(), store(), StandardCopyOption.ATOMIC_MOVE);
                }
                FileSystemUtils.deleteRecursively(replaced());
            } catch (IOException e) {
                throw new GraphUnavailableException(
                        "A restore was broken off, and " + folder + " cannot be set right (" + e.getMessage()
                                + "); check the folder's rights",
                        e);
            }
        }

        @Override
        public void close() {
            try (channel) {
                Files.deleteIfExists(holder());
                channel.truncate(0);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot let go of " + folder, e);
            }
        }
    }

    public Path path() {
        return folder;
    }

    public Path store() {
        return folder.resolve("store");
    }

    /** Bytes that are free on its disk. */
    public long room() {
        return ConnectionFailures.room(folder);
    }

    public boolean hasStore() {
        return Files.exists(store());
    }

    /**
     * Refuses a folder without a graph, whole or half-made, that no server says to hold; nothing is made.
     *
     * @throws GraphUnavailableException where there is none
     */
    public void refuseIfNew() {
        if (!hasStore() && Stream.of(replaced(), building(), holder()).noneMatch(Files::exists)) {
            throw new GraphUnavailableException("There is no graph in " + folder
                    + ". Give the folder of another one (--graph embedded:FOLDER), or make this one: load LISTS --graph"
                    + " embedded:" + folder);
        }
    }

    /** The folder in which a bulk makes a graph until it is complete. */
    public Path building() {
        return folder.resolve(BUILDING);
    }

    /** The folder in which a store is made that will replace this one's. */
    public EmbeddedFolder fresh() {
        return new EmbeddedFolder(folder.resolve("restoring"), patience);
    }

    private Path replaced() {
        return folder.resolve("store.replaced");
    }

    public Path passwordFile() {
        return folder.resolve("password");
    }

    /** Deletes a folder in which no graph was made; other files in it stay. */
    public void delete() {
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // It holds a user's own files.
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + folder + "; delete it", e);
        }
    }

    private Path holder() {
        return folder.resolve("holder");
    }

    /**
     * Locks the folder, or finds the server that holds it.
     *
     * @throws GraphUnavailableException where another process holds it and does not share it
     */
    public Access access(LockMode lockMode) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new GraphUnavailableException(
                    "Cannot make the folder " + folder + " (" + e.getMessage()
                            + "); give another with --graph embedded:DIR",
                    e);
        }
        long begin = System.nanoTime();
        while (true) {
            Locked locked = tryLock();
            if (locked != null) {
                return locked;
            }
            Optional<Shared> shared = announced();
            if (shared.isPresent() && lockMode == LockMode.COMMAND) {
                return shared.get();
            }
            if (shared.isPresent()) {
                throw new GraphUnavailableException(
                        "The graph in " + folder + " is held by " + shared.get().holder()
                                + "; use that one or stop it, or serve another folder with --graph embedded:DIR");
            }
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new GraphUnavailableException("The graph in " + folder
                        + " has been held by " + locker() + " for " + patience.toSeconds()
                        + " s; wait until it is done, or give another folder with --graph embedded:DIR");
            }
            pause();
        }
    }

    private @Nullable Locked tryLock() {
        Path lockFile = folder.resolve(LOCK);
        try {
            FileChannel channel = FileChannel.open(
                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Locked locked = null;
            try {
                if (isLocked(channel)) {
                    requireOriginal(channel);
                    // A killed process may have left its announcement.
                    Files.deleteIfExists(holder());
                    channel.truncate(0);
                    String process = ProcessHandle.current().pid() + "\n" + fileNumber() + "\n";
                    channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)));
                    locked = new Locked(channel);
                }
                return locked;
            } finally {
                if (locked == null) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new GraphUnavailableException(
                    "Cannot lock " + lockFile + " (" + e.getMessage() + "); "
                            + (ConnectionFailures.isFull(e) ? "make room on its disk" : "check the folder's rights"),
                    e);
        }
    }

    /**
     * A lock file names the process that has the folder open, and its own number on the disk. In a copy that was made
     * meanwhile the number is another's.
     *
     * @throws GraphUnavailableException where the folder is such a copy: its files are of different moments
     */
    private void requireOriginal(FileChannel channel) throws IOException {
        // Read by the channel that holds the lock: POSIX lets go of it when another one on the file is closed.
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        channel.read(bytes, 0);
        List<String> left =
                new String(bytes.array(), StandardCharsets.UTF_8).lines().toList();
        if (hasStore() && left.size() > 1 && !left.get(1).equals(fileNumber())) {
            throw new GraphUnavailableException("The folder " + folder + " was copied while process " + left.get(0)
                    + " had it open; the files of such a copy are of different moments, and it is not opened. Make a"
                    + " backup instead (dutygraph backup works while a server runs; restore it here), or copy again when"
                    + " that process is over. If it was over when the folder was copied, delete "
                    + folder.resolve(LOCK));
        }
    }

    /** The number by which the file system knows the lock file; empty where it has none. */
    private String fileNumber() throws IOException {
        Path lockFile = folder.resolve(LOCK);
        return Files.getFileStore(lockFile).supportsFileAttributeView("unix")
                ? String.valueOf(Files.getAttribute(lockFile, "unix:ino"))
                : "";
    }

    /** The process that holds the folder, as the lock file names it. */
    private String locker() {
        try {
            return "process " + Files.readAllLines(folder.resolve(LOCK)).get(0);
        } catch (IOException | IndexOutOfBoundsException e) {
            return "another process";
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // This process holds it already.
            return false;
        }
    }

    private Optional<Shared> announced() {
        try {
            List<String> lines = Files.readAllLines(holder());
            if (lines.size() < 2 || !Files.exists(passwordFile())) {
                return Optional.empty();
            }
            String password = Files.readString(passwordFile()).strip();
            return Optional.of(new Shared(
                    URI.create(lines.get(0)),
                    new Credentials(EmbeddedEngine.USER, password),
                    lines.get(1),
                    lines.size() > 2 ? lines.get(2) : ""));
        } catch (IOException e) {
            // Not announced yet, or the holder does not share.
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("Interrupted while waiting for the graph", e);
        }
    }
}
