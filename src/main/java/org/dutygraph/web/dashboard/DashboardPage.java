package org.dutygraph.web.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.query.QueryDescription;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The first page: headline figures, the departments' workload, the cards, the latest loads. */
@Controller
final class DashboardPage {

    static final String WORKLOAD = "workload/department-workload";
    // The page's filter, as parameters of the address.
    private static final List<String> FILTER = List.of("region", "category", "edition");
    // The role that a column of the table counts; empty for all three.
    private static final Map<String, String> ROLES = roles();

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final FormField.Maker controls;
    private final Links links;
    private final JsonMapper json;

    DashboardPage(LiveCatalogue catalogue, PageReads pages, FormField.Maker controls, Links links, JsonMapper json) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.controls = controls;
        this.links = links;
        this.json = json;
    }

    @GetMapping("/")
    String dashboard(@RequestParam MultiValueMap<String, String> address, Model model) {
        SavedQuery workload = catalogue.get().get(WORKLOAD);
        Map<String, String> filter = QueryArguments.to(workload, address);
        filter.keySet().retainAll(FILTER);
        Map<String, String> place = new LinkedHashMap<>(filter);
        place.keySet().retainAll(List.of("region"));
        model.addAttribute("figures", pages.rows("dashboard/figures", filter).get(0));
        model.addAttribute("latest", pages.rows("dashboard/latest", place));
        model.addAttribute("state", pages.rows("dashboard/state", Map.of()).get(0));
        model.addAttribute(
                "controls",
                controls.of(workload, filter).stream()
                        .filter(control -> !control.name().equals("limit"))
                        .toList());
        if (place.containsKey("region")) {
            pages.rows("dashboard/place", place).stream()
                    .findFirst()
                    .ifPresent(row -> model.addAttribute("place", row));
        }
        model.addAttribute(
                "cards",
                DashboardCard.ALL.stream().map(card -> view(card, filter)).toList());
        model.addAttribute("region", filter.getOrDefault("region", ""));
        model.addAttribute("category", filter.getOrDefault("category", ""));
        model.addAttribute("edition", filter.getOrDefault("edition", ""));
        model.addAttribute("workload", workload);
        model.addAttribute("workloadJson", json.writeValueAsString(description(workload)));
        return "dashboard";
    }

    private static Map<String, @Nullable Object> description(SavedQuery workload) {
        Map<String, @Nullable Object> description = new LinkedHashMap<>();
        description.put("api", "/api/queries/" + workload.address());
        description.put("columns", QueryDescription.columns(workload));
        description.put("view", QueryDescription.views(workload).get(1));
        description.put("roles", ROLES);
        return description;
    }

    /**
     * A card as the template shows it.
     *
     * @param id the HTML id: the query's name
     * @param asked what its script requests, as JSON
     * @param more the address of the complete query
     */
    record CardView(String id, Words title, Words description, boolean wide, String asked, String more) {}

    private CardView view(DashboardCard card, Map<String, String> filter) {
        SavedQuery query = catalogue.get().get(card.query());
        MultiValueMap<String, String> address = new LinkedMultiValueMap<>();
        address.setAll(filter);
        Map<String, String> arguments = QueryArguments.to(query, address);
        String more = links.with("/queries/" + card.query(), QueryArguments.pairs(arguments));
        arguments.put(card.most(), String.valueOf(card.rows()));
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("api", links.with("/api/queries/" + card.query(), QueryArguments.pairs(arguments)));
        request.put("columns", QueryDescription.columns(query));
        request.put("view", QueryDescription.views(query).get(1));
        return new CardView(
                query.name(),
                query.title(),
                query.description(),
                card.size() == DashboardCard.Size.WIDE,
                json.writeValueAsString(request),
                more);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("leads", "LED_BY");
        roles.put("shares", "SHARED_WITH");
        roles.put("takenOver", "TAKEN_OVER_BY");
        roles.put("total", "");
        return roles;
    }
}
