package org.dutygraph.graph.write;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.StoreTrouble;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Runs a transaction on the leader of the graph's cluster, and retries it where that helps: two loads that touch the same
 * department may deadlock, and the engine ends one of them; the leader may change.
 */
public final class TransactionRunner {

    private final Graph graph;
    private final RetryTemplate retry;
    private final LongAdder retries = new LongAdder();

    private TransactionRunner(Graph graph) {
        this.graph = graph;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(12)
                .delay(Duration.ofMillis(50))
                .multiplier(2)
                .jitter(Duration.ofMillis(40))
                .maxDelay(Duration.ofSeconds(5))
                .predicate(TransactionRunner::isDeleted)
                .build());
    }

    public static TransactionRunner on(Graph graph) {
        return new TransactionRunner(graph);
    }

    /**
     * Runs the work in one transaction, and retries it after a failure that may pass.
     *
     * @param what names the work in a message: {@code list 654021202/2025-07}
     * @throws GraphUnavailableException where the graph cannot be written; nothing of the work is then in it, or,
     *     where its store went away meanwhile or the engine met a critical error, that is not certain; the message says which
     */
    public <T> T write(String what, Function<Statements, T> work) {
        graph.trouble().ifPresent(trouble -> {
            throw unavailable("The graph did not take " + what + "; nothing of it was written: ", trouble, null);
        });
        try {
            T written = writeWhole(what, work);
            // The engine goes on writing into files that were deleted; what it acknowledges then is nowhere.
            refuseIfUncertain(what, null);
            return written;
        } catch (RuntimeException e) {
            // An error behind the engine's log leaves in it what the next start takes for written.
            refuseIfUncertain(what, e);
            throw e;
        }
    }

    private void refuseIfUncertain(String what, @Nullable Throwable cause) {
        graph.trouble().filter(StoreTrouble::lasting).ifPresent(trouble -> {
            throw unavailable("Whether the graph took " + what + " is not certain; load it again: ", trouble, cause);
        });
    }

    private GraphUnavailableException unavailable(String meaning, StoreTrouble trouble, @Nullable Throwable cause) {
        return new GraphUnavailableException(meaning + graph.sentence(trouble), cause, trouble);
    }

    private <T> T writeWhole(String what, Function<Statements, T> work) {
        try {
            return Objects.requireNonNull(retry.execute(() -> writeOnce(work)), "a transaction without a result");
        } catch (RetryException e) {
            if (e.getCause() instanceof PartAloneException refused) {
                throw refused;
            }
            throw graph.outage(
                    "The graph did not take " + what + "; nothing of it was written: ",
                    e.getCause() == null ? e : e.getCause());
        }
    }

    /** The driver itself retries after deadlocks, a lost connection and a change of leader. */
    private <T> T writeOnce(Function<Statements, T> work) {
        AtomicBoolean isRetry = new AtomicBoolean();
        try (Session session = graph.session(AccessMode.WRITE)) {
            return session.executeWrite(transaction -> {
                if (isRetry.getAndSet(true)) {
                    retries.increment();
                }
                return work.apply(new Statements(transaction));
            });
        }
    }

    /** How many transactions were retried so far, because of a deadlock or the like. */
    long retries() {
        return retries.sum();
    }

    /** Whether another load deleted a department between finding it and linking to it. */
    private static boolean isDeleted(Throwable failure) {
        return ConnectionFailures.anyCause(
                failure,
                cause -> cause instanceof Neo4jException e
                        && "Neo.ClientError.Statement.EntityNotFound".equals(e.code()));
    }
}
