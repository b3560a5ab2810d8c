package org.dutygraph.query.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.guard.StatementCheck;
import org.dutygraph.query.guard.StatementLimits;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Runs ad-hoc statements, read-only. Three walls stand one behind the other: the statement's own words and the
 * planner's verdict on it ({@link #verdict}), the READ transaction it runs in, and the configuration of the server.
 */
public final class Guard {

    private final ReadTransaction reading;
    private final Planner planner;
    private final StatementLimits limits;
    private final Semaphore running;
    private final CancellableRuns runs;

    private Guard(Driver driver, StatementLimits limits) {
        this.reading = ReadTransaction.ofStrangers(driver);
        this.planner = new Planner(driver);
        this.limits = limits;
        this.runs = new CancellableRuns(driver);
        this.running = new Semaphore(limits.atOnce());
    }

    /** A guard with the limits of {@link StatementLimits#standard()}. */
    public static Guard of(Driver driver) {
        return of(driver, StatementLimits.standard());
    }

    /** A guard with limits of one's own. */
    public static Guard of(Driver driver, StatementLimits limits) {
        return new Guard(driver, limits);
    }

    /**
     * Runs an ad-hoc statement and holds its rows.
     *
     * @throws QueryFault it was refused, reached a limit, or failed
     */
    public QueryResult run(String statement, Map<String, @Nullable Object> parameters) {
        return run(statement, parameters, null);
    }

    /**
     * As {@link #run(String, Map)}, of a statement that can be stopped.
     *
     * @param name the name by which {@link #cancel} knows it; null where nobody will stop it
     */
    public QueryResult run(String statement, Map<String, @Nullable Object> parameters, @Nullable String name) {
        BufferedRows held = new BufferedRows();
        withPermit(() -> {
            try (CancellableRuns.Run run = runs.begin(name)) {
                try {
                    verdict(statement, parameters);
                    run.check();
                    reading.run(statement, parameters, null, limits.options(), run.marks(), held);
                } catch (QueryFault e) {
                    run.check();
                    throw e;
                }
            }
        });
        return held.result(statement, parameters);
    }

    /**
     * Stops a running statement; its runner is told {@link FaultCode#CANCELLED}.
     *
     * @return whether a statement of this name was running
     */
    public boolean cancel(String name) {
        return runs.stop(name);
    }

    /**
     * The plan of a statement that may run, without running it.
     *
     * @throws QueryFault it may not run
     */
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        List<PlanStep> plan = new ArrayList<>();
        withPermit(() -> plan.add(checked(statement, parameters)));
        return plan.get(0);
    }

    /** Runs an ad-hoc statement and hands its rows over one by one, no more than the limit. */
    public void stream(String statement, Map<String, @Nullable Object> parameters, RowSink sink) {
        withPermit(() -> {
            verdict(statement, parameters);
            reading.run(statement, parameters, null, limits.options(), sink);
        });
    }

    /** How far statements may go here. */
    public StatementLimits limits() {
        return limits;
    }

    /** How many statements run now. */
    public int running() {
        return limits.atOnce() - running.availablePermits();
    }

    private void withPermit(Runnable run) {
        if (!running.tryAcquire()) {
            throw new QueryFault(
                    FaultCode.BUSY,
                    limits.atOnce() + " ad-hoc statements are running already",
                    "try again when one of them has ended");
        }
        try {
            withDeadline(run);
        } finally {
            running.release();
        }
    }

    /** How the statements are read that this guard lets pass. */
    ReadTransaction reading() {
        return reading;
    }

    private void withDeadline(Runnable run) {
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
        checked(statement, parameters);
    }

    private PlanStep checked(String statement, Map<String, @Nullable Object> parameters) {
        return planner.check(statement, parameters, limits.options(), StatementCheck.of(statement, limits));
    }
}
