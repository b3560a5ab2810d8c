package org.dutygraph.web.township;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.QueryDescription;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** One township: its duties by category and kind, its lists' editions, what was found while reading them. */
@Controller
final class TownshipPage {

    private final PageReads pages;
    private final Links links;
    private final JsonMapper json;

    TownshipPage(PageReads pages, Links links, JsonMapper json) {
        this.pages = pages;
        this.links = links;
        this.json = json;
    }

    @GetMapping("/townships/{*code}")
    String township(@PathVariable String code, Model model) {
        String township = code.substring(1);
        Map<String, String> about = Map.of("township", township);
        model.addAttribute("township", pages.one("township/township", "township", township));
        List<Map<String, @Nullable Object>> workload = pages.rows("township/workload", about);
        model.addAttribute("workload", workload);
        model.addAttribute("totals", totals(workload));
        model.addAttribute("faults", pages.rows("township/faults", about));
        SavedQuery duties = pages.find("rows", "duties").orElseThrow();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("api", links.with("/api/pages/" + duties.address(), "region", township));
        said.put("columns", QueryDescription.columns(duties));
        said.put("without", List.of("township", "townshipCode"));
        model.addAttribute("dutiesJson", json.writeValueAsString(said));
        return "township";
    }

    private static Map<String, Long> totals(List<Map<String, @Nullable Object>> workload) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String kind : List.of("basic", "cooperative", "withdrawn", "total")) {
            totals.put(
                    kind,
                    workload.stream()
                            .mapToLong(row -> row.get(kind) instanceof Number number ? number.longValue() : 0)
                            .sum());
        }
        return totals;
    }
}
