package org.dutygraph.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dutygraph.source.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders and files that are not what they seem: each is read whole, or named; none is waited for. */
@Timeout(60)
class FolderTest {

    @TempDir
    private Path folder;

    private Path lists() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists/inner"));
        Files.writeString(lists.resolve("a.txt"), "a");
        return lists.getParent();
    }

    @Test
    void linksInAFolderAreNotFollowedAndAreNamed() throws IOException {
        Path lists = lists();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "s");
        Files.createSymbolicLink(lists.resolve("file.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(lists.resolve("out"), outside);
        Files.createSymbolicLink(lists.resolve("inner/loop"), lists);
        Files.createSymbolicLink(lists.resolve("nowhere.txt"), folder.resolve("missing"));

        assertThat(SourceFiles.under(List.of(lists))).containsExactly(lists.resolve("inner/a.txt"));
        assertThat(SourceFiles.passedOver(List.of(lists)))
                .filteredOn(passed -> passed.why().contains("links in a folder are not followed"))
                .extracting(SkippedFile::name)
                .containsExactly(
                        lists.resolve("file.txt").toString(),
                        lists.resolve("inner/loop").toString(),
                        lists.resolve("nowhere.txt").toString(),
                        lists.resolve("out").toString());
    }

    @Test
    void aLinkThatSomebodyGivesIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), lists());
        assertThat(SourceFiles.under(List.of(link))).containsExactly(link.resolve("inner/a.txt"));
    }

    @Test
    void aPipeIsNamedAndNotWaitedFor() throws Exception {
        Path pipe = lists().resolve("pipe.txt");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no mkfifo here");

        assertThat(SourceFiles.under(List.of(folder))).containsExactly(folder.resolve("lists/inner/a.txt"));
        assertThat(SourceFiles.passedOver(List.of(folder)))
                .extracting(SkippedFile::name)
                .containsExactly(pipe.toString());
        assertThatThrownBy(() -> SourceFiles.under(List.of(pipe)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("is a pipe or a device");
        assertThatThrownBy(() -> SourceFile.read(pipe))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("is a pipe or a device");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one half");
        assertThatThrownBy(() -> FileBytes.of(file, path -> {
                    byte[] bytes = Files.readAllBytes(path);
                    Files.writeString(path, ", the other", StandardOpenOption.APPEND);
                    return bytes;
                }))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("changed while it was read");
        assertThat(new String(FileBytes.of(file), StandardCharsets.UTF_8)).isEqualTo("one half, the other");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((FileBytes.LARGEST_MEGABYTES << 20) + 1L);
        }
        assertThatThrownBy(() -> SourceFile.read(file))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("at most 64 MB");
    }
}
