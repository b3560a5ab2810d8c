package org.dutygraph.web.query;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dutygraph.network.NetworkPart;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Choices;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.HttpSink;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.SpelledNames;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saved queries and ad-hoc statements for programs. JSON is truncated at the page's limit and says so, and
 * so is an ad-hoc statement's GraphML and GEXF; other files are complete.
 */
@RestController
@Tag(name = "queries")
public record QueryApi(
        LiveCatalogue catalogue,
        PageReads pages,
        Answers answers,
        Choices choices,
        SpelledNames spelled,
        ResultPages resultPages,
        QueryReport report,
        JsonMapper json) {

    private static final int SUGGESTED = 30;
    private static final String PART = "_network";

    @GetMapping("/api/queries")
    @Operation(summary = "The catalogue: every saved query with its parameters, columns and views")
    List<QueryDescription> queries() {
        return catalogue.get().queries().stream().map(QueryDescription::of).toList();
    }

    // SavedQueryDocs describes each saved query.
    @Hidden
    @GetMapping("/api/queries/{topic}/{name}")
    void query(
            @PathVariable String topic,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response)
            throws IOException {
        SavedQuery query = catalogue.get().get(topic + "/" + name);
        if (format.equals(Reports.FORMAT) && !address.containsKey(PART)) {
            report.of(query, QueryArguments.strictly(address)).send(response);
            return;
        }
        send(query, address, format(format), response);
    }

    @Hidden
    @GetMapping("/api/pages/{topic}/{name}")
    void page(
            @PathVariable String topic,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response)
            throws IOException {
        SavedQuery query = pages.find(topic + "/" + name)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.UNKNOWN_QUERY, "no page has rows “%s/%s”".formatted(topic, name), "see /queries"));
        send(query, address, format(format), response);
    }

    /** Suggestions for a form's field while a user types. */
    @Hidden
    @GetMapping("/api/choices/{type}")
    List<Suggestion> suggestions(@PathVariable String type, @RequestParam(defaultValue = "") String q) {
        ParameterType wanted = Arrays.stream(ParameterType.values())
                .filter(known -> known.lookedUp() && known.word().equals(type))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "no choices of type “%s”".formatted(type),
                        "take region, township, department, category, matter, duty, kind or edition"));
        Stream<Suggestion> held = choices.of(wanted, q, SUGGESTED).stream()
                .map(choice -> new Suggestion(choice.value(), Language.say(choice.label()), choice.detail()));
        Stream<Suggestion> sounding = spelled.find(q, wanted.word()::equals, SUGGESTED).stream()
                .map(name -> new Suggestion(name.id(), name.name(), name.place()));
        return Stream.concat(held, sounding).distinct().limit(SUGGESTED).toList();
    }

    @PostMapping("/api/cypher")
    @Operation(
            summary =
                    "Runs one read-only statement under the guard (30 s, 4 at a time; 10,000 rows, as CSV and XLSX every one)")
    void cypher(
            @RequestBody Statement statement,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response)
            throws IOException {
        String text = statement.statement();
        Map<String, @Nullable Object> parameters = statement.parameters();
        ResultFormat wanted = format(format);
        if (wanted.isJson() || !wanted.takesAnyLength()) {
            QueryResult result = answers.cypher(text, parameters, statement.run());
            Supplier<Citation> citation = () -> answers.guard().citation(text, parameters);
            result.to(new HttpSink(response, wanted, "cypher", citation, Language.current()));
        } else {
            Citation citation = answers.guard().citation(text, parameters);
            answers.cypher(
                    text,
                    parameters,
                    statement.run(),
                    new HttpSink(response, wanted, "cypher", () -> citation, Language.current()));
        }
    }

    private void send(
            SavedQuery query, MultiValueMap<String, String> address, ResultFormat format, HttpServletResponse response)
            throws IOException {
        Map<String, String> given = QueryArguments.strictly(address);
        String part = address.getFirst(PART);
        if (part != null) {
            network(query, given, NetworkPart.named(part), format, response);
            return;
        }
        Optional<PageRequest> page = PageRequest.of(address);
        if (page.isPresent() && format == ResultFormat.RECORDS) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "parameter format: found “records” beside _size",
                    "take the pages of a result as format=json, or leave _size out");
        }
        if (page.isPresent() && format == ResultFormat.JSON) {
            response.setContentType(ResultFormat.JSON.mediaType());
            response.setHeader("Cache-Control", "no-store");
            json.writeValue(response.getOutputStream(), resultPages.of(query, given, page.get()));
            return;
        }
        // Read first: a request that has one connection must not wait for a second.
        Citation citation = answers.runner().citation(query, given);
        HttpSink sink = new HttpSink(response, format, query.name(), () -> citation, Language.current());
        Optional<PageRequest> file = format == ResultFormat.CSV || format == ResultFormat.XLSX
                ? PageRequest.ofFile(address)
                : Optional.empty();
        if (file.isPresent()) {
            resultPages.file(query, given, file.get()).to(sink);
        } else if (format.isJson()) {
            // Buffered: a fault on the last row must still be answered as a problem.
            boolean counted = !"no".equals(address.getFirst("_count"));
            RunOptions options = counted ? RunOptions.page() : RunOptions.page().uncounted();
            answers.run(query, given, options).to(sink);
        } else {
            answers.stream(query, given, RunOptions.complete(), sink);
        }
    }

    /** A part of the network of the rows, of all of them whatever the form. */
    private void network(
            SavedQuery query,
            Map<String, String> given,
            NetworkPart part,
            ResultFormat format,
            HttpServletResponse response) {
        Citation citation = answers.runner().citation(query, given);
        HttpSink sink =
                new HttpSink(response, format, query.name() + "-" + part.word(), () -> citation, Language.current());
        RunOptions options = format.isJson() ? RunOptions.page().withRowLimit(0) : RunOptions.complete();
        answers.stream(query, given, options, part.of(query, sink));
    }

    private static ResultFormat format(String word) {
        return ResultFormat.of(word)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(word),
                        "give json, records, csv, xlsx, docx, graphml, gexf or table"));
    }

    /** A value for a field, as its text; the detail tells values of the same text apart. */
    record Suggestion(String value, String label, String detail) {}

    /**
     * The body of {@code POST /api/cypher}.
     *
     * @param statement one read-only Cypher statement; empty where the body has none
     * @param parameters its parameters by name; empty where the body has none
     * @param run the caller's name for the run, to stop it by
     */
    public record Statement(String statement, Map<String, @Nullable Object> parameters, @Nullable String run) {
        public Statement {
            statement = Objects.requireNonNullElse(statement, "");
            parameters = Objects.requireNonNullElse(parameters, Map.of());
        }
    }
}
