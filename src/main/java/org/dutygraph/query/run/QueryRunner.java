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

/** Runs saved queries in READ transactions; own queries of a user pass the {@link Guard} first. */
public final class QueryRunner {

    /** The parameter by which a saved query says how many rows a page has. */
    public static final String LIMIT = "limit";

    /** What that parameter has in a complete export, unless another number was asked for. */
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

    /** A runner that shares a guard, and with it the limit of statements at a time. */
    public static QueryRunner of(Driver driver, Guard guard) {
        return new QueryRunner(driver, guard);
    }

    /**
     * Runs a query and holds its rows.
     *
     * @param raw what the user wrote for each parameter; parameters that are missing take their default
     * @throws QueryFault a parameter does not fit, or the statement failed
     */
    public QueryResult run(SavedQuery query, Map<String, String> raw, RunOptions options) {
        BufferedRows held = new BufferedRows();
        Map<String, @Nullable Object> parameters = bind(query, raw, options);
        run(query, parameters, options, held);
        return held.result(query.statement(), parameters);
    }

    /** Runs a query and hands its rows over one by one; {@link RunOptions#complete()} gives every one of them. */
    public void stream(SavedQuery query, Map<String, String> raw, RunOptions options, RowSink sink) {
        run(query, bind(query, raw, options), options, sink);
    }

    /** What has to stand beside a result so that it can be cited: query, parameters, time, editions of the lists. */
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
     * The typed value of every parameter; names of regions, departments and the like are resolved to their ids.
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
                        known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known));
            }
        }
        Map<String, @Nullable Object> bound = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            Object value = parameter.parse(raw.get(parameter.name()));
            boolean written = value != null && parameter.type().lookedUp();
            bound.put(parameter.name(), written ? choices.resolve(parameter, String.valueOf(value)) : value);
        }
        return bound;
    }

    /** A complete export is not cut by the default that a page has for its rows; a limit that is asked for holds. */
    private Map<String, @Nullable Object> bind(SavedQuery query, Map<String, String> raw, RunOptions options) {
        Map<String, @Nullable Object> bound = bind(query, raw);
        boolean asked = !raw.getOrDefault(LIMIT, "").isBlank();
        if (options.rowLimit() == 0 && bound.containsKey(LIMIT) && !asked) {
            bound.put(LIMIT, EVERY_ROW);
        }
        return bound;
    }

    /** Why the guard would not let an own query run; empty where it would. */
    public Optional<QueryFault> refusal(SavedQuery query) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), null));
        try {
            guard.verdict(query.statement(), parameters);
            return Optional.empty();
        } catch (QueryFault fault) {
            return Optional.of(fault);
        }
    }

    private void run(SavedQuery query, Map<String, @Nullable Object> parameters, RunOptions options, RowSink sink) {
        if (query.own()) {
            guard.verdict(query.statement(), parameters);
        }
        ReadTransaction reading = query.own() ? guard.reading() : this.reading;
        reading.run(query.statement(), parameters, query.columns(), options, sink);
    }
}
