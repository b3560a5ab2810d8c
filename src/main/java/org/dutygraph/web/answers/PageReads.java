package org.dutygraph.web.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dutygraph.graph.read.RecordReader;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.EngineFault;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.site.RequestRejected;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Reads rows as records for the pages, by the statements of {@code cypher/pages} and the bundled saved queries, each with
 * the address {@code TOPIC/NAME}. Every read is timed, and every failure is a {@link org.dutygraph.query.QueryFault}.
 */
@Component
public final class PageReads {

    private final Catalogue statements;
    private final QueryRunner runner;
    private final RecordReader reader;
    private final Metrics metrics;

    PageReads(QueryRunner runner, RecordReader reader, Metrics metrics) {
        this.statements = Catalogue.pages();
        this.runner = runner;
        this.reader = reader;
        this.metrics = metrics;
        if (!statements.faults().isEmpty()) {
            throw new IllegalStateException("The pages' own statements are at fault: " + statements.faults());
        }
    }

    /** The statement {@code cypher/pages/TOPIC/NAME.cypher}; empty where there is no such file. */
    public Optional<SavedQuery> find(String address) {
        String[] parts = address.split("/", 2);
        return statements.find(parts[0], parts[1]);
    }

    /** The address of the interface that gives the rows of a page's statement or saved query. */
    public String api(String address) {
        return (find(address).isPresent() ? "/api/pages/" : "/api/queries/") + address;
    }

    /** The statement at an address that a page names. */
    public SavedQuery get(String address) {
        return statements.get(address);
    }

    /**
     * All rows as records; see {@link RecordReader} for how a row becomes one.
     *
     * @param raw parameters as text; those with a default may be left out
     */
    public <T extends java.lang.Record> List<T> rows(Class<T> type, String address, Map<String, String> raw) {
        return read(type, address, raw, RunOptions.page(), row -> row.as(type));
    }

    /** The row of a statement that has exactly one. */
    public <T extends java.lang.Record> T only(Class<T> type, String address, Map<String, String> raw) {
        return rows(type, address, raw).get(0);
    }

    /** All rows, with a mapping by hand and the time limit of an export. */
    public <T> List<T> all(Class<T> type, String address, Map<String, String> raw, Function<Record, T> mapping) {
        return read(type, address, raw, RunOptions.complete(), mapping);
    }

    /**
     * The row of the thing that a page shows.
     *
     * @param parameter the parameter of its id; its name is also the kind of thing
     * @throws RequestRejected where it is not in the graph
     */
    public <T extends java.lang.Record> T one(Class<T> type, String address, String parameter, String id) {
        return rows(type, address, Map.of(parameter, id)).stream()
                .findFirst()
                .orElseThrow(() -> RequestRejected.notInGraph(parameter, id));
    }

    private <T> List<T> read(
            Class<T> type, String address, Map<String, String> raw, RunOptions options, Function<Record, T> mapping) {
        SavedQuery query = find(address).orElseGet(() -> Catalogue.bundled().get(address));
        return timed(
                query,
                options,
                () -> reader.all(type, query.statement(), runner.bind(query, raw), options.timeout(), mapping));
    }

    /** Runs a read of another package under a statement's address, with the time limit of an export. */
    public <T> T timed(String address, Supplier<T> read) {
        return timed(statements.get(address), RunOptions.complete(), read);
    }

    private <T> T timed(SavedQuery query, RunOptions options, Supplier<T> read) {
        return metrics.timed(query.address(), () -> {
            try {
                return read.get();
            } catch (RuntimeException e) {
                throw EngineFault.of(e, query.statement(), options);
            }
        });
    }
}
