package org.dutygraph.graph.schema;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.graph.engine.ConnectionFailures;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The versions of the schema that a graph has, each with the checksum of the file that was applied. */
public final class AppliedVersions {

    private static final String READ = CypherFile.statement("bookkeeping/applied-versions");
    private static final String WRITE = CypherFile.statement("bookkeeping/remember-version");

    /** A server may accept connections before its graph is up, and a cluster may be changing its leader. */
    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(10)
            .delay(Duration.ofMillis(100))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(5))
            .timeout(Duration.ofSeconds(30))
            .predicate(failure -> ConnectionFailures.anyCause(failure, RetryableException.class::isInstance))
            .build());

    private final Neo4jClient client;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    /** Reads and writes through a client, in transactions of the manager on the same driver. */
    public AppliedVersions(Neo4jClient client, PlatformTransactionManager transactions) {
        this.client = client;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    private record Version(String id, String checksum) {}

    Map<String, String> checksums() {
        return RETRY.invoke(() -> reading.execute(status ->
                client.query(READ).fetchAs(Version.class).mappedBy((types, row) -> row.as(Version.class)).all().stream()
                        .collect(Collectors.toMap(Version::id, Version::checksum))));
    }

    void remember(String id, String checksum) {
        RETRY.invoke(() -> writing.executeWithoutResult(status -> client.query(WRITE)
                .bindAll(Map.of("id", id, "checksum", checksum))
                .run()));
    }
}
