package org.dutygraph.web.rows;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables behind the figures: duties, clauses, and of what they are counted by, each with its filter. */
@Controller
record RowsPages(FormField.Maker controls, Links links, RowTable tables) {

    private static final String LIMIT = "limit";
    // How bodies of the filter are meant: of no use before one is given.
    private static final String GROUPING = "by";

    // The pages that show a saved query; each of the others has a statement of its own.
    private static final Map<String, String> SAVED =
            Map.of("departments", "workload/department-workload", "lists", "data/lists-loaded");

    @GetMapping({"/duties", "/departments", "/townships", "/lists", "/clauses", "/categories", "/kinds"})
    String rows(HttpServletRequest request, @RequestParam MultiValueMap<String, String> address, Model model) {
        String name = request.getRequestURI().substring(1);
        String statement = SAVED.getOrDefault(name, "rows/" + name);
        SavedQuery query = tables.query(statement);
        Map<String, String> filter = QueryArguments.to(query, address);
        filter.remove(LIMIT);
        String export = links.with(tables.api(statement), QueryArguments.pairs(filter));
        model.addAttribute("name", name);
        model.addAttribute("query", query);
        model.addAttribute(
                "controls",
                controls.of(query, filter).stream()
                        .filter(control -> !control.name().equals(LIMIT))
                        .filter(control -> !control.name().equals(GROUPING) || filter.containsKey(GROUPING))
                        .filter(control -> !control.widget().equals("text")
                                || !control.value().isEmpty())
                        .toList());
        model.addAttribute("rowsJson", tables.of(statement, QueryArguments.pairs(filter)));
        model.addAttribute("api", export + (export.contains("?") ? "&" : "?") + "format=");
        return "rows";
    }
}
