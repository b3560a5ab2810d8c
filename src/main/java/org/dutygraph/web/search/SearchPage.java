package org.dutygraph.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.site.Links;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search: things by their names, then duties with the clauses that have the words. */
@Controller
final class SearchPage {

    static final Set<String> FILTERS = Set.of("region", "kind", "category", "side");

    private final SearchReads reads;
    private final PageReads pages;
    private final FormField.Maker controls;
    private final Links links;

    SearchPage(SearchReads reads, PageReads pages, FormField.Maker controls, Links links) {
        this.reads = reads;
        this.pages = pages;
        this.controls = controls;
        this.links = links;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> address,
            Model model) {
        SavedQuery query = pages.find("search", "duties").orElseThrow();
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
        model.addAttribute("examples", List.of("控辍保学", "人社", "防汛 抗旱", "高龄津贴"));
        return "search";
    }

    /** The filters of the address, in the order of the statement's parameters. */
    static Map<String, String> filters(SavedQuery query, MultiValueMap<String, String> address) {
        Map<String, String> filters = new LinkedHashMap<>(QueryArguments.to(query, address));
        filters.keySet().retainAll(FILTERS);
        return filters;
    }
}
