package org.dutygraph.query.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.guard.StatementCheck;
import org.dutygraph.query.guard.StatementLimits;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Runs ad-hoc statements, read-only. Three layers protect the graph: the check of the statement's words and plan
 * ({@link #check}), the READ transaction it runs in, and the configuration of the server.
 */
public final class Guard {

    private final ReadTransaction reading;
    private final Planner planner;
    private final StatementLimits limits;
    private final Semaphore running;
    private final CancellableRuns runs;

    Guard(Driver driver, StatementLimits limits) {
        this.reading = ReadTransaction.forAdHoc(driver);
        this.planner = new Planner(driver);
        this.limits = limits;
        this.runs = new CancellableRuns(driver);
        this.running = new Semaphore(limits.atOnce());
    }

    /** A guard with the limits of {@link StatementLimits#standard()}. */
    public static Guard of(Driver driver) {
        return new Guard(driver, StatementLimits.standard());
    }

    /**
     * Runs an ad-hoc statement and keeps its rows in memory.
     *
     * @param name the name for {@link #cancel}; null where it cannot be stopped
     * @throws QueryFault it was refused, reached a limit, or failed
     */
    public QueryResult run(String statement, Map<String, @Nullable Object> parameters, @Nullable String name) {
        BufferedRows rows = new BufferedRows();
        return withPermit(() -> {
            try (CancellableRuns.Run run = runs.begin(name)) {
                try {
                    check(statement, parameters);
                    run.check();
                    reading.run(statement, parameters, null, limits.options(), run.metadata(), rows);
                } catch (QueryFault e) {
                    run.check();
                    throw e;
                }
            }
            return rows.result(statement, parameters);
        });
    }

    /**
     * Stops a running statement, which then fails with {@link FaultCode#CANCELLED}.
     *
     * @return whether a statement of this name was running
     */
    public boolean cancel(String name) {
        return runs.stop(name);
    }

    /**
     * Checks and plans a statement without running it.
     *
     * @throws QueryFault it may not run
     */
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return withPermit(() -> check(statement, parameters));
    }

    /** Runs an ad-hoc statement and hands its rows over one by one, no more than the limit. */
    public void stream(String statement, Map<String, @Nullable Object> parameters, RowSink sink) {
        withPermit(() -> {
            check(statement, parameters);
            reading.run(statement, parameters, null, limits.options(), sink);
            return true;
        });
    }

    /** The limits of statements. */
    public StatementLimits limits() {
        return limits;
    }

    /** The number of statements that are running. */
    public int running() {
        return limits.atOnce() - running.availablePermits();
    }

    private <T> T withPermit(Supplier<T> run) {
        if (!running.tryAcquire()) {
            throw new QueryFault(
                    FaultCode.BUSY,
                    limits.atOnce() + " ad-hoc statements are running already",
                    "try again when one of them has ended");
        }
        try {
            return withDeadline(run);
        } finally {
            running.release();
        }
    }

    /** Reads with the settings for ad-hoc statements; for own queries that passed {@link #check}. */
    ReadTransaction reading() {
        return reading;
    }

    private <T> T withDeadline(Supplier<T> run) {
        Duration patience = limits.options().timeout().plusSeconds(10);
        try (Deadline deadline = Deadline.in(patience)) {
            try {
                return run.get();
            } catch (QueryFault e) {
                if (deadline.fired()) {
                    throw new QueryFault(
                            FaultCode.TIMEOUT,
                            "the engine did not answer within " + patience.toSeconds() + " s",
                            "make the statement shorter and simpler");
                }
                throw e;
            }
        }
    }

    /** The source of an ad-hoc statement's result. */
    public Citation citation(String statement, Map<String, @Nullable Object> parameters) {
        return new Citation(
                "cypher",
                new Words("即席查询", "Ad-hoc statement"),
                statement,
                parameters,
                Instant.now(),
                Citation.editions(reading));
    }

    /**
     * Checks that a statement may run.
     *
     * @return its plan
     * @throws QueryFault why it may not, with the position in the statement
     */
    public PlanStep check(String statement, Map<String, @Nullable Object> parameters) {
        StatementCheck words = StatementCheck.of(statement, limits);
        words.values(parameters);
        return planner.check(statement, parameters, limits.options(), words);
    }
}
