package org.dutygraph.query.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of a run in memory, up to a limit. */
final class BufferedRows implements RowSink {

    /** The limit in values; each 20 characters of text count as one more value. About 100 MB. */
    private static final long MAX_SIZE = 2_000_000;

    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private List<ResultColumn> columns = List.of();
    private @Nullable Ending ending;
    private long size;

    @Override
    public void begin(List<ResultColumn> columns) {
        this.columns = columns;
        rows.clear();
        size = 0;
    }

    @Override
    public boolean canBeginAgain() {
        return true;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        size += size(cells);
        if (size > MAX_SIZE) {
            throw new QueryFault(
                    FaultCode.MEMORY,
                    "the result is larger than %,d values, reached in row %,d".formatted(MAX_SIZE, rows.size() + 1),
                    "return fewer rows or smaller cells, or take the result as CSV, which is not held in memory");
        }
        rows.add(cells);
    }

    private static long size(@Nullable Object value) {
        if (value instanceof String text) {
            return 1 + text.length() / 20;
        }
        long size = 1;
        if (value instanceof List<?> list) {
            for (Object item : list) {
                size += size(item);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Object item : map.values()) {
                size += size(item);
            }
        }
        return size;
    }

    @Override
    public void end(Ending ending) {
        this.ending = ending;
    }

    public QueryResult result(String statement, Map<String, @Nullable Object> parameters) {
        if (ending == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return new QueryResult(
                columns,
                rows,
                ending.total(),
                ending.truncated(),
                ending.rowLimit(),
                ending.elapsedMillis(),
                statement,
                PlainValue.shown(parameters));
    }
}
