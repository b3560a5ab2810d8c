package org.dutygraph.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dutygraph.query.QueryFault;

/** How an ad-hoc statement stands in the audit file, wherever it was asked. */
public final class StatementAudit {

    private static final int LONGEST = 2_000;

    private StatementAudit() {}

    /**
     * Asks, and notes what came of it: {@code done}, the code of a {@link QueryFault}, or {@code failed}.
     *
     * @param parameters names alone: their values may be what nobody should read, and say little of what was asked
     */
    public static <T> T noted(AuditLog audit, String who, String statement, Set<String> parameters, Supplier<T> asked) {
        String outcome = "failed";
        try {
            T answer = asked.get();
            outcome = "done";
            return answer;
        } catch (QueryFault fault) {
            outcome = fault.code().name();
            throw fault;
        } finally {
            boolean cut = statement.length() > LONGEST;
            audit.note(
                    who,
                    AuditLog.Deed.STATEMENT,
                    outcome,
                    AuditLog.details(
                            "statement",
                            cut ? statement.substring(0, LONGEST) : statement,
                            "length",
                            cut ? statement.length() : null,
                            "sha256",
                            cut ? digest(statement) : null,
                            "parameters",
                            parameters.isEmpty() ? null : new TreeSet<>(parameters)));
        }
    }

    private static String digest(String statement) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(statement.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
