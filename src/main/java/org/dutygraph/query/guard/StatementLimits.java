package org.dutygraph.query.guard;

import java.time.Duration;
import org.dutygraph.query.RunOptions;

/**
 * The limits of ad-hoc statements. The server's configuration limits memory.
 *
 * @param options the limits of rows and time of one statement
 * @param planning how long planning may take before that
 * @param atOnce how many may run at the same time
 * @param stopping how many may have reached their limit without the engine having ended them, before no other may start
 * @param length the most characters of a statement
 * @param parameters the most characters of all its parameters; each value counts one more
 * @param depth how deep brackets may be nested; the engine's parser is recursive
 */
public record StatementLimits(
        RunOptions options, Duration planning, int atOnce, int stopping, int length, int parameters, int depth) {

    /**
     * 10,000 rows, 30 seconds after 10 of planning, 4 at a time, 2 that are being stopped, 20,000 characters, 8,000,000 of
     * parameters, brackets 64 deep.
     */
    public static StatementLimits standard() {
        return new StatementLimits(RunOptions.page(), Duration.ofSeconds(10), 4, 2, 20_000, 8_000_000, 64);
    }

    /** The limits of a result that goes into a file row by row: every row that comes within the same time. */
    public RunOptions complete() {
        return options.withRowLimit(0);
    }
}
