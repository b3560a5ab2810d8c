package org.dutygraph.query.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Runs saved queries in READ transactions; the {@link Guard} checks a user's own queries first. */
public final class QueryRunner {

    /** The parameter of a saved query for the number of rows on a page. */
    public static final String LIMIT = "limit";

    /** Its value in a complete export, unless the user gives another. */
    public static final long EVERY_ROW = Integer.MAX_VALUE;

    private final ReadTransaction reading;
    private final Choices choices;
    private final Guard guard;

    private QueryRunner(Driver driver, Guard guard) {
        this.reading = ReadTransaction.of(driver);
        this.choices = Choices.of(driver);
        this.guard = guard;
    }

    /** A runner on the graph behind a driver. */
    public static QueryRunner of(Driver driver) {
        return of(driver, Guard.of(driver));
    }

    /** A runner that shares a guard, and so its limit of concurrent statements. */
    public static QueryRunner of(Driver driver, Guard guard) {
        return new QueryRunner(driver, guard);
    }

    /**
     * Runs a query and keeps its rows in memory.
     *
     * @param raw the user's text for each parameter; a missing one takes its default
     * @throws QueryFault a parameter does not fit, or the statement failed
     */
    public QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options) {
        BufferedRows rows = new BufferedRows();
        Map<String, @Nullable Object> parameters = stream(query, raw, options, rows);
        return rows.result(query.statement(), parameters);
    }

    /**
     * Runs a query and passes its rows to a sink one by one.
     *
     * @return the parameters with which the statement alone gives these rows
     */
    public Map<String, @Nullable Object> stream(
            SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink) {
        Map<String, @Nullable Object> parameters = bind(query, raw, options);
        Map<String, @Nullable Object> counting = new LinkedHashMap<>(parameters);
        RunOptions limited = options;
        if (parameters.get(LIMIT) instanceof Long limit && limit < EVERY_ROW) {
            int rows = (int) Math.min(limit, options.rowLimit() == 0 ? limit : options.rowLimit());
            limited = options.withRowLimit(rows);
            // More rows than are shown, so that it is known whether there are more, and how many.
            counting.put(LIMIT, options.counted() ? Math.max(rows, RunOptions.MOST_COUNTED) + 1 : rows + 1L);
        }
        if (query.own()) {
            guard.stream(query.statement(), counting, query.columns(), limited, null, sink);
        } else {
            reading.run(query.statement(), counting, query.columns(), limited, sink);
        }
        return parameters;
    }

    /** The source of a result: query, parameters, time, editions of the lists. */
    public Citation citation(SavedQuery query, Map<String, String> raw) {
        return new Citation(
                query.address(),
                query.title(),
                query.statement(),
                PlainValue.shown(bind(query, raw, RunOptions.complete())),
                Instant.now(),
                Citation.editions(reading));
    }

    /**
     * The typed value of every parameter; names in the graph are resolved to ids.
     *
     * @throws QueryFault {@link FaultCode#PARAMETER}
     */
    public Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw) {
        List<String> known = query.parameters().stream().map(Parameter::name).toList();
        for (String name : raw.keySet()) {
            if (!known.contains(name)) {
                throw new QueryFault(
                                FaultCode.PARAMETER,
                                "%s has no parameter “%s”".formatted(query.address(), name),
                                known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known))
                        .as("NO_SUCH_PARAMETER", query.title().zh(), name, String.join("、", known));
            }
        }
        Map<String, @Nullable Object> bound = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Object value = parameter.parse(raw.get(parameter.name()));
            boolean isName = value != null && parameter.type().lookedUp();
            bound.put(parameter.name(), isName ? choices.resolve(parameter, String.valueOf(value)) : value);
        }
        return bound;
    }

    /** In a complete export the page's default limit does not apply; a limit that the user gives does. */
    private Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw, RunOptions options) {
        Map<String, @Nullable Object> bound = bind(query, raw);
        boolean given = !raw.getOrDefault(LIMIT, "").isBlank();
        if (options.rowLimit() == 0 && bound.containsKey(LIMIT) && !given) {
            bound.put(LIMIT, EVERY_ROW);
        }
        return bound;
    }

    /** Why the guard refuses an own query; empty where it does not. */
    public Optional<QueryFault> refusal(SavedQuery query) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), null));
        try {
            guard.plan(query.statement(), parameters);
            return Optional.empty();
        } catch (QueryFault fault) {
            return Optional.of(fault);
        }
    }
}
