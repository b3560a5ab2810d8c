package org.dutygraph.query.run;

import java.io.IOException;
import java.util.List;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Takes a result row by row: {@link #begin} once, {@link #row} for each, {@link #end} once. Where a run fails half-way,
 * {@code end} is not called.
 */
public interface RowSink {

    /** The columns, before any row; again where the run has to begin again and {@link #canBeginAgain()}. */
    void begin(List<ResultColumn> columns) throws IOException;

    /** One row: plain values in the order of the columns, as {@link QueryResult#rows()} describes them. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Whether rows that were given can be taken back by another {@link #begin}. */
    default boolean canBeginAgain() {
        return false;
    }

    /** How the run ended, after the last row. */
    void end(Ending ending) throws IOException;

    /**
     * How a run ended.
     *
     * @param rows how many rows were given
     * @param truncated whether there were more
     * @param rowLimit the limit; 0 means none
     * @param elapsedMillis from handing the statement over to the last row
     */
    record Ending(long rows, boolean truncated, int rowLimit, long elapsedMillis) {}
}
