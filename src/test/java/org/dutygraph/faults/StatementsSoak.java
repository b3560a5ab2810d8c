package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements made up by the grammar, {@code -Ddutygraph.soak.minutes=10} long: none holds the server longer than its limits,
 * and the pages go on.
 */
class StatementsSoak {

    /** Planning, running, what the engine is given to end by itself, and a machine that has other work to do. */
    private static final Duration LONGEST = Duration.ofSeconds(10 + 30 + 5 + 5);

    /** Every so many are run, the others planned: whatever runs long would keep others from being tried. */
    private static final int RUN_EVERY = 8;

    @TempDir
    private Path folder;

    @Test
    void noStatementHoldsTheServerLongerThanItsLimits() throws Exception {
        SoakReport.timed("Statements", this::run);
    }

    private String run() throws Exception {
        Duration time = Duration.ofMinutes(Integer.getInteger("dutygraph.soak.minutes", 10));
        int seed = Integer.getInteger("dutygraph.soak.seed", 1);
        MadeUpStatements made = new MadeUpStatements();
        Map<String, Integer> outcomes = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<String> slow = new ConcurrentLinkedQueue<>();
        try (PlannedCounty county = PlannedCounty.in(folder)) {
            long end = System.nanoTime() + time.toNanos();
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < PlannedCounty.CLIENTS; i++) {
                Random random = new Random(seed * 1000L + i);
                clients.add(CompletableFuture.runAsync(
                        () -> {
                            for (int n = 0; System.nanoTime() - end < 0; n++) {
                                String statement = made.next(random);
                                PlannedCounty.Answer answer = county.ask(statement, n % RUN_EVERY == 0);
                                outcomes.merge(answer.outcome(), 1, Integer::sum);
                                if (answer.took().compareTo(LONGEST) > 0
                                        || answer.outcome().equals("422 TIMEOUT")) {
                                    slow.add(answer.took().toMillis() + " ms " + answer.outcome() + " " + statement);
                                }
                                assertThat(answer.took()).as(statement).isLessThan(LONGEST);
                                assertThat(answer.outcome()).as(statement).doesNotStartWith("5");
                            }
                        },
                        task -> new Thread(task).start()));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new));
            county.visitUntil(all);
            all.join();
            assertThat(county.stopping(Duration.ofSeconds(60)))
                    .as("statements that never ended: %s", slow)
                    .isZero();
            return "%d seeds, %s; slowest page %d ms of %d; %d past their time"
                    .formatted(
                            made.seeds(),
                            new TreeMap<>(outcomes),
                            county.slowest().toMillis(),
                            county.visited(),
                            slow.size());
        }
    }
}
