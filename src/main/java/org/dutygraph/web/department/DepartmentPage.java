package org.dutygraph.web.department;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.RowTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One department: its duties by role, its partners, its clauses, the names it goes by. */
@Controller
final class DepartmentPage {

    private final PageReads pages;
    private final RowTable tables;

    private final Answers answers;
    private final LiveCatalogue catalogue;

    DepartmentPage(PageReads pages, RowTable tables, Answers answers, LiveCatalogue catalogue) {
        this.pages = pages;
        this.tables = tables;
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GetMapping("/departments/{*id}")
    String department(@PathVariable String id, Model model) {
        String department = id.substring(1);
        model.addAttribute("department", pages.one("department/department", "department", department));
        for (String part : List.of("duties", "partners", "clauses", "received")) {
            model.addAttribute(part + "Json", tables.of("department", part, "department", department));
        }
        model.addAttribute(
                "wordsJson", tables.ofSaved("text", "words-of-department", new String[] {"department", department}));
        int months = answers.run(
                        catalogue.get().get("workload/department-over-editions"),
                        Map.of("department", department),
                        RunOptions.page())
                .rows()
                .size();
        // One month has no course.
        model.addAttribute("courseRows", months);
        model.addAttribute(
                "courseJson",
                months < 2
                        ? null
                        : tables.ofSavedDrawn("workload", "department-over-editions", "department", department));
        return "department";
    }
}
