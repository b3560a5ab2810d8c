package org.dutygraph.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.dutygraph.source.UnreadableSourceException;

/** Reads a file into memory once, so that a concurrent write cannot mix the old and the new content. */
final class FileBytes {

    /** The largest file that is read, in megabytes; published lists have less than one, scanned ones a few dozen. */
    static final int LARGEST_MEGABYTES = 64;

    private static final int LARGEST = LARGEST_MEGABYTES << 20;

    private FileBytes() {}

    /** How bytes are read from a file. */
    @FunctionalInterface
    interface Reading {
        byte[] of(Path file) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableSourceException if it is not a regular file, is larger than {@value #LARGEST_MEGABYTES} MB, or changed
     *     while it was read
     */
    static byte[] of(Path file) throws IOException {
        return of(file, FileBytes::bounded);
    }

    static byte[] of(Path file, Reading reading) throws IOException {
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
        if (!before.isRegularFile()) {
            throw new UnreadableSourceException(file + " is a pipe or a device; give a file");
        }
        if (before.size() > LARGEST) {
            throw new UnreadableSourceException(
                    "%s has %,d bytes; files of at most %d MB are read; a list has less than one:"
                                    .formatted(file, before.size(), LARGEST_MEGABYTES)
                            + " look what else is in it, or save its text without pictures");
        }
        byte[] bytes = reading.of(file);
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        if (bytes.length != before.size()
                || after.size() != before.size()
                || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw new UnreadableSourceException(
                    file + " changed while it was read; wait until whoever writes it is done, and load it again");
        }
        return bytes;
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }
}
