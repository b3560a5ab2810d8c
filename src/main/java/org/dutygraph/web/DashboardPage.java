package org.dutygraph.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.Catalogue;
import org.dutygraph.query.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The first page: headline figures, the departments' workload, the latest loads. */
@Controller
final class DashboardPage {

    static final String WORKLOAD = "workload/department-workload";
    // Which rows stand behind the figures of a column; an empty role means all three.
    private static final Map<String, String> ROLES = roles();

    private final Catalogue catalogue;
    private final PageReads pages;
    private final Control.Maker controls;
    private final JsonMapper json;

    DashboardPage(Catalogue catalogue, PageReads pages, Control.Maker controls, JsonMapper json) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.controls = controls;
        this.json = json;
    }

    @GetMapping("/")
    String dashboard(@RequestParam MultiValueMap<String, String> address, Model model) {
        SavedQuery workload = catalogue.get(WORKLOAD);
        Map<String, String> filter = Given.to(workload, address);
        filter.keySet().retainAll(List.of("region", "category"));
        Map<String, String> place = new LinkedHashMap<>(filter);
        place.remove("category");
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
        model.addAttribute("region", filter.getOrDefault("region", ""));
        model.addAttribute("category", filter.getOrDefault("category", ""));
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

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("leads", "LED_BY");
        roles.put("shares", "SHARED_WITH");
        roles.put("takenOver", "TAKEN_OVER_BY");
        roles.put("total", "");
        return roles;
    }
}
