package org.dutygraph.web.query;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.HttpSink;
import org.dutygraph.web.answers.PageReads;
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

/** Saved queries and ad-hoc statements for programs. JSON is truncated at the page's limit and says so; files are complete. */
@RestController
@Tag(name = "queries")
public final class QueryApi {

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final ResultPages resultPages;
    private final JsonMapper json;

    QueryApi(LiveCatalogue catalogue, PageReads pages, Answers answers, ResultPages resultPages, JsonMapper json) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
        this.resultPages = resultPages;
        this.json = json;
    }

    @GetMapping("/api/queries")
    @Operation(summary = "The catalogue: every saved query with its parameters, columns and views")
    List<Map<String, @Nullable Object>> queries() {
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
            HttpServletResponse response) {
        SavedQuery query = catalogue.get().get(topic + "/" + name);
        send(query, address, format(format), response);
    }

    @Hidden
    @GetMapping("/api/pages/{topic}/{name}")
    void page(
            @PathVariable String topic,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response) {
        SavedQuery query = pages.find(topic, name)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.UNKNOWN_QUERY, "no page has rows “%s/%s”".formatted(topic, name), "see /queries"));
        send(query, address, format(format), response);
    }

    @PostMapping("/api/cypher")
    @Operation(summary = "Runs one read-only statement under the guard (30 s, 10,000 rows, 4 at a time)")
    void cypher(
            @RequestBody Statement statement,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response) {
        String text = Optional.ofNullable(statement.statement()).orElse("");
        Map<String, @Nullable Object> parameters =
                Optional.ofNullable(statement.parameters()).orElse(Map.of());
        ResultFormat wanted = format(format);
        QueryResult result = answers.cypher(text, parameters, statement.run());
        write(
                result,
                new HttpSink(response, wanted, "cypher", () -> answers.citation(text, parameters), Language.current()));
    }

    private void send(
            SavedQuery query,
            MultiValueMap<String, String> address,
            ResultFormat format,
            HttpServletResponse response) {
        Map<String, String> given = QueryArguments.strictly(address);
        Optional<PageRequest> page = PageRequest.of(address);
        if (page.isPresent() && format == ResultFormat.JSON) {
            send(resultPages.of(query, given, page.get()), response);
            return;
        }
        // Read first: a request that has one connection must not wait for a second.
        Citation citation = answers.citation(query, given);
        HttpSink sink = new HttpSink(response, format, query.name(), () -> citation, Language.current());
        if (format == ResultFormat.JSON) {
            // Buffered: a fault on the last row must still be answered as a problem.
            write(answers.run(query, given, RunOptions.page()), sink);
        } else {
            answers.stream(query, given, RunOptions.complete(), sink);
        }
    }

    private void send(Map<String, @Nullable Object> page, HttpServletResponse response) {
        response.setContentType(ResultFormat.JSON.mediaType());
        response.setHeader("Cache-Control", "no-store");
        try {
            json.writeValue(response.getOutputStream(), page);
        } catch (IOException e) {
            throw new UncheckedIOException("the result cannot be sent", e);
        }
    }

    private static void write(QueryResult result, HttpSink sink) {
        try {
            result.to(sink);
        } catch (IOException e) {
            throw new UncheckedIOException("the result cannot be sent", e);
        }
    }

    private static ResultFormat format(String word) {
        return ResultFormat.of(word)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(word),
                        "give json, csv, xlsx, graphml or table"));
    }

    /**
     * The body of {@code POST /api/cypher}.
     *
     * @param statement one read-only Cypher statement
     * @param parameters its parameters by name
     * @param run the caller's name for the run, to stop it by
     */
    public record Statement(
            @Nullable String statement, @Nullable Map<String, @Nullable Object> parameters, @Nullable String run) {}
}
