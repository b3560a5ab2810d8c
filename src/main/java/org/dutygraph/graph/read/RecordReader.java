package org.dutygraph.graph.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a statement in a read transaction of its own and maps each row to a record. A statement runs again if a
 * writer changed what it was reading.
 */
public final class RecordReader {

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(4)
            .delay(Duration.ofMillis(20))
            .multiplier(2)
            .predicate(RecordReader::isOvertaken)
            .build());

    private final Neo4jClient client;
    private final PlatformTransactionManager transactions;

    /** Reads through a client, in transactions of the manager on the same driver. */
    public RecordReader(Neo4jClient client, PlatformTransactionManager transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    /**
     * All rows, each as a record whose components have the names of the statement's columns. A map in a row becomes a
     * record too; a column without a component is left out.
     *
     * @param parameters values by name; a value may be null
     * @param limit how long the statement may run, in whole seconds
     * @throws RuntimeException one of Spring's, with the driver's {@link Neo4jException} as its cause
     */
    public <T extends java.lang.Record> List<T> all(
            Class<T> type, String statement, Map<String, ? extends @Nullable Object> parameters, Duration limit) {
        return all(type, statement, parameters, limit, row -> row.as(type));
    }

    /** The same with a mapping by hand, for many rows or for a type that is not made from its columns alone. */
    public <T> List<T> all(
            Class<T> type,
            String statement,
            Map<String, ? extends @Nullable Object> parameters,
            Duration limit,
            Function<Record, T> mapping) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setTimeout((int) limit.toSeconds());
        return Objects.requireNonNull(RETRY.invoke(() -> reading.execute(status -> List.copyOf(client.query(statement)
                .bindAll(new HashMap<>(parameters))
                .fetchAs(type)
                .mappedBy((types, row) -> mapping.apply(row))
                .all()))));
    }

    private static boolean isOvertaken(Throwable failure) {
        return ConnectionFailures.anyCause(
                failure,
                cause -> cause instanceof Neo4jException e
                        && "Neo.TransientError.Transaction.Outdated".equals(e.code()));
    }
}
