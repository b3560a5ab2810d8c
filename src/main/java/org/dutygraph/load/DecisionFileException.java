package org.dutygraph.load;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The corrections or the decisions about matters are invalid, or a new one cannot be saved; the message names file, line and remedy. Nothing was
 * changed.
 */
public final class DecisionFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    DecisionFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
