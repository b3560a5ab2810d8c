package org.dutygraph.web.answers;

import java.util.Map;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.StatementAudit;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.SavedQuery;
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
public record Answers(Guard guard, QueryRunner runner, Metrics metrics, AuditLog audit) {

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

    /** An ad-hoc statement's rows, under the guard; {@code run} names the run for {@link Guard#cancel}. */
    public QueryResult cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run) {
        return StatementAudit.noted(
                audit,
                CurrentUser.who(),
                statement,
                parameters.keySet(),
                () -> metrics.timed("console", () -> guard.run(statement, parameters, run)));
    }

    /** The same, with every row that comes within the time, one by one. */
    public void cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run, RowSink sink) {
        StatementAudit.noted(
                audit,
                CurrentUser.who(),
                statement,
                parameters.keySet(),
                () -> metrics.timed("console", () -> {
                    guard.stream(statement, parameters, guard.limits().complete(), run, sink);
                    return statement;
                }));
    }

    /** The plan of an ad-hoc statement that may run. */
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters) {
        return metrics.timed("console/plan", () -> guard.plan(statement, parameters));
    }
}
