package org.dutygraph.source;

import java.io.Serial;

/** A file that cannot be read at all; the message names it, the reason and the cure. */
public final class UnreadableSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Says which file, why, and what to do. */
    public UnreadableSourceException(String message) {
        super(message);
    }

    /** Says which file, why, and what to do. */
    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
