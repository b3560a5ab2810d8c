package org.dutygraph.graph.write;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.dutygraph.graph.Graph;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Runs a transaction at whoever leads the graph's cluster, and again where that helps: two loads that touch the same
 * department may deadlock, and the engine ends one of them; a leader may change.
 */
public final class TransactionRunner {

    private final Graph graph;
    private final RetryTemplate retry;
    private final LongAdder begunAgain = new LongAdder();

    private TransactionRunner(Graph graph) {
        this.graph = graph;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(12)
                .delay(Duration.ofMillis(50))
                .multiplier(2)
                .jitter(Duration.ofMillis(40))
                .maxDelay(Duration.ofSeconds(5))
                .predicate(TransactionRunner::sweptAway)
                .build());
    }

    public static TransactionRunner on(Graph graph) {
        return new TransactionRunner(graph);
    }

    /**
     * Runs the work in one transaction, anew where it was ended for a reason that passes.
     *
     * @param what names the work in a message: {@code list 654021202/2025-07}
     * @throws GraphUnavailableException where the graph does not take it; nothing is then half-written
     */
    public <T> T write(String what, Function<Statements, T> work) {
        try {
            return Objects.requireNonNull(retry.execute(() -> writeOnce(work)), "a transaction without a result");
        } catch (RetryException e) {
            if (e.getCause() instanceof PartAloneException refused) {
                throw refused;
            }
            throw failure(what, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The driver itself begins anew after what it knows to pass: deadlocks, a lost connection, a change of leader. */
    private <T> T writeOnce(Function<Statements, T> work) {
        AtomicBoolean begun = new AtomicBoolean();
        try (Session session = graph.session(AccessMode.WRITE)) {
            return session.executeWrite(transaction -> {
                if (begun.getAndSet(true)) {
                    begunAgain.increment();
                }
                return work.apply(new Statements(transaction));
            });
        }
    }

    /** How many transactions had to be begun again so far, because of a deadlock or the like. */
    long begunAgain() {
        return begunAgain.sum();
    }

    /** A department that another load swept away between finding it and linking to it. */
    private static boolean sweptAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException e && "Neo.ClientError.Statement.EntityNotFound".equals(e.code())) {
                return true;
            }
        }
        return false;
    }

    private RuntimeException failure(String what, Throwable cause) {
        return graph.outage("The graph did not take " + what + "; nothing of it was written: ", cause);
    }
}
