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

    /** What a library says of damage, without its own names; some say nothing. */
    public static String reason(Exception cause) {
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return "its structure is broken";
        }
        return message.replaceAll("(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)(?::\\s*)?", "")
                .replaceAll("\\R", " ");
    }
}
