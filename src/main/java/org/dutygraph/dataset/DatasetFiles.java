package org.dutygraph.dataset;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where the files of a dataset go, one after the other; it keeps the size and the SHA-256 of each. */
final class DatasetFiles {

    /** The earliest time that a ZIP can hold, so that the same graph gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Target target;
    private final List<Written> written = new ArrayList<>();

    private DatasetFiles(Target target) {
        this.target = target;
    }

    private interface Target {
        OutputStream open(String name) throws IOException;
    }

    /** A file that is complete; the hash is in hexadecimal. */
    record Written(String name, long bytes, String sha256) {}

    static DatasetFiles into(Path folder) {
        return new DatasetFiles(name -> Files.newOutputStream(folder.resolve(name)));
    }

    /** Into a ZIP in one folder; the stream stays open. */
    static DatasetFiles into(ZipOutputStream zip, String folder) {
        return new DatasetFiles(name -> {
            ZipEntry entry = new ZipEntry(folder + "/" + name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        });
    }

    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes one file. */
    Written write(String name, Content content) throws IOException {
        Counted counted;
        try (OutputStream out = target.open(name)) {
            counted = new Counted(out);
            content.write(counted);
            counted.flush();
        }
        Written file = new Written(name, counted.bytes, counted.hash());
        written.add(file);
        return file;
    }

    void write(String name, String text) throws IOException {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** All files so far, in their order. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** The SHA-256 of some bytes in hexadecimal digits. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Counts and digests what passes; its close leaves the file to whoever opened it. */
    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out, sha256());
        }

        @Override
        public void write(int one) throws IOException {
            bytes++;
            super.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            bytes += length;
            super.write(some, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        String hash() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }
}
