package org.dutygraph.web;

import java.util.Optional;
import org.dutygraph.query.CatalogueOfNow;
import org.dutygraph.query.SavedQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The console for ad-hoc statements; {@code ?query=TOPIC/NAME} opens a saved one in it. */
@Controller
final class ConsolePage {

    private final CatalogueOfNow catalogue;
    private final PageReads pages;

    ConsolePage(CatalogueOfNow catalogue, PageReads pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GetMapping("/cypher")
    String console(@RequestParam Optional<String> query, Model model) {
        SavedQuery shown = query.map(catalogue.get()::get)
                .orElseGet(() -> pages.find("console", "example").orElseThrow());
        model.addAttribute("statement", shown.statement());
        return "cypher";
    }
}
