package org.dutygraph.load;

import java.io.Serial;

/**
 * The decisions about matters cannot be followed, or a new one not be kept; the message names file, line and cure. Nothing
 * was changed.
 */
public final class DecisionFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DecisionFault(String message, Throwable cause) {
        super(message, cause);
    }
}
