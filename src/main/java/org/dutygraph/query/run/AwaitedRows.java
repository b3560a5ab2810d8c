package org.dutygraph.query.run;

import java.io.IOException;
import java.util.List;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows on as long as somebody waits for them. A statement that is left to its thread may go on to give rows; where
 * they went, another answer may be written by then.
 */
final class AwaitedRows implements RowSink, AutoCloseable {

    private @Nullable RowSink sink;

    AwaitedRows(RowSink sink) {
        this.sink = sink;
    }

    @Override
    public synchronized void begin(List<ResultColumn> columns) throws IOException {
        awaited().begin(columns);
    }

    @Override
    public synchronized boolean canBeginAgain() {
        return sink != null && sink.canBeginAgain();
    }

    @Override
    public synchronized void row(List<@Nullable Object> cells) throws IOException {
        awaited().row(cells);
    }

    @Override
    public synchronized void end(Ending ending) throws IOException {
        awaited().end(ending);
    }

    private RowSink awaited() throws IOException {
        if (sink == null) {
            throw new IOException("nobody waits for the rows any more");
        }
        return sink;
    }

    @Override
    public synchronized void discard() {
        if (sink != null) {
            sink.discard();
        }
    }

    /** From now on nobody waits; a row that is being written is awaited. */
    @Override
    public synchronized void close() {
        discard();
        sink = null;
    }
}
