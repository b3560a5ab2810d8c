package org.dutygraph.source.file;

import java.io.ByteArrayOutputStream;
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
import java.util.Comparator;
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
 * A ZIP of files. An entry is read into memory under the name {@code archive.zip!/inner/name}. Nothing is unpacked to
 * disk, so an entry's name cannot lead out of a folder.
 *
 * <p>Limits, against zip bombs: {@value #MOST_ENTRIES} entries, {@value #LARGEST_MEGABYTES} MiB an entry, and
 * {@value #HIGHEST_RATIO} times the packed size for an entry over one MiB.
 */
final class Archive implements Closeable {

    static final int MOST_ENTRIES = 10_000;
    static final int LARGEST_MEGABYTES = 64;
    static final int HIGHEST_RATIO = 100;
    /** Separates an archive's name from an entry's name. */
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
     * @param inner its name in the archive
     * @param path the archive's name and the inner name; unique in the archive
     */
    record Entry(ZipArchiveEntry entry, String inner, String path) {

        /** Whether the program or system that packed the files left it there; it holds no list. */
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

    /** Whether a file's name has the ending of an archive. */
    static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Opens an archive on disk.
     *
     * @throws UnreadableSourceException if it is damaged or has too many entries
     */
    static Archive open(Path file) {
        return open(file.toString().replace('\\', '/'), ZipFile.builder().setPath(file));
    }

    /**
     * Opens an archive in memory.
     *
     * @throws UnreadableSourceException if it is damaged or has too many entries
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
        int entries = Collections.list(zip.getEntries()).size();
        if (entries > MOST_ENTRIES) {
            close();
            throw new UnreadableSourceException(
                    "%s has %,d entries; %,d at most are read: unpack it and give the folder"
                            .formatted(name, entries, MOST_ENTRIES));
        }
        return this;
    }

    /** All files in it, in the order of their names. */
    List<Entry> entries() {
        Map<String, Integer> copies = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                String inner = inner(entry);
                int copy = copies.merge(inner, 1, Integer::sum);
                entries.add(new Entry(entry, inner, name + INSIDE + inner + (copy == 1 ? "" : "~" + copy)));
            }
        }
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    /** The files of a known form. */
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
     * @throws UnreadableSourceException if it has a password, is damaged, is an archive itself, or unpacks to too much
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

    /** Counts the unpacked bytes, because the size that the archive states may be wrong. */
    private static byte[] unpacked(Entry entry, InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
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

    /** Names without the UTF-8 flag are in the encoding of the packing system: in China mostly GBK. */
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
                // Try the next encoding.
            }
        }
        return clean(entry.getName());
    }

    /** A name as messages and pages show it: one line, with parts that are valid in a path. */
    private static String clean(String name) {
        return name.replace('\\', '/').replaceAll("[\\p{Cntrl}]", "\uFFFD").replaceAll("^/+|(?<=/)/+", "");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
