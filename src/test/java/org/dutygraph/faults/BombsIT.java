package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dutygraph.query.Bomb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements that ask as much of the planner as the guard lets pass, and more, from as many clients as may run statements at
 * once, in a process with little memory: the pages go on.
 */
class BombsIT {

    /** For a page that reads the graph. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void pagesAnswerWhileStatementsArePlanned() throws Exception {
        List<String> statements = new ArrayList<>(Bomb.statements().toList());
        Collections.shuffle(statements, new Random(1));
        Queue<String> waiting = new ConcurrentLinkedQueue<>(statements);
        try (PlannedCounty county = PlannedCounty.in(folder)) {
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int i = 0; i < PlannedCounty.CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> plan(county, waiting), task -> new Thread(task).start()));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new));
            county.visitUntil(all);
            all.join();
            assertThat(county.slowest())
                    .as("%s, of %d", county.where(), county.visited())
                    .isLessThan(LONGEST);
            assertThat(county.stopping(Duration.ofSeconds(60))).isZero();
        }
    }

    private static void plan(PlannedCounty county, Queue<String> waiting) {
        for (String statement = waiting.poll(); statement != null; statement = waiting.poll()) {
            // A plan, a fault of the statement, a refusal, or the limit of planning.
            assertThat(county.ask(statement, false).outcome())
                    .as(statement)
                    .matches("200|400 SYNTAX|403 TOO_(COMPLEX|DEEP)|422 TIMEOUT");
        }
    }
}
