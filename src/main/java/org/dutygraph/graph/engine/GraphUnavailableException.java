package org.dutygraph.graph.engine;

import java.io.Serial;

/** The graph cannot be reached, is held by another process, or refuses the password; the message names the remedy. */
public final class GraphUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The message says what is wrong and what to do. */
    public GraphUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message says what is wrong and what to do. */
    public GraphUnavailableException(String message) {
        super(message);
    }
}
