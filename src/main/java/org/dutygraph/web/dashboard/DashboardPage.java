package org.dutygraph.web.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
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

/** The first page: headline figures, the departments' workload, the latest loads. */
@Controller
final class DashboardPage {

    static final String WORKLOAD = "workload/department-workload";
    // What the whole page follows, and keeps in its address.
    private static final List<String> FILTER = List.of("region", "category", "edition");
    // Which rows stand behind the figures of a column; an empty role means all three.
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
        model.addAttribute("cards", json.writeValueAsString(cards(filter)));
        model.addAttribute("region", filter.getOrDefault("region", ""));
        model.addAttribute("category", filter.getOrDefault("category", ""));
        model.addAttribute("edition", filter.getOrDefault("edition", ""));
        model.addAttribute("workload", workload);
        model.addAttribute("workloadJson", json.writeValueAsString(description(workload)));
        return "dashboard";
    }

    private static Map<String, @Nullable Object> description(SavedQuery workload) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("api", "/api/queries/" + workload.address());
        said.put("columns", QueryDescription.columns(workload));
        said.put("view", QueryDescription.views(workload).get(1));
        said.put("roles", ROLES);
        return said;
    }

    /** What each picture below the table asks for, by the id of its place. */
    private Map<String, Object> cards(Map<String, String> filter) {
        Map<String, Object> cards = new LinkedHashMap<>();
        cards.put("heat", card("workload/department-by-category", filter, "departments", "15"));
        cards.put("burden", card("workload/township-burden", filter, "limit", "20"));
        cards.put("network", card("sharing/department-pairs", filter, "limit", "120"));
        return cards;
    }

    private Map<String, Object> card(String address, Map<String, String> filter, String most, String number) {
        SavedQuery query = catalogue.get().get(address);
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        filter.forEach(given::add);
        Map<String, String> asked = QueryArguments.to(query, given);
        asked.put(most, number);
        String[] pairs = asked.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("api", links.with("/api/queries/" + address, pairs));
        card.put("columns", QueryDescription.columns(query));
        card.put("view", QueryDescription.views(query).get(1));
        return card;
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
