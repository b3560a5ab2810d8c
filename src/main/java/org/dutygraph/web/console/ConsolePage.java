package org.dutygraph.web.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.QueryArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console for ad-hoc statements. {@code ?query=TOPIC/NAME} opens a saved query in it, with the further parameters of
 * the address.
 */
@Controller
final class ConsolePage {

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final JsonMapper json;

    ConsolePage(LiveCatalogue catalogue, PageReads pages, Answers answers, JsonMapper json) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
        this.json = json;
    }

    @GetMapping("/cypher")
    String console(
            @RequestParam Optional<String> query, @RequestParam MultiValueMap<String, String> address, Model model) {
        SavedQuery shown = query.map(catalogue.get()::get)
                .orElseGet(() -> pages.find("console", "example").orElseThrow());
        model.addAttribute("statement", shown.statement());
        model.addAttribute("parameters", json.writeValueAsString(parameters(shown, QueryArguments.to(shown, address))));
        model.addAttribute("limits", answers.limits());
        return "cypher";
    }

    /** The typed values of the given parameters, and null for the others, because a statement needs all of its parameters. */
    private Map<String, @Nullable Object> parameters(SavedQuery query, Map<String, String> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean complete = query.parameters().stream()
                .allMatch(parameter -> !parameter.required() || given.containsKey(parameter.name()));
        if (complete) {
            values.putAll(answers.bind(query, given));
        } else {
            query.parameters().forEach(parameter -> values.put(parameter.name(), given.get(parameter.name())));
        }
        values.replaceAll((name, value) -> value instanceof LocalDate ? value.toString() : value);
        return values;
    }
}
