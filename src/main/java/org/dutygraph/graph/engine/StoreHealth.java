package org.dutygraph.graph.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store of an embedded graph is still there and can be written to: the one place that decides it. A lasting
 * trouble stays until the process ends, and stops the engine's writing: what it writes after a critical error, also
 * while it closes, can make its logs unreadable.
 */
public final class StoreHealth implements AutoCloseable {

    /** The engine, as far as its store is concerned. */
    interface Engine {

        /** Whether it met a critical error. */
        boolean isBroken();

        /** Makes it write nothing on. */
        void writeNothingOn(String reason);

        /** Another process's: it looks after itself. */
        Engine ELSEWHERE = new Engine() {
            @Override
            public boolean isBroken() {
                return false;
            }

            @Override
            public void writeNothingOn(String reason) {
                LOG.debug("The process that holds the graph finds out by itself: {}", reason);
            }
        };
    }

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** The smallest file system block there is; a file of it needs room of its own. */
    private static final int PROBE = 512;

    private final EmbeddedFolder folder;
    private final Engine engine;
    private final ToLongFunction<Path> room;
    private final Map<Path, Optional<Object>> files = new HashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "store-health");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable StoreTrouble lasting;
    private volatile @Nullable StoreTrouble passing;
    private @Nullable StoreTrouble told;

    /** The health of a store as it stands now. */
    static StoreHealth of(EmbeddedFolder folder, Engine engine) {
        return new StoreHealth(folder, engine, ConnectionFailures::room);
    }

    /** The health of a store that another process holds. */
    public static StoreHealth elsewhere(EmbeddedFolder folder) {
        return of(folder, Engine.ELSEWHERE);
    }

    StoreHealth(EmbeddedFolder folder, Engine engine, ToLongFunction<Path> room) {
        this.folder = folder;
        this.engine = engine;
        this.room = room;
        Path data = folder.store().resolve("data");
        try (Stream<Path> all = Files.exists(data) ? Files.walk(data, 3) : Stream.empty()) {
            // The folders of databases and of their logs, and each database's first file: these are never exchanged.
            all.filter(file -> file.getFileName().toString().equals("neostore")
                            || (data.relativize(file).getNameCount() < 3 && Files.isDirectory(file)))
                    .forEach(file -> files.put(file, key(file)));
        } catch (IOException e) {
            throw new GraphUnavailableException(
                    "The store in " + folder.path() + " cannot be looked at (" + e.getMessage()
                            + "); check the folder's rights",
                    e);
        }
        files.put(folder.store(), key(folder.store()));
    }

    /** Looks every few seconds, with a small file that is written and forced to the disk, until it is closed. */
    public void watch() {
        watch.scheduleWithFixedDelay(this::probe, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is wrong now; empty where nothing is. Costs a few looks at files. */
    public Optional<StoreTrouble> trouble() {
        if (lasting == null) {
            if (engine.isBroken()) {
                lasting = StoreTrouble.STORE_BROKEN;
            } else if (isGone()) {
                lasting = StoreTrouble.STORE_GONE;
                engine.writeNothingOn(StoreTrouble.STORE_GONE.at("embedded:" + folder.path(), null));
            }
        }
        if (lasting != null) {
            return Optional.of(lasting);
        }
        return room.applyAsLong(folder.path()) < ConnectionFailures.LEAST_SPACE
                ? Optional.of(StoreTrouble.STORE_FULL)
                : Optional.ofNullable(passing);
    }

    /** Looks, and tries to write. */
    void probe() {
        try {
            StoreTrouble found = trouble().orElse(null);
            if (found == null || found == passing) {
                passing = written();
                found = trouble().orElse(null);
            }
            tell(found);
        } catch (RuntimeException e) {
            // Otherwise the watch would end without a word.
            LOG.error("The store in {} could not be looked at", folder.path(), e);
        }
    }

    private void tell(@Nullable StoreTrouble found) {
        if (found == told) {
            return;
        }
        told = found;
        if (found == null) {
            LOG.warn("The store of the graph in {} can be written to again", folder.path());
        } else {
            LOG.error("{}", found.at("embedded:" + folder.path(), folder.path()));
        }
    }

    private @Nullable StoreTrouble written() {
        Path probe = folder.store().resolve("probe");
        try {
            try (FileChannel file = FileChannel.open(
                    probe, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.allocate(PROBE));
                file.force(true);
            } finally {
                Files.deleteIfExists(probe);
            }
            return null;
        } catch (IOException e) {
            LOG.debug("{} cannot be written", probe, e);
            return ConnectionFailures.isFull(e) ? StoreTrouble.STORE_FULL : StoreTrouble.STORE_READ_ONLY;
        }
    }

    private boolean isGone() {
        return files.entrySet().stream().anyMatch(file -> {
            Optional<Object> now = key(file.getKey());
            return now.isEmpty() || !now.equals(file.getValue());
        });
    }

    /** What tells a file from another one at the same place; empty where there is none. */
    private static Optional<Object> key(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            // Windows has no key; there a file that is open cannot be exchanged.
            return Optional.of(Objects.requireNonNullElse(found.fileKey(), ""));
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
