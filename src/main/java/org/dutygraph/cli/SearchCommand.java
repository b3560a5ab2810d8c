package org.dutygraph.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.search.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code search TEXT}: prints matching names to standard error, and duties to standard output in the chosen form. If no
 * duty has all the words, it says so and prints those with some of them.
 */
@Command(
        name = "search",
        description = "Finds duties, clauses, departments, matters, townships and categories by words.")
final class SearchCommand extends GraphCommand {

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "words; all of them must be there")
    private List<String> words = List.of();

    @Option(names = "--region", paramLabel = "CODE", description = "only this region and what lies below it")
    private String region = "";

    @Option(names = "--kind", paramLabel = "KIND", description = "only BASIC, COOPERATIVE or WITHDRAWN duties")
    private String kind = "";

    @Option(names = "--category", paramLabel = "NAME", description = "only duties of this category")
    private String category = "";

    @Option(names = "--side", paramLabel = "SIDE", description = "only clauses of UPSTREAM or TOWNSHIP")
    private String side = "";

    @Option(names = "--limit", paramLabel = "N", description = "duties at most (default: 20 in a table, all in a file)")
    private String limit = "";

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        Question question = Question.of(String.join(" ", words));
        if (question.isEmpty()) {
            throw wrong("there is no word in “" + question.typed() + "”; give words to look for");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", question.typed());
        filter(parameters, "region", region);
        filter(parameters, "kind", kind.toUpperCase(Locale.ROOT));
        filter(parameters, "category", category);
        filter(parameters, "side", side.toUpperCase(Locale.ROOT));
        boolean table = result.format() == ResultFormat.TABLE;
        filter(parameters, "limit", limit.isEmpty() && table ? "20" : limit);
        try (Graph open = graph.open()) {
            QueryRunner runner = QueryRunner.of(open.driver());
            names(runner, question);
            SavedQuery search = Catalogue.bundled().get("text/search");
            if (runner.run(search, first(parameters), RunOptions.page().uncounted())
                    .rows()
                    .isEmpty()) {
                parameters.put("match", "ANY");
                boolean near = !runner.run(
                                search, first(parameters), RunOptions.page().uncounted())
                        .rows()
                        .isEmpty();
                say(near ? "no duty holds all of it; these hold some" : "no duty holds it; try a shorter word");
            }
            RunOptions options = table ? RunOptions.page() : RunOptions.complete();
            result.write(runner.citation(search, parameters), sink -> runner.stream(search, parameters, options, sink));
        }
        return ExitCode.DONE;
    }

    private static void filter(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static Map<String, String> first(Map<String, String> parameters) {
        Map<String, String> first = new LinkedHashMap<>(parameters);
        first.put("limit", "1");
        return first;
    }

    private void names(QueryRunner runner, Question question) {
        if (!question.meant().isEmpty()) {
            say("also looked for: " + String.join("、", question.meant()));
        }
        QueryResult names = runner.run(
                Catalogue.pages().get("search/names"), Map.of("q", question.typed(), "rows", "5"), RunOptions.page());
        for (List<Object> row : names.rows()) {
            say("%s %s (%s)".formatted(row.get(0), row.get(3), row.get(2)));
        }
    }
}
