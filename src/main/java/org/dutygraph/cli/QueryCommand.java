package org.dutygraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.network.NetworkPart;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query NAME}: runs a saved query. A table is cut at 10,000 rows; every other form is complete. */
@Command(name = "query", description = "Runs a saved query; `queries` lists them.")
final class QueryCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "TOPIC/NAME, or NAME where only one query has it")
    private String name = "";

    @Option(
            names = {"-p", "--param"},
            paramLabel = "KEY=VALUE",
            description = "a parameter; regions and departments by code, id or name")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--network",
            paramLabel = "PART",
            description =
                    "of a query whose rows are a network: nodes (with measures), edges, figures (of the whole), graph")
    private @Nullable String network;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Mixin
    private QueriesOption queries = new QueriesOption();

    @Override
    public Integer call() {
        SavedQuery query = queries.catalogue(savedQueries()).get(name);
        try (Graph open = graph.open()) {
            QueryRunner runner = QueryRunner.of(open.driver());
            Citation citation = runner.citation(query, parameters);
            if (network == null) {
                RunOptions options = result.format() == ResultFormat.TABLE ? RunOptions.page() : RunOptions.complete();
                result.write(citation, sink -> runner.stream(query, parameters, options, sink));
            } else {
                NetworkPart part = NetworkPart.named(network);
                result.write(
                        citation,
                        sink -> runner.stream(query, parameters, RunOptions.complete(), part.of(query, sink)));
            }
        }
        return ExitCode.DONE;
    }
}
