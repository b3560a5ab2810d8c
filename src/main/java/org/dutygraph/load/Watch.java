package org.dutygraph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.source.UnreadableSourceException;
import org.dutygraph.source.file.SourceFiles;
import org.jspecify.annotations.Nullable;

/**
 * Polls folders for files that are new or changed and no longer being written, and for files that are gone.
 *
 * <p>The operating system's notifications are not used: they do not come from network folders, and they come as soon as a file
 * has its first bytes. Hidden files, lock files and files of no readable form are ignored ({@link SourceFiles#under}).
 */
public final class Watch {

    private final List<Path> folders;
    private final Duration settle;
    private final Map<Path, Stamp> done = new HashMap<>();
    private final Map<Path, Sighting> waiting = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    private Watch(List<Path> folders, Duration settle) {
        this.folders = List.copyOf(folders);
        this.settle = settle;
    }

    /**
     * Watches folders.
     *
     * @param settle how long a file must stay unchanged before it counts as complete
     * @throws UnreadableSourceException if one is no folder
     */
    public static Watch of(List<Path> folders, Duration settle) {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UnreadableSourceException(folder + " is no folder; --watch takes folders that are there");
            }
        }
        return new Watch(folders, settle);
    }

    /**
     * The result of one poll.
     *
     * @param ready files that are new or changed and complete, in the order of their names
     * @param gone files that were done and no longer exist, each reported once
     * @param troubles folders that cannot be read, each reported once until it can
     */
    public record Look(List<Path> ready, List<Path> gone, List<String> troubles) {

        public Look {
            ready = List.copyOf(ready);
            gone = List.copyOf(gone);
            troubles = List.copyOf(troubles);
        }
    }

    /** Polls once. */
    public Look look(Instant now) {
        Set<Path> files = new TreeSet<>();
        List<String> troubles = new ArrayList<>();
        Set<Path> unreadable = new HashSet<>();
        for (Path folder : folders) {
            try {
                files.addAll(SourceFiles.under(List.of(folder)));
                reported.remove(folder.toString());
            } catch (UnreadableSourceException e) {
                // The files of a drive that is not connected are not gone.
                unreadable.add(folder);
                if (reported.add(folder.toString())) {
                    troubles.add(e.getMessage());
                }
            }
        }
        List<Path> ready = new ArrayList<>();
        for (Path file : files) {
            Stamp stamp = stamp(file);
            if (stamp != null && isReady(file, stamp, now)) {
                ready.add(file);
            }
        }
        List<Path> gone = new TreeSet<>(done.keySet())
                .stream()
                        .filter(file ->
                                !files.contains(file) && unreadable.stream().noneMatch(file::startsWith))
                        .toList();
        gone.forEach(done::remove);
        waiting.keySet().retainAll(files);
        return new Look(ready, gone, troubles);
    }

    private boolean isReady(Path file, Stamp stamp, Instant now) {
        if (stamp.equals(done.get(file))) {
            return false;
        }
        Sighting before = waiting.get(file);
        if (before == null || !before.stamp().equals(stamp)) {
            waiting.put(file, new Sighting(stamp, now));
            return false;
        }
        return !now.isBefore(before.since().plus(settle));
    }

    /** Marks a ready file as done in the state of the last poll; if it changes, it is ready again. */
    public void done(Path file) {
        Sighting last = waiting.remove(file);
        if (last != null) {
            done.put(file, last.stamp());
        }
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            // Gone since the listing; the next poll reports it.
            return null;
        }
    }

    private record Stamp(long size, Instant modified) {}

    /** A state of a file, and the first poll that found it. */
    private record Sighting(Stamp stamp, Instant since) {}
}
