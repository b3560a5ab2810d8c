package org.dutygraph.query.run;

import java.io.IOException;
import java.util.List;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Receives a result row by row: {@link #begin} once, {@link #row} for each, {@link #end} once. {@code end} is not
 * called after a failure.
 */
public interface RowSink {

    /** The columns, before the first row; called again when a run is retried, if {@link #canBeginAgain()}. */
    void begin(List<ResultColumn> columns) throws IOException;

    /** One row: plain values in the order of the columns, as {@link QueryResult#rows()} describes them. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Whether another {@link #begin} discards the rows so far. */
    default boolean canBeginAgain() {
        return false;
    }

    /** Deletes temporary files; called after {@link #end}, and in its place after a failure. */
    default void discard() {}

    /** The end of the run, after the last row. */
    void end(Ending ending) throws IOException;

    /**
     * How a run ended.
     *
     * @param rows the number of rows
     * @param total the number of rows there are; null where the rows behind the limit were not counted
     * @param truncated whether there were more
     * @param rowLimit the limit; 0 means none
     * @param elapsedMillis milliseconds from sending the statement to the last row
     */
    record Ending(long rows, @Nullable Long total, boolean truncated, int rowLimit, long elapsedMillis) {}
}
