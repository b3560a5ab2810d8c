package org.dutygraph.web.answers;

import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.guard.StatementLimits;
import org.dutygraph.query.run.Choices;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.Guard;
import org.dutygraph.query.run.PlanStep;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/** Asks the open graph; saved queries and the console share one guard. */
final class GraphAnswers implements Answers {

    private final Guard guard;
    private final QueryRunner runner;
    private final Choices choices;

    GraphAnswers(Graph graph) {
        this.guard = Guard.of(graph.driver());
        this.runner = QueryRunner.of(graph.driver(), guard);
        this.choices = Choices.of(graph.driver());
    }

    @Override
    public QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options) {
        return runner.run(query, raw, options);
    }

    @Override
    public void stream(SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink) {
        runner.stream(query, raw, options, sink);
    }

    @Override
    public Citation citation(SavedQuery query, Map<String, String> raw) {
        return runner.citation(query, raw);
    }

    @Override
    public QueryResult cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run) {
        return guard.run(statement, parameters, run);
    }

    @Override
    public boolean cancel(String run) {
        return guard.cancel(run);
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return guard.plan(statement, parameters);
    }

    @Override
    public StatementLimits limits() {
        return guard.limits();
    }

    @Override
    public int running() {
        return guard.running();
    }

    @Override
    public Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw) {
        return runner.bind(query, raw);
    }

    @Override
    public Citation citation(String statement, Map<String, @Nullable Object> parameters) {
        return guard.citation(statement, parameters);
    }

    @Override
    public List<Choice> choices(ParameterType type, String term, int limit) {
        return choices.of(type, term, limit);
    }
}
