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
 * Folders that are looked at again and again: which files appeared or changed and stand still, and which are gone.
 *
 * <p>It looks instead of waiting for the operating system's word, which does not come from a network folder, and which tells
 * of a file when its first bytes are there. Hidden files, lock files and files of no readable form are nobody's lists
 * ({@link SourceFiles#under}).
 */
public final class Watch {

    private final List<Path> folders;
    private final Duration settle;
    private final Map<Path, Stamp> done = new HashMap<>();
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    private Watch(List<Path> folders, Duration settle) {
        this.folders = List.copyOf(folders);
        this.settle = settle;
    }

    /**
     * Watches folders.
     *
     * @param settle so long a file has to stand still before it is taken for whole
     * @throws UnreadableSourceException where one is no folder
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
     * What one look found.
     *
     * @param ready files that are new or changed and stand still, in the order of their names
     * @param gone files that were done and are no longer there, each told once
     * @param troubles what hinders looking, each told once until it passes
     */
    public record Look(List<Path> ready, List<Path> gone, List<String> troubles) {

        public Look {
            ready = List.copyOf(ready);
            gone = List.copyOf(gone);
            troubles = List.copyOf(troubles);
        }
    }

    /** Looks once. */
    public Look look(Instant now) {
        Set<Path> files = new TreeSet<>();
        List<String> troubles = new ArrayList<>();
        Set<Path> hidden = new HashSet<>();
        for (Path folder : folders) {
            try {
                files.addAll(SourceFiles.under(List.of(folder)));
                told.remove(folder.toString());
            } catch (UnreadableSourceException e) {
                // A drive that is away is not a folder whose files were deleted.
                hidden.add(folder);
                if (told.add(folder.toString())) {
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
                        .filter(file -> !files.contains(file) && hidden.stream().noneMatch(file::startsWith))
                        .toList();
        gone.forEach(done::remove);
        seen.keySet().retainAll(files);
        return new Look(ready, gone, troubles);
    }

    private boolean isReady(Path file, Stamp stamp, Instant now) {
        if (stamp.equals(done.get(file))) {
            return false;
        }
        Seen before = seen.get(file);
        if (before == null || !before.stamp().equals(stamp)) {
            seen.put(file, new Seen(stamp, now));
            return false;
        }
        return !now.isBefore(before.since().plus(settle));
    }

    /** A file that was ready is done, as it stood when it was seen: if it changes, it is ready again. */
    public void done(Path file) {
        Seen as = seen.remove(file);
        if (as != null) {
            done.put(file, as.stamp());
        }
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            // Gone between the listing and now; the next look says so.
            return null;
        }
    }

    private record Stamp(long size, Instant modified) {}

    private record Seen(Stamp stamp, Instant since) {}
}
