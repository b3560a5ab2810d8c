package org.dutygraph.web.answers;

import java.util.List;
import java.util.Map;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.StatementAudit;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.guard.StatementLimits;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.PlanStep;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.RowSink;
import org.jspecify.annotations.Nullable;

/** The graph's answers, timed by name; ad-hoc statements are noted, whether they ran or were refused. */
final class WatchedAnswers implements Answers {

    private final Answers answers;
    private final Metrics metrics;
    private final AuditLog audit;

    WatchedAnswers(Answers answers, Metrics metrics, AuditLog audit) {
        this.answers = answers;
        this.metrics = metrics;
        this.audit = audit;
    }

    @Override
    public QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options) {
        return metrics.timed(query.address(), () -> answers.run(query, raw, options));
    }

    @Override
    public void stream(SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink) {
        metrics.timed(query.address(), () -> {
            answers.stream(query, raw, options, sink);
            return query;
        });
    }

    @Override
    public QueryResult cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run) {
        return StatementAudit.noted(
                audit,
                CurrentUser.who(),
                statement,
                parameters.keySet(),
                () -> metrics.timed("console", () -> answers.cypher(statement, parameters, run)));
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return metrics.timed("console/plan", () -> answers.plan(statement, parameters));
    }

    @Override
    public Citation citation(SavedQuery query, Map<String, String> raw) {
        return answers.citation(query, raw);
    }

    @Override
    public boolean cancel(String run) {
        return answers.cancel(run);
    }

    @Override
    public StatementLimits limits() {
        return answers.limits();
    }

    @Override
    public int running() {
        return answers.running();
    }

    @Override
    public Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw) {
        return answers.bind(query, raw);
    }

    @Override
    public Citation citation(String statement, Map<String, @Nullable Object> parameters) {
        return answers.citation(statement, parameters);
    }

    @Override
    public List<Choice> choices(ParameterType type, String term, int limit) {
        return answers.choices(type, term, limit);
    }
}
