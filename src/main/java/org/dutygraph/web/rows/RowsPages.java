package org.dutygraph.web.rows;

import java.util.Map;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables behind the figures: duties, departments, townships, lists and clauses, each with its filter. */
@Controller
final class RowsPages {

    private final PageReads pages;
    private final FormField.Maker controls;
    private final Links links;
    private final RowTable tables;

    RowsPages(PageReads pages, FormField.Maker controls, Links links, RowTable tables) {
        this.pages = pages;
        this.controls = controls;
        this.links = links;
        this.tables = tables;
    }

    @GetMapping("/duties")
    String duties(@RequestParam MultiValueMap<String, String> address, Model model) {
        return rows("duties", address, model);
    }

    @GetMapping("/departments")
    String departments(@RequestParam MultiValueMap<String, String> address, Model model) {
        return rows("departments", address, model);
    }

    @GetMapping("/townships")
    String townships(@RequestParam MultiValueMap<String, String> address, Model model) {
        return rows("townships", address, model);
    }

    @GetMapping("/lists")
    String lists(@RequestParam MultiValueMap<String, String> address, Model model) {
        return rows("lists", address, model);
    }

    @GetMapping("/clauses")
    String clauses(@RequestParam MultiValueMap<String, String> address, Model model) {
        return rows("clauses", address, model);
    }

    private String rows(String name, MultiValueMap<String, String> address, Model model) {
        SavedQuery query = pages.find("rows", name).orElseThrow();
        Map<String, String> given = QueryArguments.to(query, address);
        String[] pairs = QueryArguments.pairs(given);
        String api = links.with("/api/pages/rows/" + name, pairs);
        model.addAttribute("query", query);
        model.addAttribute(
                "controls",
                controls.of(query, given).stream()
                        .filter(control -> !control.widget().equals("text")
                                || !control.value().isEmpty())
                        .toList());
        model.addAttribute("rowsJson", tables.of("rows", name, pairs));
        model.addAttribute("api", api + (api.contains("?") ? "&" : "?") + "format=");
        return "rows";
    }
}
