package org.dutygraph.graph.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dutygraph.graph.export.ExportSink;

/** Writes a graph into a backup file: nodes, relationships, files of people, and last a manifest with checksums. */
final class BackupSink implements ExportSink {

    static final String MANIFEST = "manifest.json";
    static final String NODES = "nodes.jsonl";
    static final String RELATIONSHIPS = "relationships.jsonl";
    static final int FORMAT = 1;

    private final ZipOutputStream zip;
    private final MessageDigest digest = digest();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private String entry = NODES;
    private long nodes;
    private long relationships;

    BackupSink(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(NODES));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void node(long number, List<String> labels, Map<String, Object> properties) throws IOException {
        nodes++;
        line(new BackupLine.Node(labels, BackupLine.written(properties)));
    }

    @Override
    public void relationship(End start, End end, String type, Map<String, Object> properties) throws IOException {
        if (relationships == 0) {
            next(RELATIONSHIPS);
        }
        relationships++;
        line(new BackupLine.Relationship(start.number(), end.number(), type, BackupLine.written(properties)));
    }

    private void line(Record line) throws IOException {
        write((BackupLine.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) throws IOException {
        digest.update(bytes);
        zip.write(bytes);
    }

    private void next(String name) throws IOException {
        finishEntry();
        entry = name;
        zip.putNextEntry(new ZipEntry(name));
    }

    private void finishEntry() throws IOException {
        zip.closeEntry();
        digests.put(entry, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Adds people's files and the manifest; then the backup is complete.
     *
     * @param files by their names in the backup
     */
    void finish(Map<String, Path> files, String program, Map<String, String> schema) throws IOException {
        if (relationships == 0) {
            next(RELATIONSHIPS);
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            next(file.getKey());
            write(Files.readAllBytes(file.getValue()));
        }
        finishEntry();
        BackupLine.Manifest manifest = new BackupLine.Manifest(
                FORMAT, program, Instant.now().toString(), schema, nodes, relationships, digests);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(BackupLine.of(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
