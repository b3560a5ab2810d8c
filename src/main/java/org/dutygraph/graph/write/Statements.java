package org.dutygraph.graph.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dutygraph.graph.schema.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * The statements of {@code cypher/write} in one transaction. Each is named by its folder and file: {@code
 * list/merge-regions}.
 */
public final class Statements {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private final TransactionContext transaction;

    Statements(TransactionContext transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs a statement whose result is not needed, without waiting for it. The next statement or the commit throws its
     * failure.
     */
    public void run(String name, Map<String, Object> parameters) {
        transaction.run(text(name), parameters);
    }

    /** Runs a statement over rows, unless there are none. */
    public void unwind(String name, Collection<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            run(name, Map.of("rows", List.copyOf(rows)));
        }
    }

    public List<Map<String, Object>> fetch(String name, Map<String, Object> parameters) {
        return transaction.run(text(name), parameters).list(Record::asMap);
    }

    private static String text(String name) {
        return TEXTS.computeIfAbsent(name, file -> CypherFile.statement("write/" + file));
    }
}
