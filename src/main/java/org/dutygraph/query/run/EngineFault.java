package org.dutygraph.query.run;

import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Turns the engine's errors into {@link QueryFault}s. */
public final class EngineFault {

    private static final Pattern POSITION = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    private EngineFault() {}

    static QueryFault of(Neo4jException e, String statement, RunOptions options) {
        return of(e, statement, options, 0);
    }

    /** An exception of another client, as a {@link QueryFault} where the engine is the cause; otherwise unchanged. */
    public static RuntimeException of(RuntimeException failure, String statement, RunOptions options) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException e) {
                return of(e, statement, options);
            }
        }
        return failure;
    }

    /** For a statement that was sent with some lines before it. */
    static QueryFault of(Neo4jException e, String statement, RunOptions options, int linesBefore) {
        String code = e.code() == null ? "" : e.code();
        String found = firstLine(e);
        if (isOutOfMemoryHere(e)) {
            return new QueryFault(
                    FaultCode.MEMORY,
                    "one cell of the result is larger than can be received",
                    "return smaller cells: part long lists with UNWIND");
        }
        if (e instanceof ServiceUnavailableException
                || e instanceof SessionExpiredException
                || e instanceof AuthenticationException
                || code.endsWith("AuthenticationRateLimit")
                // The server has started, but its database has not.
                || code.endsWith("DatabaseUnavailable")
                || code.endsWith("DatabaseNotFound")
                // Nobody answers, or the connection pool is exhausted.
                || e.getCause() instanceof TimeoutException) {
            return new QueryFault(
                    FaultCode.UNREACHABLE,
                    "the graph cannot be reached: " + found,
                    "check that the graph runs, its address and its password");
        }
        if (found.contains("database has encountered a critical error")) {
            return new QueryFault(
                    FaultCode.UNREACHABLE,
                    "the graph's engine has met a critical error, most often a full or failing disk",
                    "make room, see that the disk works, then stop the program that holds the graph and start it again;"
                            + " what was acknowledged is kept");
        }
        if (code.contains("MemoryPoolOutOfMemory")
                || code.contains("TransactionOutOfMemory")
                || code.endsWith("OutOfMemoryError")) {
            return new QueryFault(
                    FaultCode.MEMORY,
                    "the statement needed more memory than one transaction may take",
                    "narrow the MATCH, collect fewer values, or sort fewer rows");
        }
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return new QueryFault(
                    FaultCode.TIMEOUT,
                    "the statement ran longer than " + options.timeout().toSeconds() + " s and was stopped",
                    "start from a node with an id, filter earlier, or bound the length of paths");
        }
        if (isOvertaken(e)) {
            return new QueryFault(
                    FaultCode.OVERTAKEN,
                    "the graph was written to while it was read",
                    "ask again; while very much is loaded, wait until that is done");
        }
        if (code.endsWith("StackOverFlowError")) {
            return new QueryFault(
                    FaultCode.TOO_DEEP,
                    "the statement is nested too deep for the engine",
                    "part the statement with WITH");
        }
        return new QueryFault(kind(code, found), found, remedy(code), position(e, statement, linesBefore));
    }

    /** Whether a writer changed data while it was read, so that a retry may succeed. */
    static boolean isOvertaken(Neo4jException e) {
        return "Neo.TransientError.Transaction.Outdated".equals(e.code());
    }

    /** A server may send a message that this process has no memory for; the driver wraps the error. */
    private static boolean isOutOfMemoryHere(Throwable e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static FaultCode kind(String code, String found) {
        if (code.endsWith("AccessMode") || found.contains("read access mode")) {
            return FaultCode.WRITE;
        }
        if (code.endsWith("ParameterMissing")) {
            return FaultCode.PARAMETER;
        }
        if (code.endsWith("ProcedureNotFound")) {
            return FaultCode.PROCEDURE;
        }
        return code.endsWith("SyntaxError") || code.endsWith("SemanticError") ? FaultCode.SYNTAX : FaultCode.RUNTIME;
    }

    private static String remedy(String code) {
        return code.endsWith("ParameterMissing")
                ? "hand over every parameter that the statement names with $"
                : "correct the statement at the caret; the Cypher manual describes each clause";
    }

    // Neo4j's message goes on with the statement and a caret; SourcePosition draws its own.
    private static String firstLine(Neo4jException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String first = message.lines().findFirst().orElse(message);
        return POSITION.matcher(first).replaceAll("").strip();
    }

    private static @Nullable SourcePosition position(Neo4jException e, String statement, int linesBefore) {
        Matcher position = POSITION.matcher(e.getMessage() == null ? "" : e.getMessage());
        if (!position.find()) {
            return null;
        }
        return SourcePosition.of(
                statement, Integer.parseInt(position.group(1)) - linesBefore, Integer.parseInt(position.group(2)));
    }
}
