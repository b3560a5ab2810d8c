package org.dutygraph.cli;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.EngineFault;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.validation.ClauseReads;

/** Reads out of a graph what a validation needs. */
record ValidationReader(Graph graph) implements ClauseReads {

    @Override
    public <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
        RunOptions limits = RunOptions.complete();
        try {
            return graph.reader()
                    .all(
                            type,
                            query.statement(),
                            QueryRunner.of(graph.driver()).bind(query, parameters),
                            limits.timeout());
        } catch (QueryFault fault) {
            throw fault;
        } catch (RuntimeException e) {
            throw EngineFault.of(e, query.statement(), limits);
        }
    }
}
