package org.dutygraph.query;

import java.time.Duration;

/**
 * The limits of a run.
 *
 * @param rowLimit the most rows that are returned; 0 means all
 * @param timeout how long the statement may run
 * @param counted whether the rows behind the limit are counted
 */
public record RunOptions(int rowLimit, Duration timeout, boolean counted) {

    /** The most rows that are counted, those behind the limit included. */
    public static final long MOST_COUNTED = 100_000;

    public RunOptions {
        if (rowLimit < 0) {
            throw new IllegalArgumentException("row limit " + rowLimit + ": give 0 for all rows, or a positive number");
        }
    }

    /** For a page: 10,000 rows, 30 seconds. */
    public static RunOptions page() {
        return new RunOptions(10_000, Duration.ofSeconds(30), true);
    }

    /** For an export: every row, 10 minutes. */
    public static RunOptions complete() {
        return new RunOptions(0, Duration.ofMinutes(10), true);
    }

    /** The same, but no row behind the limit is read: for those who only want to know whether there is one. */
    public RunOptions uncounted() {
        return new RunOptions(rowLimit, timeout, false);
    }

    /** The same with another limit of time. */
    public RunOptions within(Duration time) {
        return new RunOptions(rowLimit, time, counted);
    }

    /** The same with another number of rows; 0 means all. */
    public RunOptions withRowLimit(int rows) {
        return new RunOptions(rows, timeout, counted);
    }
}
