package org.dutygraph.graph.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A backup file that was checked: every part is there and unchanged. */
final class Backup implements AutoCloseable {

    private final ZipFile zip;
    private final Path file;
    private final JsonNode manifest;

    private Backup(ZipFile zip, Path file, JsonNode manifest) {
        this.zip = zip;
        this.file = file;
        this.manifest = manifest;
    }

    /** Receives each line of a part. */
    interface Lines {
        void line(JsonNode line) throws IOException;
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
            ZipEntry entry = zip.getEntry(BackupSink.MANIFEST);
            if (entry == null) {
                throw damaged(file, BackupSink.MANIFEST + " is missing", null);
            }
            JsonNode manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = parse(file, BackupSink.MANIFEST, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            Backup backup = new Backup(zip, file, manifest);
            backup.check();
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (e instanceof ZipException || e instanceof java.io.EOFException) {
                throw damaged(file, String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static IllegalArgumentException damaged(Path file, String what, @Nullable Exception cause) {
        return new IllegalArgumentException(
                file + " cannot be restored: " + what + ". Nothing was changed; take another backup", cause);
    }

    private static JsonNode parse(Path file, String name, String line) {
        try {
            return BackupLine.parse(line);
        } catch (IllegalArgumentException e) {
            throw damaged(file, name + " is damaged", e);
        }
    }

    private void check() throws IOException {
        if (manifest.path("format").asInt(0) != BackupSink.FORMAT) {
            throw damaged(
                    file,
                    "its format is " + manifest.path("format") + ", and this program knows " + BackupSink.FORMAT
                            + "; it may be of a newer program",
                    null);
        }
        manifest.path("sha256").properties().forEach(part -> {
            String found = digest(part.getKey());
            if (!found.equals(part.getValue().asString())) {
                throw damaged(file, part.getKey() + " is not what was written (its SHA-256 is " + found + ")", null);
            }
        });
        long nodes = count(BackupSink.NODES);
        long relationships = count(BackupSink.RELATIONSHIPS);
        if (nodes != nodes() || relationships != relationships()) {
            throw damaged(
                    file,
                    "it holds %d nodes and %d relationships, and should hold %d and %d"
                            .formatted(nodes, relationships, nodes(), relationships()),
                    null);
        }
        each(BackupSink.RELATIONSHIPS, line -> {
            for (String end : new String[] {"start", "end"}) {
                long node = line.path(end).asLong(0);
                if (node < 1 || node > nodes) {
                    throw damaged(file, "a relationship has no node " + node, null);
                }
            }
        });
    }

    private String digest(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name + " is missing", null);
        }
        MessageDigest digest = BackupSink.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw damaged(file, name + " is damaged (" + e.getMessage() + ")", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private long count(String name) throws IOException {
        long[] lines = {0};
        each(name, line -> lines[0]++);
        return lines[0];
    }

    void each(String name, Lines lines) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name + " is missing", null);
        }
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.line(parse(file, name, line));
            }
        }
    }

    long nodes() {
        return manifest.path("nodes").asLong(-1);
    }

    long relationships() {
        return manifest.path("relationships").asLong(-1);
    }

    /** The versions of the schema that its graph had, with their checksums. */
    TreeMap<String, String> schema() {
        TreeMap<String, String> versions = new TreeMap<>();
        manifest.path("schema")
                .properties()
                .forEach(version ->
                        versions.put(version.getKey(), version.getValue().asString()));
        return versions;
    }

    /** The decision file's content; empty where there was none. */
    Optional<byte[]> decisions() throws IOException {
        ZipEntry entry = zip.getEntry(BackupSink.DECISIONS);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
