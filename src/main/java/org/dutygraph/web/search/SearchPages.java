package org.dutygraph.web.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.search.Question;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.site.Example;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Search, as a page and for programs: things by their names, then duties with the clauses that have the words. */
@Controller
@Tag(name = "search")
record SearchPages(SearchReads reads, PageReads pages, FormField.Maker controls, Links links) {

    private static final int SUGGESTED = 10;
    private static final List<String> EXAMPLES = List.of("控辍保学", "人社", "防汛 抗旱", "高龄津贴");
    private static final Set<String> FILTERS = Set.of("region", "kind", "category", "side");

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> address,
            Model model) {
        SavedQuery query = pages.get("search/duties");
        Map<String, String> filters = filters(query, address);
        SearchResult found = reads.find(q, filters, page);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", found.question().typed());
        parameters.putAll(filters);
        String[] pairs = QueryArguments.pairs(parameters);
        model.addAttribute("q", found.question().typed());
        model.addAttribute("found", found);
        model.addAttribute(
                "names",
                found.names().stream()
                        .collect(Collectors.groupingBy(
                                SearchResult.Name::thing, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute(
                "controls",
                controls.of(query, filters).stream()
                        .filter(control -> FILTERS.contains(control.name()))
                        .toList());
        model.addAttribute("narrowed", !filters.isEmpty());
        model.addAttribute("wide", links.with("/search", "q", found.question().typed()));
        model.addAttribute("here", links.with("/search", pairs) + "&page=");
        String match = found.near() ? "&match=ANY" : "";
        model.addAttribute("export", links.with("/api/queries/text/search", pairs) + match + "&format=");
        model.addAttribute("query", links.with("/queries/text/search", pairs) + match);
        model.addAttribute(
                "examples",
                EXAMPLES.stream()
                        .map(words -> new Example(words, links.with("/search", "q", words)))
                        .toList());
        return "search";
    }

    /** The filters of the address, in the order of the statement's parameters. */
    private static Map<String, String> filters(SavedQuery query, MultiValueMap<String, String> address) {
        Map<String, String> filters = new LinkedHashMap<>(QueryArguments.to(query, address));
        filters.keySet().retainAll(FILTERS);
        return filters;
    }

    @GetMapping("/api/search")
    @ResponseBody
    @Operation(
            summary = "What words find: things by name, and duties with the clauses that hold the words, 20 a page",
            description = "`region`, `kind` (BASIC, COOPERATIVE, WITHDRAWN), `category` and `side` (UPSTREAM, TOWNSHIP)"
                    + " narrow it; `near` says that nothing holds all the words. Every hit: `text/search`.")
    Answer answer(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> address) {
        Map<String, String> filters = filters(pages.get("search/duties"), address);
        SearchResult result = reads.find(q, filters, page);
        if (result.question().isEmpty()) {
            throw new QueryFault(
                            FaultCode.PARAMETER,
                            "parameter q: there is no word in “%s”".formatted(q.strip()),
                            "give q=… words")
                    .as("NO_WORD", q.strip());
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
                result.pairs(),
                result.duties().stream().map(hit -> DutyAnswer.of(hit, links)).toList());
    }

    @GetMapping("/api/search/suggest")
    @ResponseBody
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

    /**
     * The result of a search.
     *
     * @param cut whether the question was too long and lost words at its end
     * @param meant full names that were searched for beside abbreviations
     * @param near whether nothing has all the words, and these have only some
     * @param more whether there are more duties than are counted
     * @param pairs where the words name two departments, those that duties list together
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
            List<SearchResult.Pair> pairs,
            List<DutyAnswer> duties) {}

    /** A thing that was found by its name; {@code href} is its page. */
    record NameAnswer(String thing, String value, String label, String detail, @Nullable Long number, String href) {}

    /** A duty that was found, with the clauses that match best; {@code href} is its page. */
    record DutyAnswer(
            @JsonUnwrapped SearchResult.DutyRow duty,
            String href,
            List<SearchResult.ClauseRow> clauses,
            int moreClauses) {
        static DutyAnswer of(SearchResult.Hit hit, Links links) {
            return new DutyAnswer(
                    hit.duty(),
                    links.duty(hit.duty().id()),
                    hit.clauses().stream().map(SearchResult.Clause::clause).toList(),
                    hit.moreClauses());
        }
    }
}
