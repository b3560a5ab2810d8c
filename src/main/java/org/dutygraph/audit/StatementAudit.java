package org.dutygraph.audit;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dutygraph.graph.schema.CypherFile;
import org.dutygraph.query.QueryFault;

/** Writes ad-hoc statements to the audit file. */
public final class StatementAudit {

    private static final int MAX_LENGTH = 2_000;

    private StatementAudit() {}

    /**
     * Runs a statement and notes its outcome: {@code done}, the code of a {@link QueryFault}, or {@code failed}.
     *
     * @param parameters their names
     */
    public static <T> T noted(AuditLog audit, String who, String statement, Set<String> parameters, Supplier<T> run) {
        String outcome = "failed";
        try {
            T answer = run.get();
            outcome = "done";
            return answer;
        } catch (QueryFault fault) {
            outcome = fault.code().name();
            throw fault;
        } finally {
            audit.note(who, outcome, entry(statement, parameters));
        }
    }

    private static AuditEntry entry(String statement, Set<String> parameters) {
        boolean cut = statement.length() > MAX_LENGTH;
        return new AuditEntry.Statement(
                cut ? statement.substring(0, MAX_LENGTH) : statement,
                cut ? statement.length() : null,
                cut ? new CypherFile("statement", statement).checksum() : null,
                parameters.isEmpty() ? null : new TreeSet<>(parameters));
    }
}
