package org.dutygraph.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Who holds a folder, and how the others get at the graph. */
class EmbeddedFolderTest {

    private static final URI BOLT = URI.create("bolt://127.0.0.1:7000");

    @TempDir
    private Path path;

    @Test
    void theFirstHoldsIt() {
        EmbeddedFolder folder = EmbeddedFolder.of(path.resolve("new"));

        try (EmbeddedFolder.Locked held = held(folder)) {
            assertThat(held).isNotNull();
            assertThat(path.resolve("new")).isDirectory();
        }
    }

    @Test
    void aCommandGoesThroughTheServerThatHoldsIt() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        Files.writeString(folder.passwordFile(), "secret\n");
        try (EmbeddedFolder.Locked held = held(folder)) {
            held.announce(BOLT, "");

            EmbeddedFolder.Access access = folder.access(LockMode.COMMAND);

            assertThat(access)
                    .isEqualTo(new EmbeddedFolder.Shared(
                            BOLT,
                            new Credentials("neo4j", "secret"),
                            String.valueOf(ProcessHandle.current().pid()),
                            ""));
        }
    }

    @Test
    void aSecondServerIsToldWhoHoldsIt() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        Files.writeString(folder.passwordFile(), "secret\n");
        try (EmbeddedFolder.Locked held = held(folder)) {
            held.announce(BOLT, "http://localhost:8080/");

            assertThatThrownBy(() -> folder.access(LockMode.SERVE))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("http://localhost:8080/")
                    .hasMessageContaining(
                            "held by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--graph embedded:DIR");
        }
    }

    @Test
    void aCommandWaitsForAnotherCommand() throws Exception {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        EmbeddedFolder.Locked first = held(folder);
        CompletableFuture<EmbeddedFolder.Access> second =
                CompletableFuture.supplyAsync(() -> folder.access(LockMode.COMMAND));
        Thread.sleep(300);
        assertThat(second).isNotDone();

        first.close();

        assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(EmbeddedFolder.Locked.class);
    }

    @Test
    void whoWaitsInVainIsToldWhoHoldsIt() {
        EmbeddedFolder folder = EmbeddedFolder.of(path, Duration.ofMillis(300));
        try (EmbeddedFolder.Locked held = held(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> folder.access(LockMode.COMMAND))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining(
                            "held by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void anAnnouncementLeftByAKilledServerIsNotBelieved() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        Files.writeString(folder.passwordFile(), "secret\n");
        Files.writeString(path.resolve("holder"), BOLT + "\n1\n");

        try (EmbeddedFolder.Locked held = held(folder)) {
            assertThat(held).isNotNull();
            assertThat(path.resolve("holder")).doesNotExist();
        }
    }

    @Test
    void aCopyOfAFolderThatIsHeldIsNotOpened() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path.resolve("graph"));
        EmbeddedFolder copy = EmbeddedFolder.of(path.resolve("copy"));
        Files.createDirectories(folder.store());
        try (EmbeddedFolder.Locked held = held(folder)) {
            assertThat(held).isNotNull();
            FileSystemUtils.copyRecursively(folder.path(), copy.path());

            assertThatThrownBy(() -> copy.access(LockMode.SERVE))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining(
                            "copied while process " + ProcessHandle.current().pid())
                    .hasMessageContaining("dutygraph backup")
                    .hasMessageContaining("delete " + copy.path().resolve(EmbeddedFolder.LOCK));
        }
        Files.delete(copy.path().resolve(EmbeddedFolder.LOCK));
        held(copy).close();

        FileSystemUtils.deleteRecursively(copy.path());
        FileSystemUtils.copyRecursively(folder.path(), copy.path());
        held(copy).close();
    }

    @Test
    void aFolderThatAKilledProcessLeftIsOpened() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        Files.createDirectories(folder.store());
        String left;
        try (EmbeddedFolder.Locked held = held(folder)) {
            assertThat(held).isNotNull();
            left = Files.readString(path.resolve(EmbeddedFolder.LOCK));
        }
        assertThat(left).hasLineCount(2);
        Files.writeString(path.resolve(EmbeddedFolder.LOCK), left);

        held(folder).close();
        assertThat(path.resolve(EmbeddedFolder.LOCK)).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "store.replaced, old, before the new one came",
        "store.replaced+store, new, before the old one went",
        "store+restoring/store, old, while the new one was made"
    })
    void aRestoreThatWasKilledLeavesTheOldOrTheNewStore(String left, String expected, String when) throws IOException {
        for (String store : left.split("\\+")) {
            Path made = Files.createDirectories(path.resolve(store));
            boolean isNew = store.equals("restoring/store") || store.equals("store") && left.contains("replaced");
            Files.writeString(made.resolve("which"), isNew ? "new" : "old");
        }
        try (EmbeddedFolder.Locked held = held(EmbeddedFolder.of(path))) {
            held.recover();
        }
        assertThat(path.resolve("store/which")).as(when).hasContent(expected);
        assertThat(path.resolve("store.replaced")).doesNotExist();
        assertThat(path.resolve("restoring")).doesNotExist();
    }

    @Test
    void aRestoredStoreTakesTheOldOnesPlaceAndGetsAPasswordOfItsOwn() throws IOException {
        EmbeddedFolder folder = EmbeddedFolder.of(path);
        Files.writeString(folder.passwordFile(), "of the old\n");
        Files.writeString(Files.createDirectories(path.resolve("store")).resolve("which"), "old");
        Files.writeString(
                Files.createDirectories(path.resolve("restoring/store")).resolve("which"), "new");
        try (EmbeddedFolder.Locked held = held(folder)) {
            held.replaceStore(folder.fresh());
        }
        assertThat(path.resolve("store/which")).hasContent("new");
        assertThat(folder.passwordFile()).doesNotExist();
        assertThat(path.resolve("store.replaced")).doesNotExist();
    }

    private static EmbeddedFolder.Locked held(EmbeddedFolder folder) {
        return (EmbeddedFolder.Locked) folder.access(LockMode.COMMAND);
    }
}
