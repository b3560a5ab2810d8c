package org.dutygraph.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One department: its duties by role, its partners, its clauses, the names it goes by. */
@Controller
final class DepartmentPage {

    private final PageReads pages;
    private final RowTable tables;

    DepartmentPage(PageReads pages, RowTable tables) {
        this.pages = pages;
        this.tables = tables;
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
        return "department";
    }
}
