package org.dutygraph.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What happens to a store while it is open, on a stand-in for the engine. */
class StoreHealthTest {

    private static final long ENOUGH = 1L << 40;

    @TempDir
    private Path path;

    private EmbeddedFolder folder;
    private final FakeEngine engine = new FakeEngine();
    private long room = ENOUGH;
    private StoreHealth health;

    private static final class FakeEngine implements StoreHealth.Engine {
        private boolean broken;
        private final List<String> reasons = new ArrayList<>();

        @Override
        public boolean isBroken() {
            return broken;
        }

        @Override
        public void writeNothingOn(String reason) {
            reasons.add(reason);
        }
    }

    @BeforeEach
    void make() throws IOException {
        folder = EmbeddedFolder.of(path);
        makeStore();
        health = new StoreHealth(folder, engine, any -> room);
    }

    @AfterEach
    void close() {
        health.close();
    }

    private void makeStore() throws IOException {
        for (String name : List.of("neo4j", "system")) {
            Files.createDirectories(folder.store().resolve("data/transactions").resolve(name));
            Files.createFile(Files.createDirectories(
                            folder.store().resolve("data/databases").resolve(name))
                    .resolve("neostore"));
        }
    }

    @Test
    void aStoreThatIsThereIsWell() throws IOException {
        health.probe();
        assertThat(health.trouble()).isEmpty();
        assertThat(Files.exists(folder.store().resolve("probe")))
                .as("nothing is left of the look")
                .isFalse();
    }

    @Test
    void aFullDiskPasses() {
        room = ConnectionFailures.LEAST_SPACE - 1;
        health.probe();
        assertThat(health.trouble()).contains(StoreTrouble.STORE_FULL);
        room = ConnectionFailures.LEAST_SPACE;
        assertThat(health.trouble()).isEmpty();
        assertThat(engine.reasons).isEmpty();
    }

    @Test
    void aStoreThatCannotBeWrittenPasses() throws IOException {
        // A folder in the place of the file that is written; a superuser may write where rights forbid it.
        Path inTheWay = Files.createDirectories(folder.store().resolve("probe/something"));
        health.probe();
        assertThat(health.trouble()).contains(StoreTrouble.STORE_READ_ONLY);
        assertThat(engine.reasons).isEmpty();

        FileSystemUtils.deleteRecursively(inTheWay.getParent());
        health.probe();
        assertThat(health.trouble()).isEmpty();
    }

    @Test
    void aDeletedStoreStaysGone() throws IOException {
        FileSystemUtils.deleteRecursively(folder.store());
        assertGone();
        makeStore();
        assertThat(health.trouble()).contains(StoreTrouble.STORE_GONE);
    }

    @Test
    void aReplacedStoreIsGone() throws IOException {
        // The engine keeps it open, so that no other file gets its number.
        try (FileChannel open = FileChannel.open(folder.store().resolve("data/databases/neo4j/neostore"))) {
            FileSystemUtils.deleteRecursively(folder.store());
            makeStore();
            assertGone();
            assertThat(open.isOpen()).isTrue();
        }
    }

    @Test
    void aMovedDatabaseIsGone() throws IOException {
        Files.move(folder.store().resolve("data/transactions/neo4j"), path.resolve("logs"));
        assertGone();
    }

    private void assertGone() {
        assertThat(health.trouble()).contains(StoreTrouble.STORE_GONE);
        assertThat(engine.reasons).hasSize(1);
        health.probe();
        assertThat(engine.reasons).as("the engine is told once").hasSize(1);
        assertThat(Files.exists(folder.store().resolve("probe"))).isFalse();
    }

    @Test
    void aCriticalErrorStays() {
        engine.broken = true;
        assertThat(health.trouble()).contains(StoreTrouble.STORE_BROKEN);
        engine.broken = false;
        assertThat(health.trouble()).contains(StoreTrouble.STORE_BROKEN);
    }
}
