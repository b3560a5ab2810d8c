package org.dutygraph.query.guard;

import org.dutygraph.query.RunOptions;

/**
 * The limits of ad-hoc statements. The server's configuration limits memory.
 *
 * @param options the limits of rows and time of one statement
 * @param atOnce how many may run at the same time
 * @param length the most characters of a statement
 * @param depth how deep brackets may be nested; the engine's parser is recursive
 */
public record StatementLimits(RunOptions options, int atOnce, int length, int depth) {

    /** 10,000 rows, 30 seconds, 4 at a time, 20,000 characters, brackets 64 deep. */
    public static StatementLimits standard() {
        return new StatementLimits(RunOptions.page(), 4, 20_000, 64);
    }
}
