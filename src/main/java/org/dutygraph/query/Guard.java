package org.dutygraph.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Runs ad-hoc statements, read-only. Three walls stand one behind the other: the statement's own words and the
 * planner's verdict on it ({@link #verdict}), the READ transaction it runs in, and the configuration of the server.
 */
public final class Guard {

    private final Reading reading;
    private final Planner planner;
    private final Limits limits;
    private final Semaphore running;

    private Guard(Driver driver, Limits limits) {
        this.reading = Reading.ofStrangers(driver);
        this.planner = new Planner(driver);
        this.limits = limits;
        this.running = new Semaphore(limits.atOnce());
    }

    /** A guard with the limits of {@link Limits#standard()}. */
    public static Guard of(Driver driver) {
        return of(driver, Limits.standard());
    }

    /** A guard with limits of one's own. */
    public static Guard of(Driver driver, Limits limits) {
        return new Guard(driver, limits);
    }

    /**
     * Runs an ad-hoc statement and holds its rows.
     *
     * @throws QueryFault it was refused, reached a limit, or failed
     */
    public QueryResult run(String statement, Map<String, @Nullable Object> parameters) {
        Held held = new Held();
        stream(statement, parameters, held);
        return held.result(statement, parameters);
    }

    /** Runs an ad-hoc statement and hands its rows over one by one, no more than the limit. */
    public void stream(String statement, Map<String, @Nullable Object> parameters, RowSink sink) {
        if (!running.tryAcquire()) {
            throw new QueryFault(
                    FaultCode.BUSY,
                    limits.atOnce() + " ad-hoc statements are running already",
                    "try again when one of them has ended");
        }
        try {
            within(() -> {
                verdict(statement, parameters);
                reading.run(statement, parameters, null, limits.options(), sink);
            });
        } finally {
            running.release();
        }
    }

    /** How the statements are read that this guard lets pass. */
    Reading reading() {
        return reading;
    }

    private void within(Runnable run) {
        Duration patience = limits.options().timeout().plusSeconds(10);
        try (Deadline deadline = Deadline.in(patience)) {
            try {
                run.run();
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

    /** What has to stand beside the result of an ad-hoc statement so that it can be cited. */
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
     * Says nothing where a statement may run.
     *
     * @throws QueryFault the reason why it may not, with its place in the statement
     */
    public void verdict(String statement, Map<String, @Nullable Object> parameters) {
        planner.check(statement, parameters, limits.options(), Verdict.of(statement, limits));
    }
}
