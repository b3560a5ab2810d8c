package org.dutygraph.query.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * Runs one statement in a READ transaction of its own and hands its rows to a sink. The transaction is begun by hand:
 * a managed one is tried again after a memory limit, and takes CALL … IN TRANSACTIONS for granted. What a writer overtook
 * is read again, as long as no row was given out that cannot be taken back.
 */
final class ReadTransaction {

    /**
     * Rows that the engine sends ahead of the reader, where nobody knows how large a row is: a row may hold one cell of
     * many megabytes, and those ahead are held in memory.
     */
    private static final int FEW_AHEAD = 16;

    /** How often a statement is run that a writer overtakes each time, with a longer pause before each. */
    private static final int ATTEMPTS = 5;

    private static final int PAUSE_MILLIS = 20;

    private final Driver driver;
    private final SessionConfig reading;

    private ReadTransaction(Driver driver, SessionConfig.Builder reading) {
        this.driver = driver;
        this.reading = reading.withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /** Reads what the program's own statements return. */
    static ReadTransaction of(Driver driver) {
        return new ReadTransaction(driver, SessionConfig.builder());
    }

    /** Reads what a stranger's statements return. */
    static ReadTransaction ofStrangers(Driver driver) {
        return new ReadTransaction(driver, SessionConfig.builder().withFetchSize(FEW_AHEAD));
    }

    /**
     * @param columns the columns the statement is declared to return; null takes whatever it returns
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

    /**
     * As above, in a transaction that can be known in the engine.
     *
     * @param marks the transaction's metadata
     */
    void run(
            String statement,
            Map<String, @Nullable Object> parameters,
            @Nullable List<ResultColumn> columns,
            RunOptions options,
            Map<String, Object> marks,
            RowSink sink) {
        TransactionConfig limits = TransactionConfig.builder()
                .withTimeout(options.timeout())
                .withMetadata(marks)
                .build();
        Begun begun = new Begun(sink);
        for (int attempt = 1; ; attempt++) {
            try {
                once(new Query(statement, parameters), columns, options, limits, begun);
                return;
            } catch (Neo4jException e) {
                boolean again = attempt < ATTEMPTS && EngineFault.isOvertaken(e) && begun.canBeginAgain();
                if (!again || !pause(attempt)) {
                    throw EngineFault.of(e, statement, options);
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
            RowSink sink)
            throws IOException {
        long start = System.nanoTime();
        try (Session session = driver.session(reading);
                Transaction transaction = session.beginTransaction(limits)) {
            Result result = transaction.run(query);
            List<ResultColumn> actual = columns(query.text(), columns, result.keys());
            // Most of what may go wrong does before the first row; until then nothing is given out.
            result.hasNext();
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
            transaction.rollback();
            sink.end(new RowSink.Ending(rows, truncated, options.rowLimit(), elapsed));
        }
    }

    /** Returns false where nobody waits any more. */
    private static boolean pause(int attempt) {
        try {
            Thread.sleep((long) PAUSE_MILLIS * attempt);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Knows whether anything was given out. */
    private static final class Begun implements RowSink {
        private final RowSink sink;
        private boolean begun;

        private Begun(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void begin(List<ResultColumn> columns) throws IOException {
            begun = true;
            sink.begin(columns);
        }

        @Override
        public void row(List<@Nullable Object> cells) throws IOException {
            sink.row(cells);
        }

        @Override
        public void end(Ending ending) throws IOException {
            sink.end(ending);
        }

        @Override
        public boolean canBeginAgain() {
            return !begun || sink.canBeginAgain();
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
