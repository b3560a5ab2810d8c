package org.dutygraph.query.run;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * A result held in memory.
 *
 * @param columns the columns in the order of the RETURN
 * @param rows the cells of each row in the order of the columns: null, Boolean, Long, Double, String (also days,
 *     moments and durations, in ISO form), List, or Map. A node is {@code {type: node, id, labels, properties}}, a
 *     relationship {@code {type: relationship, id, name, from, to, properties}}, a path
 *     {@code {type: path, nodes, relationships}}, a point {@code {type: point, srid, coordinates}}; their ids are the
 *     engine's own and hold only inside one result
 * @param total the number of rows there are; null where the rows behind the limit were not counted to the end
 * @param truncated whether there were more rows than the limit
 * @param rowLimit the limit; 0 means none
 * @param elapsedMillis milliseconds from sending the statement to the last row
 * @param statement the Cypher that ran
 * @param parameters its parameters, days as text
 */
public record QueryResult(
        List<ResultColumn> columns,
        List<List<@Nullable Object>> rows,
        @Nullable Long total,
        boolean truncated,
        int rowLimit,
        long elapsedMillis,
        String statement,
        Map<String, @Nullable Object> parameters) {

    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        parameters = Collections.unmodifiableMap(parameters);
    }

    /** Writes the result to a sink, as a run does. */
    public void to(RowSink sink) throws IOException {
        try {
            sink.begin(columns);
            for (List<@Nullable Object> row : rows) {
                sink.row(row);
            }
            sink.end(new RowSink.Ending(rows.size(), total, truncated, rowLimit, elapsedMillis));
        } finally {
            sink.discard();
        }
    }
}
