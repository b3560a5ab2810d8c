package org.dutygraph.web.answers;

import java.util.List;
import java.util.Map;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.StatementAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.QueryFault;
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
import org.springframework.stereotype.Component;

/**
 * Runs queries for the pages. Runs are timed by name, and the audit file records every ad-hoc statement, whether it ran or
 * was refused. Every fault is a {@link QueryFault}. Saved queries and the console share one guard.
 */
@Component
public final class Answers {

    private final Guard guard;
    private final QueryRunner runner;
    private final Choices choices;
    private final Metrics metrics;
    private final AuditLog audit;

    Answers(Graph graph, Metrics metrics, AuditLog audit) {
        this.guard = Guard.of(graph.driver());
        this.runner = QueryRunner.of(graph.driver(), guard);
        this.choices = Choices.of(graph.driver());
        this.metrics = metrics;
        this.audit = audit;
    }

    /** A saved query's rows, up to the limit. */
    public QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options) {
        return metrics.timed(query.address(), () -> runner.run(query, raw, options));
    }

    /** A saved query's rows one by one. */
    public void stream(SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink) {
        metrics.timed(query.address(), () -> {
            runner.stream(query, raw, options, sink);
            return query;
        });
    }

    /** The citation of a saved query's result. */
    public Citation citation(SavedQuery query, Map<String, String> raw) {
        return runner.citation(query, raw);
    }

    /** An ad-hoc statement's rows, under the guard; {@code run} names the run for {@link #cancel}. */
    public QueryResult cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run) {
        return StatementAudit.noted(
                audit,
                CurrentUser.who(),
                statement,
                parameters.keySet(),
                () -> metrics.timed("console", () -> guard.run(statement, parameters, run)));
    }

    /** Stops an ad-hoc statement by the name of its run; returns whether there was one. */
    public boolean cancel(String run) {
        return guard.cancel(run);
    }

    /** The plan of an ad-hoc statement that may run. */
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return metrics.timed("console/plan", () -> guard.plan(statement, parameters));
    }

    /** The limits of ad-hoc statements. */
    public StatementLimits limits() {
        return guard.limits();
    }

    /** How many ad-hoc statements run now. */
    public int running() {
        return guard.running();
    }

    /** The typed parameters of a saved query; names are resolved to ids. */
    public Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw) {
        return runner.bind(query, raw);
    }

    /** The citation of an ad-hoc statement's result. */
    public Citation citation(String statement, Map<String, @Nullable Object> parameters) {
        return guard.citation(statement, parameters);
    }

    /** What matches the text typed so far, the best match first. */
    public List<Choice> choices(ParameterType type, String term, int limit) {
        return choices.of(type, term, limit);
    }
}
