package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** A process that is asked to end while its engine runs a statement that nothing can stop. */
class HangingStatementIT {

    /** The guard refuses it, therefore it goes to the engine past the guard. */
    private static final String ENDLESS =
            "RETURN reduce(t = 'a', i IN range(1, 12) | t + t)" + " =~ '(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x' AS endless";

    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void whatMustEndEndsAndLosesNothing() throws Exception {
        Path graph = folder.resolve("graph");
        try (ServeProcess serve = ServeProcess.on(graph, folder.resolve("serve.log"));
                Graph beside = serve.graph()) {
            try (Session session = beside.driver().session()) {
                session.run("CREATE (:Kept {what: 'it was acknowledged'})").consume();
            }
            for (int i = 0; i < 2; i++) {
                CompletableFuture.runAsync(() -> hang(beside.driver()));
            }
            awaitHanging(beside.driver(), 2);

            serve.end();
            assertThat(serve.isOver(LONGEST)).as(serve.said()).isTrue();
        }
        try (ServeProcess again = ServeProcess.on(graph, folder.resolve("again.log"));
                Graph beside = again.graph();
                Session session = beside.driver().session()) {
            assertThat(session.run("MATCH (k:Kept) RETURN k.what")
                            .single()
                            .get(0)
                            .asString())
                    .isEqualTo("it was acknowledged");
        }
    }

    private static void hang(Driver driver) {
        try (Session session = driver.session()) {
            session.run(ENDLESS).consume();
        }
    }

    private static void awaitHanging(Driver driver, int statements) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (hanging(driver) < statements) {
            assertThat(System.nanoTime() - end)
                    .as("the engine runs the statements")
                    .isNegative();
            Thread.sleep(100);
        }
    }

    private static long hanging(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("SHOW TRANSACTIONS YIELD currentQuery").stream()
                    .filter(row -> row.get(0).asString("").contains("AS endless"))
                    .count();
        }
    }
}
