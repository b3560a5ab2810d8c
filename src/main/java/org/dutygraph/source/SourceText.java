package org.dutygraph.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One source file as rows.
 *
 * @param name the path as the user gave it, with forward slashes
 * @param form how it was read, shown in the summary: {@code UTF-8 text}, {@code GB18030 CSV}, {@code XLSX, 3 sheets}
 * @param rows every row of the file in its order, including blank ones
 * @param remarks what a person should know about the reading, in the order of the file
 * @param sha256 the hash of its bytes in hexadecimal; empty where it was not read from bytes
 */
public record SourceText(String name, String form, List<Row> rows, List<Remark> remarks, String sha256) {

    /** As many digits of the hash as tell files of one name apart. */
    private static final int DIGITS = 12;

    public SourceText {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** A source whose hash is not known yet. */
    public SourceText(String name, String form, List<Row> rows, List<Remark> remarks) {
        this(name, form, rows, remarks, "");
    }

    /** A source without remarks. */
    public SourceText(String name, String form, List<Row> rows) {
        this(name, form, rows, List.of());
    }

    /** The same, with the hash of the bytes that it was read from. */
    public SourceText of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new SourceText(name, form, rows, remarks, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How the source is cited: its file name, and the first digits of the SHA-256 of its content, {@code a.txt@1f0c63a9e2b4}. */
    public String citation() {
        return sha256.isEmpty() ? fileName(name) : fileName(name) + "@" + sha256.substring(0, DIGITS);
    }

    /** The last part of a path: where a file lay is nobody's business. */
    public static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
