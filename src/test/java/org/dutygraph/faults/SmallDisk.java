package org.dutygraph.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small file system of its own, which can be filled; where none can be mounted, one line says so. */
final class SmallDisk implements AutoCloseable {

    static final int MEGABYTE = 1024 * 1024;

    /** What it is made of. */
    enum Kind {
        /** Memory. */
        TMPFS,
        /** An ext4 in a file. */
        LOOP
    }

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one in a new folder; empty where that is not possible here. */
    static Optional<SmallDisk> of(Kind kind, Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean mounted;
        if (kind == Kind.TMPFS) {
            mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        } else {
            Path image = folder.resolveSibling(folder.getFileName() + ".img");
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength((long) megabytes * MEGABYTE);
            }
            mounted = run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString())
                    && run("mount", "-o", "loop", image.toString(), folder.toString());
        }
        if (!mounted) {
            System.err.println("[DutyGraph tests] a full disk (" + kind
                    + ") is not tested: no small file system can be mounted here");
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(folder));
    }

    static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program on this system.
            return false;
        }
    }

    Path path() {
        return folder;
    }

    Path filler() {
        return folder.resolve("filler");
    }

    /** Leaves so much room. */
    void fill(long bytes) throws IOException {
        long left = Files.getFileStore(folder).getUsableSpace() - bytes;
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            if (bytes > 0 || !String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    void remount(String how) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + how, folder.toString())) {
            throw new IllegalStateException(folder + " cannot be mounted " + how);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + folder + " was unmounted", e);
        }
    }
}
