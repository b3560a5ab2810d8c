package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.Invariants;
import org.dutygraph.graph.ListContents;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.load.CorrectionFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * kill -9 of the program at a moment left to chance between its start and its end, so before and after its first write:
 * of {@code serve} while lists are posted, of {@code backup}, {@code restore --replace}, {@code bulk} and {@code
 * corrections}. The rounds of each
 * are {@code -Ddutygraph.soak.command-kills=50}.
 */
class KilledCommandsSoak {

    private static final int ROUNDS = Integer.getInteger("dutygraph.soak.command-kills", 50);

    private static final int PATIENCE = 300;

    private static final int LISTS = 8;

    private final Random random = new Random(Long.getLong("dutygraph.soak.seed", 1));

    @TempDir
    private Path folder;

    private Wordings wordings;
    private Path graph;
    private Path log;

    @BeforeEach
    void lists() throws IOException {
        wordings = Wordings.of(folder, LISTS);
        graph = folder.resolve("graph");
        log = folder.resolve("said.log");
    }

    @Test
    void theServerIsKilledWhileListsArePosted() throws Exception {
        load(wordings.old());
        SoakReport.timed("serve killed (kill -9) while lists are posted", () -> {
            Wordings.Wording target = wordings.fresh();
            int amid = 0;
            int told = 0;
            long span = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Set<String> acknowledged;
                boolean all;
                try (ServeProcess serve = ServeProcess.on(graph, log)) {
                    PostedLists posted = new PostedLists(serve);
                    Wordings.Wording wanted = target;
                    long begin = System.nanoTime();
                    CompletableFuture<Boolean> posting = CompletableFuture.supplyAsync(() -> {
                        try {
                            return posted.post(wanted.files());
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    if (round == 0) {
                        posting.get(PATIENCE, TimeUnit.SECONDS);
                        span = millis(begin);
                    } else {
                        Thread.sleep((long) (span * random.nextDouble()));
                    }
                    serve.kill();
                    all = posting.get(PATIENCE, TimeUnit.SECONDS);
                    acknowledged = posted.acknowledged();
                }
                amid += all ? 0 : 1;
                told += acknowledged.size();
                try (Graph open = Kills.open(graph)) {
                    Set<String> written = wordings.assertWhole(open.driver(), target);
                    assertThat(written).as("lists that were acknowledged").containsAll(acknowledged);
                    assertThat(ListContents.of(open.driver())).hasSize(LISTS);
                    target = written.size() * 2 < LISTS ? target : wordings.other(target);
                }
            }
            return "%d rounds, %d amid the lists, %d lists acknowledged, span %d ms"
                    .formatted(ROUNDS, amid, told, span);
        });
    }

    @Test
    void aBackupIsKilled() throws Exception {
        load(wordings.old());
        Path file = folder.resolve("kept.zip");
        SoakReport.timed("backup killed (kill -9)", () -> {
            Killed killed = new Killed();
            int whole = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Files.deleteIfExists(file);
                killed.run("backup", file.toString(), "--graph", address());
                if (Files.exists(file)) {
                    whole++;
                    Path other = folder.resolve("other");
                    finish("restore", file.toString(), "--graph", "embedded:" + other);
                    assertThat(contents(other)).isEqualTo(wordings.old().graph());
                    FileSystemUtils.deleteRecursively(other);
                }
                assertThat(contents(graph)).isEqualTo(wordings.old().graph());
            }
            Files.deleteIfExists(file);
            finish("backup", file.toString(), "--graph", address());
            return killed + ", " + whole + " files, each whole";
        });
    }

    @Test
    void aRestoreIsKilled() throws Exception {
        Path old = kept(wordings.old());
        Path fresh = kept(wordings.fresh());
        SoakReport.timed("restore --replace killed (kill -9)", () -> {
            Killed killed = new Killed();
            int done = 0;
            Wordings.Wording standing = wordings.fresh();
            for (int round = 0; round < ROUNDS; round++) {
                Wordings.Wording target = wordings.other(standing);
                Path file = target == wordings.old() ? old : fresh;
                killed.run("restore", file.toString(), "--replace", "--graph", address());
                List<Map<String, Object>> now = contents(graph);
                if (now.equals(target.graph())) {
                    done++;
                    standing = target;
                } else {
                    assertThat(now).isEqualTo(standing.graph());
                }
            }
            finish("restore", old.toString(), "--replace", "--graph", address());
            assertThat(contents(graph)).isEqualTo(wordings.old().graph());
            try (Stream<Path> left = Files.list(graph)) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .as("what killed ones left")
                        .doesNotContain("restoring", "store.replaced");
            }
            return killed + ", " + done + " of them had replaced the graph";
        });
    }

    @Test
    void aBulkIsKilled() throws Exception {
        SoakReport.timed("bulk killed (kill -9)", () -> {
            Killed killed = new Killed();
            int whole = 0;
            for (int round = 0; round < ROUNDS; round++) {
                FileSystemUtils.deleteRecursively(graph);
                String[] command = {"bulk", wordings.old().folder().toString(), "--into", graph.toString()};
                killed.run(command);
                if (Files.exists(graph.resolve("store"))) {
                    whole++;
                } else {
                    finish(command);
                }
                assertThat(contents(graph)).isEqualTo(wordings.old().graph());
            }
            return killed + ", " + whole + " had made the graph; the same bulk made it after the others";
        });
    }

    /** A correction that is in the file is in the graph after the next load; one that is not has changed nothing. */
    @Test
    void aCorrectionIsKilled() throws Exception {
        load(wordings.old());
        CorrectionFile file = CorrectionFile.at(folder.resolve(CorrectionFile.NAME));
        // With a time of its own each would have an id of its own.
        Path wanted = folder.resolve("wanted.tsv");
        Files.writeString(wanted, "\t2026-12-01T10:00:00Z\t甲\t\tname\t县水利局\t\t住房保障中心\n");
        String[] correct = {"corrections", "--from", wanted.toString(), "--graph", address()};
        SoakReport.timed("a correction killed (kill -9)", () -> {
            finish(correct);
            List<Map<String, Object>> corrected = contents(graph);
            assertThat(corrected).isNotEqualTo(wordings.old().graph());
            undo(file);
            Killed killed = new Killed();
            int kept = 0;
            for (int round = 0; round < ROUNDS; round++) {
                killed.run(correct);
                if (file.read().standing().isEmpty()) {
                    assertThat(contents(graph)).isEqualTo(wordings.old().graph());
                } else {
                    kept++;
                    finish("load", wordings.old().folder().toString(), "--graph", address());
                    assertThat(contents(graph)).isEqualTo(corrected);
                    undo(file);
                }
            }
            return killed + ", " + kept + " of them stood in the file, and in the graph after the next load";
        });
    }

    private void undo(CorrectionFile file) throws Exception {
        finish("corrections", "--undo", file.read().standing().get(0).id(), "--graph", address());
        assertThat(contents(graph)).isEqualTo(wordings.old().graph());
    }

    /** Kills a command, the first time after its end, to know how long it takes. */
    private final class Killed {
        private long span;
        private int rounds;
        private int cut;

        void run(String... command) throws Exception {
            long begin = System.nanoTime();
            try (Children.Running running = Children.program(log, command)) {
                rounds++;
                if (span == 0) {
                    assertThat(running.code(PATIENCE)).as(running.said()).isLessThan(2);
                    span = millis(begin);
                } else if (running.over((long) (span * random.nextDouble()))) {
                    span = millis(begin);
                } else {
                    running.kill();
                    cut++;
                }
            }
        }

        @Override
        public String toString() {
            return "%d rounds, %d killed before their end, span %d ms".formatted(rounds, cut, span);
        }
    }

    private void finish(String... command) throws Exception {
        try (Children.Running running = Children.program(log, command)) {
            assertThat(running.code(PATIENCE)).as(running.said()).isLessThan(2);
        }
    }

    private Path kept(Wordings.Wording wording) throws Exception {
        load(wording);
        Path file = folder.resolve(wording.name() + ".zip");
        finish("backup", file.toString(), "--graph", address());
        return file;
    }

    private void load(Wordings.Wording wording) {
        try (Graph open = Kills.open(graph)) {
            Wordings.load(open, wording.files());
            Wordings.assertIs(wording, open);
        }
    }

    private static List<Map<String, Object>> contents(Path folder) {
        try (Graph open = Kills.open(folder)) {
            Invariants.assertHold(open.driver());
            return TestGraphContents.withoutTime(TestGraphContents.of(open));
        }
    }

    private String address() {
        return "embedded:" + graph;
    }

    private static long millis(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
