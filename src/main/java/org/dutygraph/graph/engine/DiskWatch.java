package org.dutygraph.graph.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Watches the disk while the engine's own tools make a store. On a full disk they try for ever to write their last pages,
 * and end only when there is room.
 */
public final class DiskWatch {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** How often the folder is emptied, until the engine ends. */
    private static final int EMPTIED = 20;

    private DiskWatch() {}

    /** What writes into a folder. */
    public interface Work {
        void run() throws IOException;
    }

    /**
     * Does the work. Where the disk is full before its end, the folder is emptied, so that the engine has room to end and
     * leaves nothing there.
     *
     * @throws GraphUnavailableException where the folder's disk is full
     */
    public static void during(Path folder, Work work) throws IOException {
        FutureTask<Boolean> doing = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread thread = new Thread(doing, "engine-work");
        thread.setDaemon(true);
        thread.start();
        boolean done = false;
        while (!done) {
            try {
                done = doing.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ConnectionFailures.isFull(folder)) {
                    end(folder, thread);
                    throw full(folder, e);
                }
            } catch (ExecutionException e) {
                throw failed(folder, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GraphUnavailableException("Interrupted while a store was made in " + folder, e);
            }
        }
    }

    private static void end(Path folder, Thread thread) {
        try {
            for (int i = 0; i < EMPTIED && thread.isAlive(); i++) {
                empty(folder);
                thread.join(LOOK.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A file that the engine has open keeps its room when it is deleted, so each is cut first. */
    private static void empty(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException | UncheckedIOException e) {
            // The engine deletes or makes files at the same time; the next turn takes them.
        }
    }

    private static GraphUnavailableException full(Path folder, Throwable cause) {
        return new GraphUnavailableException(
                "The disk that holds " + folder
                        + " is full, and no graph was made there; make room, or give a folder on" + " another disk",
                cause);
    }

    private static RuntimeException failed(Path folder, Throwable cause) throws IOException {
        if (ConnectionFailures.isFull(folder) || ConnectionFailures.anyCause(cause, ConnectionFailures::isFull)) {
            return full(folder, cause);
        }
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return (RuntimeException) cause;
    }
}
