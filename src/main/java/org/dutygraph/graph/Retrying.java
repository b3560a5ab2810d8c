package org.dutygraph.graph;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a transaction again where that helps: two loads that touch the same department may deadlock, and the engine ends
 * one of them.
 */
final class Retrying {

    private final TransactionTemplate transaction;
    private final RetryTemplate retry;

    private Retrying(TransactionTemplate transaction) {
        this.transaction = transaction;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(12)
                .delay(Duration.ofMillis(50))
                .multiplier(2)
                .jitter(Duration.ofMillis(40))
                .maxDelay(Duration.ofSeconds(5))
                .predicate(Retrying::passes)
                .build());
    }

    static Retrying on(Graph graph) {
        return new Retrying(new TransactionTemplate(graph.transactions()));
    }

    /**
     * Runs the work in one transaction, anew where it was ended for a reason that passes.
     *
     * @param what names the work in a message: {@code list 654021202/2025-07}
     * @throws GraphUnavailableException where the graph does not take it; nothing is then half-written
     */
    <T> T write(String what, Supplier<T> work) {
        try {
            return Objects.requireNonNull(
                    retry.execute(() -> transaction.execute(status -> work.get())), "a transaction without a result");
        } catch (RetryException e) {
            throw failure(what, e.getCause() == null ? e : e.getCause());
        }
    }

    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryableException) {
                return true;
            }
            // A department that another load swept away between finding it and linking to it.
            if (cause instanceof Neo4jException e && "Neo.ClientError.Statement.EntityNotFound".equals(e.code())) {
                return true;
            }
        }
        return false;
    }

    private static RuntimeException failure(String what, Throwable cause) {
        if (passes(cause)) {
            return new GraphUnavailableException(
                    "The graph did not take " + what + " (" + cause.getMessage()
                            + "); nothing of it was written. Check that the graph answers, and load again",
                    cause);
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
