package org.dutygraph.web.answers;

import java.util.List;
import java.util.Map;
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

/** All that the pages ask of the graph; every fault is a {@link org.dutygraph.query.QueryFault}. */
public interface Answers {

    /** A saved query's rows, up to the limit. */
    QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options);

    /** A saved query's rows one by one. */
    void stream(SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink);

    /** What stands beside a saved query's result. */
    Citation citation(SavedQuery query, Map<String, String> raw);

    /** An ad-hoc statement's rows, under the guard; {@code run} is the name by which it can be stopped. */
    QueryResult cypher(String statement, Map<String, @Nullable Object> parameters, @Nullable String run);

    /** Stops an ad-hoc statement by the name of its run; whether there was one. */
    boolean cancel(String run);

    /** The plan of an ad-hoc statement that may run. */
    PlanStep plan(String statement, Map<String, @Nullable Object> parameters);

    /** How far ad-hoc statements may go. */
    StatementLimits limits();

    /** How many ad-hoc statements run now. */
    int running();

    /** The typed parameters of a saved query; names are resolved to ids. */
    Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw);

    /** What stands beside an ad-hoc statement's result. */
    Citation citation(String statement, Map<String, @Nullable Object> parameters);

    /** What fits the words typed so far, the best first. */
    List<Choice> choices(ParameterType type, String term, int limit);
}
