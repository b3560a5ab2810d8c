package org.dutygraph.web.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Search for programs, and suggestions while a user types. */
@RestController
@Tag(name = "search")
final class SearchApi {

    private static final int SUGGESTED = 10;

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
    Answer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> address) {
        Map<String, String> filters =
                SearchPage.filters(pages.find("search", "duties").orElseThrow(), address);
        SearchResult result = reads.find(q, filters, page);
        if (result.question().isEmpty()) {
            throw new QueryFault(
                    FaultCode.PARAMETER,
                    "parameter q: there is no word in “%s”".formatted(q.strip()),
                    "give q=… words");
        }
        return new Answer(
                result.question().typed(),
                result.question().cut(),
                result.question().meant(),
                result.near(),
                result.total(),
                result.more(),
                result.page(),
                result.pages(),
                result.names().stream().map(this::name).toList(),
                result.duties().stream().map(this::duty).toList());
    }

    @GetMapping("/api/search/suggest")
    @Operation(summary = "Names that begin with or hold the words typed so far, ten at most")
    List<NameAnswer> suggest(@RequestParam(defaultValue = "") String q) {
        Question question = Question.of(q);
        if (question.isEmpty()) {
            return List.of();
        }
        return reads.names(question, Map.of(), 3).stream()
                .limit(SUGGESTED)
                .map(this::name)
                .toList();
    }

    private NameAnswer name(SearchResult.Name name) {
        return new NameAnswer(
                name.thing(),
                name.id(),
                name.name(),
                name.place(),
                name.number(),
                links.thing(name.thing(), name.id()));
    }

    private DutyAnswer duty(SearchResult.Hit hit) {
        SearchResult.DutyRow duty = hit.duty();
        return new DutyAnswer(
                duty.id(),
                duty.label(),
                duty.kind(),
                duty.name(),
                duty.category(),
                duty.ended(),
                duty.township(),
                duty.townshipCode(),
                duty.county(),
                duty.edition(),
                duty.list(),
                duty.source(),
                duty.line(),
                links.duty(duty.id()),
                hit.clauses().stream().map(SearchResult.Clause::clause).toList(),
                hit.moreClauses());
    }

    /**
     * The result of a search.
     *
     * @param cut whether the question was too long and lost words at its end
     * @param meant full names that were searched for beside abbreviations
     * @param near whether nothing has all the words, and these have only some
     * @param more whether there are more duties than are counted
     */
    record Answer(
            String q,
            boolean cut,
            List<String> meant,
            boolean near,
            int total,
            boolean more,
            int page,
            int pages,
            List<NameAnswer> names,
            List<DutyAnswer> duties) {}

    /** A thing that was found by its name; {@code href} is its page. */
    record NameAnswer(String thing, String value, String label, String detail, @Nullable Long number, String href) {}

    /** A duty that was found, with the clauses that match best; {@code href} is its page. */
    record DutyAnswer(
            String id,
            String label,
            String kind,
            String name,
            String category,
            boolean ended,
            String township,
            String townshipCode,
            String county,
            String edition,
            String list,
            String source,
            @Nullable Integer line,
            String href,
            List<SearchResult.ClauseRow> clauses,
            int moreClauses) {}
}
