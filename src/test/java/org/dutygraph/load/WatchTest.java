package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dutygraph.source.UnreadableSourceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of watched folders are whole, changed or gone; the clock is the test's own. */
class WatchTest {

    private static final Duration SETTLE = Duration.ofSeconds(2);

    @TempDir
    private Path home;

    private Path one;
    private Path other;
    private Watch watch;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeEach
    void folders() throws IOException {
        one = Files.createDirectory(home.resolve("one"));
        other = Files.createDirectory(home.resolve("other"));
        watch = Watch.of(List.of(one, other), SETTLE);
    }

    private Watch.Look after(int seconds) {
        now = now.plusSeconds(seconds);
        return watch.look(now);
    }

    private List<Path> ready(int seconds) {
        List<Path> ready = after(seconds).ready();
        ready.forEach(watch::done);
        return ready;
    }

    @Test
    void aFileIsReadyWhenItStandsStillAndOnce() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");

        assertThat(ready(0)).isEmpty();
        assertThat(ready(1)).isEmpty();
        assertThat(ready(1)).containsExactly(file);
        assertThat(ready(5)).isEmpty();
    }

    @Test
    void aFileThatGrowsIsWaitedFor() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");
        ready(0);
        for (int i = 0; i < 4; i++) {
            Files.writeString(file, "甲".repeat(i + 2));
            assertThat(ready(2)).as("while it grows").isEmpty();
        }
        assertThat(ready(2)).containsExactly(file);
    }

    @Test
    void aFileThatChangedIsReadyAgainAlsoWhereItChangedWhileItWasTaken() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");
        ready(0);
        assertThat(after(2).ready()).containsExactly(file);
        Files.writeString(file, "甲乙");
        watch.done(file);

        assertThat(ready(1)).isEmpty();
        assertThat(ready(2)).containsExactly(file);
    }

    @Test
    void aFileThatWasNotTakenIsReadyStill() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");
        after(0);

        assertThat(after(2).ready()).containsExactly(file);
        assertThat(after(1).ready()).containsExactly(file);
    }

    @Test
    void foldersInFoldersAndThoseMovedInAreLookedAt() throws IOException {
        Path outside = Files.createDirectories(home.resolve("outside/deep"));
        Files.writeString(outside.resolve("b.csv"), "乙");
        Files.move(home.resolve("outside"), other.resolve("county"));

        ready(0);
        assertThat(ready(2)).containsExactly(other.resolve("county/deep/b.csv"));
    }

    @Test
    void whatEditorsLeaveLyingAboutIsNobodysList() throws IOException {
        for (String name :
                List.of("~$a.docx", ".~lock.a.xlsx#", ".a.txt.swp", "a.txt~", "a.xlsx.part", "4913", "a.tmp")) {
            Files.writeString(one.resolve(name), "x");
        }
        ready(0);

        assertThat(ready(10)).isEmpty();
    }

    @Test
    void aDeletedFileIsToldOnceAndIsNewWhenItComesAgain() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");
        ready(0);
        ready(2);
        Files.delete(file);

        assertThat(after(1).gone()).containsExactly(file);
        assertThat(after(1).gone()).isEmpty();
        Files.writeString(file, "甲");
        ready(1);
        assertThat(ready(2)).containsExactly(file);
    }

    @Test
    void aFolderThatIsAwayIsATroubleAndItsFilesAreNotGone() throws IOException {
        Path file = Files.writeString(one.resolve("a.txt"), "甲");
        ready(0);
        ready(2);
        Files.move(one, home.resolve("away"));

        Watch.Look look = after(1);
        assertThat(look.gone()).isEmpty();
        assertThat(look.troubles()).singleElement().asString().contains(one.toString());
        assertThat(after(1).troubles()).isEmpty();
        Files.move(home.resolve("away"), one);
        assertThat(ready(3)).isEmpty();
        Files.delete(file);
        assertThat(after(1).gone()).containsExactly(file);
    }

    @Test
    void onlyFoldersAreWatched() throws IOException {
        Path file = Files.writeString(home.resolve("a.txt"), "甲");

        assertThatThrownBy(() -> Watch.of(List.of(file), SETTLE))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("a.txt is no folder");
    }
}
