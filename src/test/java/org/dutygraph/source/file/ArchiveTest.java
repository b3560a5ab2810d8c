package org.dutygraph.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives: each file in them under its own name, nothing outside, nothing endless. */
class ArchiveTest {

    private static final byte[] TEXT = "甲\t乙\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void eachFileIsReadUnderItsNameInTheArchive(String names) throws IOException {
        Path file = zip(names, "清单/松坪乡.txt", "附件.txt");

        List<Path> found = SourceFiles.under(List.of(folder));

        assertThat(found.stream().map(Path::toString)).containsExactly(file + "!/清单/松坪乡.txt", file + "!/附件.txt");
        SourceText text = SourceFile.read(found.get(0));
        assertThat(text.name()).endsWith("archive.zip!/清单/松坪乡.txt");
        assertThat(text.rows().get(0).cells()).containsExactly("甲", "乙");
        assertThat(SourceFiles.under(List.of(found.get(1))))
                .as("an entry can be given by itself")
                .containsExactly(found.get(1));
        assertThat(SourceFile.sent("sent.zip", Files.readAllBytes(file)).stream()
                        .map(sent -> sent.reading().get().name()))
                .containsExactly("sent.zip!/清单/松坪乡.txt", "sent.zip!/附件.txt");
    }

    @Test
    void whatIsNoListIsNamedAndWhatThePackerLeftIsCounted() throws IOException {
        Path file = zip(
                "UTF-8",
                "a.txt",
                "b.wps",
                "c.ofd",
                "d.xyz",
                "__MACOSX/._a.txt",
                "Thumbs.db",
                ".DS_Store",
                "~$a.docx",
                "x/desktop.ini");

        assertThat(SourceFiles.under(List.of(file))).hasSize(1);
        assertThat(SourceFiles.passedOver(List.of(file)).stream().map(one -> one.name() + " " + one.why()))
                .satisfiesExactly(
                        rubbish -> assertThat(rubbish).startsWith(file + " 5 entries of the packing system"),
                        wps -> assertThat(wps).isEqualTo(file + "!/b.wps not read: a WPS document; save it as DOCX"),
                        ofd -> assertThat(ofd).contains("an OFD document; save it as PDF"),
                        other -> assertThat(other).contains("its ending is none of .txt,"));
    }

    /** Nothing is unpacked to disk, so such a name is a name like any other. */
    @Test
    void aNameThatLeadsOutLeadsNowhere() throws IOException {
        Path file = zip("UTF-8", "../../out.txt", "/etc/abs.txt", "..\\win.txt");

        for (Path found : SourceFiles.under(List.of(file))) {
            assertThat(SourceFile.read(found).rows().get(0).cells()).containsExactly("甲", "乙");
        }
        assertThat(SourceFiles.under(List.of(file))).hasSize(3);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void twoEntriesOfOneNameAreTwoFiles() throws IOException {
        Path file = zip("UTF-8", "a.txt", "a.txt");

        assertThat(SourceFiles.under(List.of(file)).stream().map(Path::toString))
                .containsExactly(file + "!/a.txt", file + "!/a.txt~2");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.putArchiveEntry(new ZipArchiveEntry("zeros.txt"));
            zip.write(new byte[8 << 20]);
            zip.closeArchiveEntry();
        }
        refused(file, "unpacks to more than 64 MiB or to 100 times its packed size");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        Path file = zip(
                "UTF-8",
                IntStream.rangeClosed(0, Archive.MOST_ENTRIES)
                        .mapToObj(i -> i + ".txt")
                        .toArray(String[]::new));

        refused(file, "has 10,001 entries; 10,000 at most are read");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefused() throws IOException {
        refused(zip("UTF-8", "inner.zip"), "is an archive within an archive; unpack the outer one");
    }

    @Test
    void anArchiveOfOtherThingsSaysSo() throws IOException {
        refused(zip("UTF-8", "song.mp3"), "none of its 1 entries is a file of a known form (the first is song.mp3)");
    }

    @Test
    void aFileUnderAPasswordSaysSo() throws IOException {
        Path file = zip("UTF-8", "a.txt");
        byte[] bytes = Files.readAllBytes(file);
        // The bit that says so, in the entry's own header and in the directory's.
        bytes[6] |= 1;
        bytes[lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        Files.write(file, bytes);

        refused(file, "is under a password; unpack the archive");
    }

    @Test
    void aDamagedArchiveSaysSo() throws IOException {
        Path file = zip("UTF-8", "a.txt", "b.txt");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(file, "cannot be read as ZIP");

        Files.writeString(file, "no archive at all");
        assertThat(SourceFiles.under(List.of(file))).containsExactly(file);
    }

    @Test
    void anEntryThatIsNotThereSaysSo() throws IOException {
        Path file = zip("UTF-8", "a.txt");

        assertThatThrownBy(() -> SourceFile.read(Path.of(file + "!/b.txt")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("has no such entry");
    }

    private static void refused(Path file, String why) {
        List<Path> found = SourceFiles.under(List.of(file));
        assertThat(found).hasSize(1);
        assertThatThrownBy(() -> SourceFile.read(found.get(0)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(why);
    }

    private static int lastIndexOf(byte[] bytes, byte[] mark) {
        for (int i = bytes.length - mark.length; i >= 0; i--) {
            if (java.util.Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new AssertionError("no such mark");
    }

    private Path zip(String names, String... entries) throws IOException {
        Path file = folder.resolve("archive.zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream((OutputStream) bytes)) {
            zip.setEncoding(names);
            zip.setUseLanguageEncodingFlag(false);
            for (String name : entries) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setMethod(ZipArchiveEntry.STORED);
                entry.setSize(TEXT.length);
                CRC32 sum = new CRC32();
                sum.update(TEXT);
                entry.setCrc(sum.getValue());
                zip.putArchiveEntry(entry);
                zip.write(TEXT);
                zip.closeArchiveEntry();
            }
        }
        return Files.write(file, bytes.toByteArray());
    }
}
