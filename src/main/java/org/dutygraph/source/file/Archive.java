package org.dutygraph.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.GeneralPurposeBit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dutygraph.source.UnreadableSourceException;

/**
 * A ZIP of files. Nothing is unpacked to disk: an entry is read into memory under the name {@code archive.zip!/inner/name},
 * so that a name that leads out of a folder leads nowhere.
 *
 * <p>Limits, against archives that unpack to more than anybody has: {@value #MOST_ENTRIES} entries, {@value #LARGEST_MEGABYTES}
 * MiB an entry, {@value #HIGHEST_RATIO} times its packed size where it is over a mebibyte.
 */
final class Archive implements Closeable {

    static final int MOST_ENTRIES = 10_000;
    static final int LARGEST_MEGABYTES = 64;
    static final int HIGHEST_RATIO = 100;
    /** What stands between an archive's name and that of an entry. */
    static final String INSIDE = "!/";

    private static final int MEGABYTE = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final ZipFile zip;

    private Archive(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /**
     * A file in an archive.
     *
     * @param inner its name there
     * @param path the same behind the archive's name; no other entry has it
     */
    record Entry(ZipArchiveEntry entry, String inner, String path) {

        /** Left by the program or system that packed the files; nobody's list. */
        boolean isRubbish() {
            return inner.startsWith("__MACOSX/") || !SourceFiles.isShown(lastPart());
        }

        boolean isKnown() {
            return Form.knowsEnding(lastPart());
        }

        private String lastPart() {
            return inner.substring(inner.lastIndexOf('/') + 1);
        }
    }

    /** Whether a file's name says that it is an archive. */
    static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Opens an archive on disk.
     *
     * @throws UnreadableSourceException where it is damaged or has too many entries
     */
    static Archive open(Path file) {
        return open(file.toString().replace('\\', '/'), ZipFile.builder().setPath(file));
    }

    /**
     * Opens an archive in memory, under its name.
     *
     * @throws UnreadableSourceException where it is damaged or has too many entries
     */
    static Archive of(String name, byte[] bytes) {
        return open(name, ZipFile.builder().setByteArray(bytes));
    }

    private static Archive open(String name, ZipFile.Builder builder) {
        try {
            return new Archive(name, builder.get()).checked();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSourceException(
                    name + " cannot be read as ZIP (" + UnreadableSourceException.reason(e)
                            + "); it was cut off or damaged: fetch it again, or unpack it and give the folder",
                    e);
        }
    }

    private Archive checked() throws IOException {
        int number = Collections.list(zip.getEntries()).size();
        if (number > MOST_ENTRIES) {
            close();
            throw new UnreadableSourceException(
                    "%s has %,d entries; %,d at most are read: unpack it and give the folder"
                            .formatted(name, number, MOST_ENTRIES));
        }
        return this;
    }

    /** All files in it, in the order of their names. */
    List<Entry> entries() {
        Map<String, Integer> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                String inner = inner(entry);
                int before = seen.merge(inner, 1, Integer::sum);
                entries.add(new Entry(entry, inner, name + INSIDE + inner + (before == 1 ? "" : "~" + before)));
            }
        }
        entries.sort((one, other) -> one.path().compareTo(other.path()));
        return entries;
    }

    /** The files of known forms. */
    List<Entry> known() {
        return entries().stream()
                .filter(entry -> !entry.isRubbish() && entry.isKnown())
                .toList();
    }

    Optional<Entry> entry(String path) {
        return entries().stream().filter(entry -> entry.path().equals(path)).findFirst();
    }

    /**
     * An entry's bytes.
     *
     * @throws UnreadableSourceException where it is under a password, damaged, an archive itself, or unpacks to too much
     */
    byte[] bytes(Entry entry) {
        if (isNamed(entry.inner())) {
            throw new UnreadableSourceException(
                    entry.path() + " is an archive within an archive; unpack the outer one and give its folder");
        }
        if (entry.entry().getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableSourceException(
                    entry.path() + " is under a password; unpack the archive and give its folder");
        }
        try (InputStream in = zip.getInputStream(entry.entry())) {
            return unpacked(entry, in);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSourceException(
                    entry.path() + " cannot be unpacked (" + UnreadableSourceException.reason(e)
                            + "); fetch the archive again, or unpack it and give the folder",
                    e);
        }
    }

    /** What is unpacked is counted, whatever the archive says of its size. */
    private static byte[] unpacked(Entry entry, InputStream in) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long packed = Math.max(1, entry.entry().getCompressedSize());
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > LARGEST_MEGABYTES * MEGABYTE
                    || bytes.size() > MEGABYTE && bytes.size() / packed >= HIGHEST_RATIO) {
                throw new UnreadableSourceException(
                        "%s unpacks to more than %d MiB or to %d times its packed size; no list does, look what it is"
                                .formatted(entry.path(), LARGEST_MEGABYTES, HIGHEST_RATIO));
            }
        }
        return bytes.toByteArray();
    }

    /** Names without the mark of UTF-8 are what the packing system wrote: in China mostly GBK. */
    private static String inner(ZipArchiveEntry entry) {
        GeneralPurposeBit bits = entry.getGeneralPurposeBit();
        byte[] raw = entry.getRawName();
        if (raw == null || bits.usesUTF8ForNames()) {
            return clean(entry.getName());
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return clean(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        return clean(entry.getName());
    }

    /** A name is shown in messages and on pages: one line, and parts that can stand in a path. */
    private static String clean(String name) {
        return name.replace('\\', '/').replaceAll("[\\p{Cntrl}]", "\uFFFD").replaceAll("^/+|(?<=/)/+", "");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
