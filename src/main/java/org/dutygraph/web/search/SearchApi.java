package org.dutygraph.web.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.search.Question;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs, and what is offered while one types. */
@RestController
@Tag(name = "search")
final class SearchApi {

    private static final int OFFERED = 10;

    private final SearchReads reads;
    private final PageReads pages;
    private final Links links;

    SearchApi(SearchReads reads, PageReads pages, Links links) {
        this.reads = reads;
        this.pages = pages;
        this.links = links;
    }

    @GetMapping("/api/search")
    @Operation(
            summary = "What words find: things by name, and duties with the clauses that hold the words, 20 a page",
            description = "`region`, `kind` (BASIC, COOPERATIVE, WITHDRAWN), `category` and `side` (UPSTREAM, TOWNSHIP)"
                    + " narrow it; `near` says that nothing holds all the words. Every hit: `text/search`.")
    Map<String, @Nullable Object> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> address) {
        Map<String, String> filters =
                SearchPage.filters(pages.find("search", "duties").orElseThrow(), address);
        SearchResult found = reads.find(q, filters, page);
        if (found.question().isEmpty()) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "parameter q: there is no word in “%s”".formatted(q.strip()),
                    "give q=… words");
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("q", found.question().typed());
        said.put("cut", found.question().cut());
        said.put("meant", found.question().meant());
        said.put("near", found.near());
        said.put("total", found.total());
        said.put("more", found.more());
        said.put("page", found.page());
        said.put("pages", found.pages());
        said.put("names", found.names().stream().map(this::name).toList());
        said.put("duties", found.duties().stream().map(this::duty).toList());
        return said;
    }

    @GetMapping("/api/search/suggest")
    @Operation(summary = "Names that begin with or hold the words typed so far, ten at most")
    List<Map<String, @Nullable Object>> suggest(@RequestParam(defaultValue = "") String q) {
        Question question = Question.of(q);
        if (question.isEmpty()) {
            return List.of();
        }
        return reads.names(question, Map.of(), 3).stream()
                .limit(OFFERED)
                .map(this::name)
                .toList();
    }

    private Map<String, @Nullable Object> name(SearchResult.Name name) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("thing", name.thing());
        said.put("value", name.id());
        said.put("label", name.name());
        said.put("detail", name.place());
        said.put("number", name.number());
        said.put("href", links.thing(name.thing(), name.id()));
        return said;
    }

    private Map<String, @Nullable Object> duty(SearchResult.Hit hit) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("id", hit.id());
        said.put("label", hit.label());
        said.put("kind", hit.kind());
        said.put("name", hit.text());
        said.put("category", hit.category());
        said.put("ended", hit.ended());
        said.put("township", hit.township());
        said.put("townshipCode", hit.townshipCode());
        said.put("county", hit.county());
        said.put("edition", hit.edition());
        said.put("list", hit.list());
        said.put("source", hit.source());
        said.put("line", hit.line());
        said.put("href", links.duty(hit.id()));
        said.put(
                "clauses",
                hit.clauses().stream()
                        .map(clause -> Map.of("id", clause.id(), "side", clause.side(), "text", clause.text()))
                        .toList());
        said.put("moreClauses", hit.moreClauses());
        return said;
    }
}
