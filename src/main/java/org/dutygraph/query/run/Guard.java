package org.dutygraph.query.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.guard.StatementCheck;
import org.dutygraph.query.guard.StatementLimits;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Runs ad-hoc statements, read-only. Three layers protect the graph: the check of the statement's words and plan
 * ({@link #plan}), the READ transaction it runs in, and the configuration of the server.
 */
public final class Guard {

    /**
     * How much later than the engine the guard stops waiting. The engine looks every two seconds whether a transaction's
     * time is up.
     */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final RunOptions SAMPLE =
            RunOptions.page().withRowLimit(50).uncounted().within(Duration.ofSeconds(10));

    private final ReadTransaction reading;
    private final Planner planner;
    private final StatementLimits limits;
    private final StatementSlots slots;
    private final CancellableRuns runs;

    Guard(Driver driver, StatementLimits limits) {
        this.reading = ReadTransaction.forAdHoc(driver);
        this.planner = new Planner(driver);
        this.limits = limits;
        this.runs = new CancellableRuns(driver);
        this.slots = new StatementSlots(limits.atOnce(), limits.stopping());
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
        stream(statement, parameters, limits.options(), name, rows);
        return rows.result(statement, parameters);
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
     * @return its plan
     * @throws QueryFault why it may not run, with the position in the statement
     */
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return report(statement, parameters).plan();
    }

    /**
     * The same, with what else the engine says of a statement before it runs.
     *
     * @throws QueryFault why it may not run
     */
    public StatementReport report(String statement, Map<String, @Nullable Object> parameters) {
        try (StatementSlots.Slot slot = slots.take()) {
            return check(slot, statement, parameters);
        }
    }

    /**
     * A few first rows, by which columns are told: at most 50, within 10 seconds.
     *
     * @throws QueryFault it was refused, reached a limit, or failed
     */
    public QueryResult sample(String statement, Map<String, @Nullable Object> parameters) {
        BufferedRows rows = new BufferedRows();
        stream(statement, parameters, SAMPLE, null, rows);
        return rows.result(statement, parameters);
    }

    /**
     * Runs an ad-hoc statement and hands its rows over one by one.
     *
     * @param options {@link StatementLimits#options()}, or {@link StatementLimits#complete()} for a sink that keeps no rows
     * @param name the name for {@link #cancel}; null where it cannot be stopped
     * @throws QueryFault it was refused, reached a limit, or failed; the sink may have some of the rows by then
     */
    public void stream(
            String statement,
            Map<String, @Nullable Object> parameters,
            RunOptions options,
            @Nullable String name,
            RowSink sink) {
        stream(statement, parameters, null, options, name, sink);
    }

    /** The same with the columns and limits of a user's own query. */
    void stream(
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            @Nullable String name,
            RowSink sink) {
        try (StatementSlots.Slot slot = slots.take();
                CancellableRuns.Run run = runs.begin(name)) {
            try {
                check(slot, statement, parameters);
                run.check();
                read(slot, statement, parameters, columns, options, run.metadata(), sink);
            } catch (QueryFault e) {
                run.check();
                throw e;
            }
        }
    }

    /** The limits of statements. */
    public StatementLimits limits() {
        return limits;
    }

    /** The number of statements that are running. */
    public int running() {
        return slots.running();
    }

    /** The number of statements that have reached their limit and that the engine has not ended yet. */
    public int stopping() {
        return slots.stopping();
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

    private StatementReport check(
            StatementSlots.Slot slot, String statement, Map<String, @Nullable Object> parameters) {
        StatementCheck words = StatementCheck.of(statement, limits);
        words.values(parameters);
        return slot.within(
                limits.planning(), "planning", () -> planner.check(statement, parameters, limits.planning(), words));
    }

    private void read(
            StatementSlots.Slot slot,
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            Map<String, Object> metadata,
            RowSink sink) {
        try (AwaitedRows rows = new AwaitedRows(sink)) {
            slot.within(options.timeout().plus(GRACE), "the statement", () -> {
                reading.run(statement, parameters, columns, options, metadata, rows);
                return rows;
            });
        }
    }
}
