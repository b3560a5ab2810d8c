package org.dutygraph.graph.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Tells failures that lie in the graph's being out of reach from defects: what happened, and what to do about it. */
public final class ConnectionFailures {

    /** With less room than this the engine can end no transaction. */
    private static final long TOO_LITTLE = 8L * 1024 * 1024;

    private ConnectionFailures() {}

    /**
     * What keeps a graph from answering, as a sentence with its cure; nothing where the failure is of another kind.
     *
     * @param graph where it is, for a person
     */
    public static Optional<String> of(String graph, Throwable failure) {
        return of(graph, null, failure);
    }

    /**
     * The same of a graph whose folder is at hand: then its disk can be looked at.
     *
     * @param folder of an embedded graph
     */
    static Optional<String> of(String graph, @Nullable Path folder, Throwable failure) {
        if (any(failure, ConnectionFailures::isFull) || (folder != null && isFull(folder))) {
            return Optional.of("the disk of the graph at " + graph
                    + (folder == null ? "" : ", which holds " + folder + ",")
                    + " is full; make room there, and try again");
        }
        if (any(failure, ConnectionFailures::isRefused)) {
            return Optional.of("the graph at " + graph + " refused its user; its password was changed, or is wrong:"
                    + " set DUTYGRAPH_PASSWORD to the one that holds, and try again");
        }
        if (any(failure, ConnectionFailures::isGone)) {
            return Optional.of("the graph at " + graph + " does not answer (" + reason(failure)
                    + "); see that it runs and can be reached, and try again");
        }
        return Optional.empty();
    }

    /** A failure as an exception that says so, where it is an outage; itself where it is none. */
    public static RuntimeException named(String what, String graph, @Nullable Path folder, Throwable failure) {
        if (failure instanceof GraphUnavailableException said) {
            return said;
        }
        Optional<String> outage = of(graph, folder, failure);
        if (outage.isPresent()) {
            return new GraphUnavailableException(what + outage.get(), failure);
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
                // A department that was swept away by others, again and again.
                || (failure instanceof Neo4jException e && "Neo.ClientError.Statement.EntityNotFound".equals(e.code()))
                || (failure instanceof Neo4jException e
                        && "Neo.TransientError.General.DatabaseUnavailable".equals(e.code()))
                // The driver's word for a server that takes connections and says nothing.
                || (failure instanceof ClientException e && e.getCause() instanceof TimeoutException);
    }

    /** Whether a failure speaks of a full disk; engines and systems say it in these words. */
    /** Whether this is what a full disk makes of a write. */
    static boolean isFull(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    /** Whether a folder's disk has too little room for the engine. */
    static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < TOO_LITTLE;
        } catch (IOException e) {
            // Then the disk is not what is known to be wrong.
            return false;
        }
    }

    private static boolean any(Throwable failure, java.util.function.Predicate<Throwable> what) {
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
