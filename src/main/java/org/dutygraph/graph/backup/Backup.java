package org.dutygraph.graph.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjIntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup file that was checked: every part is there and unchanged. */
final class Backup implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final BackupLine.Manifest manifest;

    private Backup(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        try (InputStream in = entry(BackupSink.MANIFEST)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.manifest = parse(BackupSink.MANIFEST, text, BackupLine.Manifest.class);
        }
    }

    /**
     * Opens a file and checks it.
     *
     * @throws IllegalArgumentException where it is damaged; the message says how
     */
    static Backup open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + "; give one that `backup` wrote");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw damaged(file, "it is no archive, or its end is missing", e);
        }
        try {
            Backup backup = new Backup(file, zip);
            backup.check();
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (e instanceof ZipException || e instanceof EOFException) {
                throw damaged(file, String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static IllegalArgumentException damaged(Path file, String what, @Nullable Exception cause) {
        return new IllegalArgumentException(
                file + " cannot be restored: " + what + ". Nothing was changed; take another backup", cause);
    }

    private <T extends Record> T parse(String name, String line, Class<T> type) {
        try {
            return BackupLine.parse(line, type);
        } catch (IllegalArgumentException e) {
            throw damaged(file, name + " is damaged", e);
        }
    }

    private void check() throws IOException {
        if (manifest.format() != BackupSink.FORMAT) {
            throw damaged(
                    file,
                    "its format is " + manifest.format() + ", and this program knows " + BackupSink.FORMAT
                            + "; it may be of a newer program",
                    null);
        }
        for (Map.Entry<String, String> part : manifest.sha256().entrySet()) {
            String found = digest(part.getKey());
            if (!found.equals(part.getValue())) {
                throw damaged(file, part.getKey() + " is not what was written (its SHA-256 is " + found + ")", null);
            }
        }
        AtomicLong nodes = new AtomicLong();
        eachNode((node, length) -> nodes.incrementAndGet());
        AtomicLong relationships = new AtomicLong();
        eachRelationship((relationship, length) -> {
            relationships.incrementAndGet();
            for (long node : new long[] {relationship.start(), relationship.end()}) {
                if (node < 1 || node > nodes.get()) {
                    throw damaged(file, "a relationship has no node " + node, null);
                }
            }
        });
        if (nodes.get() != nodes() || relationships.get() != relationships()) {
            throw damaged(
                    file,
                    "it holds %d nodes and %d relationships, and should hold %d and %d"
                            .formatted(nodes.get(), relationships.get(), nodes(), relationships()),
                    null);
        }
    }

    private String digest(String name) {
        MessageDigest digest = BackupSink.digest();
        try (InputStream in = new DigestInputStream(entry(name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw damaged(file, name + " is damaged (" + e.getMessage() + ")", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name + " is missing", null);
        }
        return zip.getInputStream(entry);
    }

    /** Each node, with the length of its line. */
    void eachNode(ObjIntConsumer<BackupLine.Node> consumer) throws IOException {
        each(BackupSink.NODES, BackupLine.Node.class, consumer);
    }

    /** Each relationship, with the length of its line. */
    void eachRelationship(ObjIntConsumer<BackupLine.Relationship> consumer) throws IOException {
        each(BackupSink.RELATIONSHIPS, BackupLine.Relationship.class, consumer);
    }

    private <T extends Record> void each(String name, Class<T> type, ObjIntConsumer<T> consumer) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(entry(name), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                consumer.accept(parse(name, line, type), line.length());
            }
        }
    }

    /** Bytes of its parts when they are unpacked. */
    long unpacked() {
        return zip.stream().mapToLong(ZipEntry::getSize).sum();
    }

    long nodes() {
        return manifest.nodes();
    }

    long relationships() {
        return manifest.relationships();
    }

    /** The versions of the schema that its graph had, with their checksums. */
    Map<String, String> schema() {
        return manifest.schema();
    }

    /** The files that people wrote, by their names in the backup. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : manifest.sha256().keySet()) {
            if (!name.equals(BackupSink.NODES) && !name.equals(BackupSink.RELATIONSHIPS)) {
                try (InputStream in = entry(name)) {
                    files.put(name, in.readAllBytes());
                }
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
