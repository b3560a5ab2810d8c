package org.dutygraph.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Recognises failures that mean the graph is out of reach, and says what happened and what to do about it. */
public final class ConnectionFailures {

    /** Bytes of free disk space below which the engine cannot commit. */
    static final long LEAST_SPACE = 8L * 1024 * 1024;

    private ConnectionFailures() {}

    /**
     * Why a graph does not answer, as a sentence with the remedy; empty where the failure is of another kind.
     *
     * @param graph its address, for the message
     */
    public static Optional<String> of(String graph, Throwable failure) {
        return of(graph, null, failure);
    }

    /**
     * The same; with the folder, free disk space is checked too.
     *
     * @param folder an embedded graph's; null for a server's graph
     */
    static Optional<String> of(String graph, @Nullable Path folder, Throwable failure) {
        Optional<StoreTrouble> trouble = trouble(folder, failure);
        if (trouble.isPresent()) {
            return Optional.of(trouble.get().at(graph, folder));
        }
        if (anyCause(failure, ConnectionFailures::isRefused)) {
            return Optional.of("the graph at " + graph + " refused its user; its password was changed, or is wrong:"
                    + " set DUTYGRAPH_PASSWORD to the one that holds, and try again");
        }
        if (anyCause(failure, ConnectionFailures::isGone)) {
            return Optional.of("the graph at " + graph + " does not answer (" + reason(failure)
                    + "); see that it runs and can be reached, and try again");
        }
        return Optional.empty();
    }

    private static Optional<StoreTrouble> trouble(@Nullable Path folder, Throwable failure) {
        if (anyCause(failure, ConnectionFailures::isCritical)) {
            return Optional.of(StoreTrouble.STORE_BROKEN);
        }
        return anyCause(failure, ConnectionFailures::isFull) || (folder != null && isFull(folder))
                ? Optional.of(StoreTrouble.STORE_FULL)
                : Optional.empty();
    }

    /** The failure as a {@link GraphUnavailableException} where it is an outage; otherwise the failure itself. */
    public static RuntimeException named(String what, String graph, @Nullable Path folder, Throwable failure) {
        if (failure instanceof GraphUnavailableException known) {
            return known;
        }
        Optional<String> outage = of(graph, folder, failure);
        if (outage.isPresent()) {
            return new GraphUnavailableException(
                    what + outage.get(), failure, trouble(folder, failure).orElse(null));
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof AuthenticationException
                || (failure instanceof Neo4jException e
                        && "Neo.ClientError.Security.AuthenticationRateLimit".equals(e.code()));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof RetryableException
                // Other loads deleted a department again and again.
                || (failure instanceof Neo4jException e && "Neo.ClientError.Statement.EntityNotFound".equals(e.code()))
                || (failure instanceof Neo4jException e
                        && "Neo.TransientError.General.DatabaseUnavailable".equals(e.code()))
                // What the driver throws for a server that accepts connections and never answers.
                || (failure instanceof ClientException e && e.getCause() instanceof TimeoutException);
    }

    /** Whether a write failed because the disk is full; engines and systems use these words. */
    public static boolean isFull(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** Whether the engine met a critical error and has ended its work; it says so with every transaction. */
    private static boolean isCritical(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("database has encountered a critical error");
    }

    /** Whether a folder's disk has too little room for the engine. */
    static boolean isFull(Path folder) {
        return room(folder) < LEAST_SPACE;
    }

    /** Bytes that are free on a folder's disk; the most there can be where nothing is known about it. */
    static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether a failure or one of its causes is of a kind. */
    public static boolean anyCause(Throwable failure, Predicate<Throwable> what) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (what.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
