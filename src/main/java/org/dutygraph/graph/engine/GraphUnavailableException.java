package org.dutygraph.graph.engine;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The graph cannot be reached, is held by another process, or refuses the password; the message names the remedy. */
public final class GraphUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable StoreTrouble trouble;

    /**
     * The message says what is wrong and what to do.
     *
     * @param trouble what is wrong with the store; null where that is not the cause, or not known
     */
    public GraphUnavailableException(String message, @Nullable Throwable cause, @Nullable StoreTrouble trouble) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** The message says what is wrong and what to do. */
    public GraphUnavailableException(String message, Throwable cause) {
        this(message, cause, null);
    }

    /** The message says what is wrong and what to do. */
    public GraphUnavailableException(String message) {
        this(message, null, null);
    }

    /** What is wrong with the store; empty where that is not the cause, or not known. */
    public Optional<StoreTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
