package org.dutygraph.graph.write;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.schema.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The statements of {@code cypher/write}, by name, in one transaction. */
public final class Statements {

    private final TransactionContext transaction;

    Statements(TransactionContext transaction) {
        this.transaction = transaction;
    }

    /**
     * Runs a statement whose result nobody needs. It is not waited for: the next one is under way while the server ends it,
     * and what went wrong is thrown there, or by the commit.
     */
    public void run(String name, Map<String, Object> parameters) {
        transaction.run(text(name), parameters);
    }

    /** Runs a statement over rows; where there are none, there is nothing to run. */
    public void unwind(String name, Collection<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            run(name, Map.of("rows", List.copyOf(rows)));
        }
    }

    public List<Map<String, Object>> fetch(String name, Map<String, Object> parameters) {
        return transaction.run(text(name), parameters).list(Record::asMap);
    }

    private static String text(String name) {
        String text = Texts.BY_NAME.get(name);
        if (text == null) {
            throw new IllegalStateException("cypher/write/" + name + ".cypher is missing from the program");
        }
        return text;
    }

    /** Read once, when the first statement is run. */
    private static final class Texts {
        static final Map<String, String> BY_NAME = new LinkedHashMap<>();

        static {
            for (CypherFile script : CypherFile.inFolder("cypher/write")) {
                BY_NAME.put(script.name().replace(".cypher", ""), script.only());
            }
        }
    }
}
