package org.dutygraph.web.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.View;
import org.dutygraph.query.run.PlanStep;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.QueryApi;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.site.Example;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console for ad-hoc statements. {@code ?query=TOPIC/NAME} opens a saved query in it, with the further parameters of
 * the address.
 */
@Controller
@Tag(name = "queries")
record ConsolePages(
        LiveCatalogue catalogue,
        PageReads pages,
        Answers answers,
        OwnQueries ownQueries,
        QueryFiles files,
        JsonMapper json) {

    /** The first is what the console begins with. */
    private static final List<String> EXAMPLES = List.of(
            "console/example-leads", "console/example-categories", "console/example-words", "console/example-clauses");

    /** The console with a statement in it, which does not run by itself. */
    private List<Example> examples() {
        return EXAMPLES.stream()
                .map(pages::get)
                .map(query -> new Example(
                        Language.say(query.title()),
                        "/cypher#statement=" + URLEncoder.encode(query.statement(), StandardCharsets.UTF_8)))
                .toList();
    }

    @GetMapping("/cypher")
    String console(
            @RequestParam Optional<String> query, @RequestParam MultiValueMap<String, String> address, Model model) {
        boolean changed = query.isPresent() && address.containsKey("edit");
        SavedQuery shown = query.map(catalogue.get()::get).orElseGet(() -> pages.get(EXAMPLES.get(0)));
        model.addAttribute("statement", shown.statement());
        model.addAttribute("parameters", json.writeValueAsString(parameters(shown, QueryArguments.to(shown, address))));
        if (changed) {
            model.addAttribute("edited", shown.address());
            model.addAttribute("personal", ownQueries.isPersonal(shown));
            model.addAttribute("draft", json.writeValueAsString(files.draft(ownQueries.changeable(shown.address()))));
        }
        model.addAttribute("views", json.writeValueAsString(View.offered()));
        model.addAttribute("mayKeep", ownQueries.mayKeep());
        model.addAttribute("mayShare", ownQueries.mayShare());
        model.addAttribute("topics", catalogue.get().topics().keySet());
        model.addAttribute("examples", examples());
        model.addAttribute("limits", answers.guard().limits());
        return "cypher";
    }

    /** The typed values of the given parameters, and null for the others, because a statement needs all of its parameters. */
    private Map<String, @Nullable Object> parameters(SavedQuery query, Map<String, String> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean complete = query.parameters().stream()
                .allMatch(parameter -> !parameter.required() || given.containsKey(parameter.name()));
        if (complete) {
            values.putAll(answers.runner().bind(query, given));
        } else {
            query.parameters().forEach(parameter -> values.put(parameter.name(), given.get(parameter.name())));
        }
        values.replaceAll((name, value) -> value instanceof LocalDate ? value.toString() : value);
        return values;
    }

    @PostMapping("/api/cypher/plan")
    @ResponseBody
    @Operation(summary = "The plan of a read-only statement (EXPLAIN), under the guard and without running it")
    PlanStep plan(@RequestBody QueryApi.Statement statement) {
        return answers.plan(statement.statement(), statement.parameters());
    }

    /** 204 where it was running, 404 where it was not. */
    @DeleteMapping("/api/cypher/{run}")
    @Operation(summary = "Stops a statement that runs, by the name that its run was given")
    ResponseEntity<Void> cancel(@PathVariable String run) {
        return ResponseEntity.status(answers.guard().cancel(run) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
