package org.dutygraph.web.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.guard.StatementLimits;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.site.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the figures mean, on one page; for templates, the definition of a headline figure. */
@Controller("definitions")
public final class DefinitionsPage {

    private final LiveCatalogue catalogue;
    private final Answers answers;

    DefinitionsPage(LiveCatalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GetMapping("/definitions")
    String page(Model model) {
        Map<String, List<Definitions.Term>> terms =
                Definitions.terms().stream().collect(Collectors.groupingBy(Definitions.Term::kind));
        StatementLimits adHoc = answers.guard().limits();
        model.addAttribute("terms", terms);
        model.addAttribute("measured", Definitions.measured());
        model.addAttribute("measuredTasks", Definitions.measuredTasks());
        model.addAttribute("rows", RunOptions.page().rowLimit());
        model.addAttribute("counted", RunOptions.MOST_COUNTED);
        model.addAttribute("paged", ResultPages.MOST_ROWS);
        model.addAttribute("adHoc", adHoc);
        model.addAttribute("topics", catalogue.get().topics());
        return "definitions";
    }

    /** A figure's definition in the page's language. */
    public String of(String address, String column) {
        return Language.say(Objects.requireNonNull(
                Definitions.column(address, column), "no definition of " + column + " in " + address));
    }
}
