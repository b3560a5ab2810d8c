package org.dutygraph.load;

import java.io.Serial;

/**
 * The decisions about matters are invalid, or a new one cannot be saved; the message names file, line and remedy. Nothing was
 * changed.
 */
public final class DecisionFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DecisionFault(String message, Throwable cause) {
        super(message, cause);
    }
}
