package org.dutygraph.source;

import java.io.Serial;

/** A file that cannot be read at all; the message names the file, the reason and the remedy. */
public final class UnreadableSourceException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message which file, why, and what to do */
    public UnreadableSourceException(String message) {
        super(message);
    }

    /** @param message which file, why, and what to do */
    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A library's message about damage, without its class names; some libraries give none. */
    public static String reason(Exception cause) {
        String message = cause.getMessage();
        if (message == null || message.isBlank()) {
            return "its structure is broken";
        }
        return message.replaceAll("(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)(?::\\s*)?", "")
                .replaceAll("\\R", " ");
    }
}
