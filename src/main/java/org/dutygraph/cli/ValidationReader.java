package org.dutygraph.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.EngineFault;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.validation.ClauseSample;
import org.dutygraph.validation.ReadClause;

/** Reads out of a graph what a validation needs. */
record ValidationReader(Graph graph) {

    /** Clauses of one statement, so that none holds a transaction for long. */
    private static final int AT_ONCE = 500;

    /** The rows of a statement of the pages. */
    <T extends Record> List<T> all(Class<T> type, SavedQuery query, Map<String, String> parameters) {
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

    /** Clauses with their words and actors; one that the graph has not is left out. */
    List<ReadClause> clauses(Collection<String> ids) {
        List<String> all = ids.stream().distinct().toList();
        List<ReadClause> read = new ArrayList<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            read.addAll(all(
                    ReadClause.class,
                    ClauseSample.CLAUSES,
                    Map.of("clauses", String.join(" ", all.subList(i, Math.min(all.size(), i + AT_ONCE))))));
        }
        return read;
    }
}
