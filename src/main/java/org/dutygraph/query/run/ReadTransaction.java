package org.dutygraph.query.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SourcePosition;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Runs one statement in its own READ transaction and passes its rows to a sink. The transaction is not a managed one:
 * the driver retries those after a memory limit, and accepts CALL … IN TRANSACTIONS in them. If a writer changes data
 * during the read, the statement is retried, as long as the sink can discard the rows it has.
 */
final class ReadTransaction {

    /**
     * Rows that the engine sends ahead for an ad-hoc statement. They are buffered in memory, and a single cell may have
     * many megabytes.
     */
    private static final int AD_HOC_FETCH_SIZE = 16;

    /** Attempts where writers interfere, with a longer pause before each. */
    private static final int ATTEMPTS = 5;

    private static final int PAUSE_MILLIS = 20;

    /** For how long the rows behind the limit are counted. */
    private static final long COUNTING_NANOS = 5_000_000_000L;

    private final Driver driver;
    private final SessionConfig reading;

    private ReadTransaction(Driver driver, SessionConfig.Builder reading) {
        this.driver = driver;
        this.reading = reading.withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /** Runs the program's own statements. */
    static ReadTransaction of(Driver driver) {
        return new ReadTransaction(driver, SessionConfig.builder());
    }

    /** Runs users' statements, whose rows may be large. */
    static ReadTransaction forAdHoc(Driver driver) {
        return new ReadTransaction(driver, SessionConfig.builder().withFetchSize(AD_HOC_FETCH_SIZE));
    }

    /**
     * Runs a statement.
     *
     * @param columns the declared columns; null accepts any
     * @throws QueryFault the statement failed, or returned other columns than declared
     */
    void run(
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            RowSink sink) {
        run(statement, parameters, columns, options, Map.of(), sink);
    }

    /** As above, with the rows in memory. */
    QueryResult run(
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options) {
        BufferedRows rows = new BufferedRows();
        run(statement, parameters, columns, options, rows);
        return rows.result(statement, parameters);
    }

    /** As above, with metadata by which the engine finds the transaction. */
    void run(
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            Map<String, Object> metadata,
            RowSink sink) {
        TransactionConfig limits = TransactionConfig.builder()
                .withTimeout(options.timeout())
                .withMetadata(metadata)
                .build();
        try {
            repeated(new Query(statement, parameters), columns, options, limits, sink);
        } finally {
            sink.discard();
        }
    }

    private void repeated(
            Query query,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            TransactionConfig limits,
            RowSink sink) {
        AtomicBoolean started = new AtomicBoolean();
        for (int attempt = 1; ; attempt++) {
            try {
                once(query, columns, options, limits, sink, started);
                return;
            } catch (Neo4jException e) {
                boolean retry =
                        attempt < ATTEMPTS && EngineFault.isOvertaken(e) && (!started.get() || sink.canBeginAgain());
                if (!retry || !pause(attempt)) {
                    throw EngineFault.of(e, query.text(), options);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the result cannot be written: " + e.getMessage(), e);
            }
        }
    }

    private void once(
            Query query,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            TransactionConfig limits,
            RowSink sink,
            AtomicBoolean started)
            throws IOException {
        long start = System.nanoTime();
        try (Session session = driver.session(reading);
                Transaction transaction = session.beginTransaction(limits)) {
            Result result = transaction.run(query);
            List<ResultColumn> actual = columns(query.text(), columns, result.keys());
            // Most errors occur before the first row; the sink gets nothing until then.
            result.hasNext();
            started.set(true);
            sink.begin(actual);
            long rows = 0;
            boolean truncated = false;
            while (result.hasNext()) {
                if (options.rowLimit() > 0 && rows == options.rowLimit()) {
                    truncated = true;
                    break;
                }
                sink.row(cells(result.next()));
                rows++;
            }
            long elapsed = (System.nanoTime() - start) / 1_000_000;
            Long total = truncated ? counted(result, rows, options) : Long.valueOf(rows);
            transaction.rollback();
            sink.end(new RowSink.Ending(rows, total, truncated, options.rowLimit(), elapsed));
        }
    }

    /** All rows, those behind the limit included; null where there are too many to count. */
    private static @Nullable Long counted(Result result, long rows, RunOptions options) {
        if (!options.counted()) {
            return null;
        }
        long total = rows;
        long end = System.nanoTime() + COUNTING_NANOS;
        try {
            while (result.hasNext()) {
                if (total == RunOptions.MOST_COUNTED || System.nanoTime() > end) {
                    return null;
                }
                result.next();
                total++;
            }
            return total;
        } catch (Neo4jException e) {
            // The rows up to the limit are complete; how many follow stays unknown.
            return null;
        }
    }

    /** Returns false if the thread is interrupted. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep((long) PAUSE_MILLIS * attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<@Nullable Object> cells(Record row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (Value value : row.values()) {
            cells.add(PlainValue.of(value.asObject()));
        }
        return Collections.unmodifiableList(cells);
    }

    private static List<ResultColumn> columns(
            String statement, @Nullable List<ResultColumn> declared, List<String> keys) {
        if (declared == null) {
            return keys.stream().map(ResultColumn::plain).toList();
        }
        List<String> names = declared.stream().map(ResultColumn::name).toList();
        if (!names.equals(keys)) {
            throw new QueryFault(
                    FaultCode.SYNTAX,
                    "the statement returns the columns %s, but its header declares %s".formatted(keys, names),
                    "make the “// column:” lines agree with the RETURN, in the same order",
                    SourcePosition.of(statement, Math.max(0, statement.lastIndexOf("RETURN"))));
        }
        return declared;
    }
}
