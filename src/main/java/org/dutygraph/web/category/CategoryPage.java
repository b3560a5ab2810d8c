package org.dutygraph.web.category;

import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.RowTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One category of duties: their number, townships and departments. */
@Controller
record CategoryPage(PageReads pages, RowTable tables) {

    @GetMapping("/categories/{*name}")
    String category(@PathVariable String name, Model model) {
        String category = name.substring(1);
        String[] about = {"category", category};
        model.addAttribute("category", pages.one(CategoryView.class, "category/category", "category", category));
        model.addAttribute("departmentsJson", tables.of("workload/department-workload", about));
        model.addAttribute("townshipsJson", tables.of("workload/townships-by-kind-and-category", about, "category"));
        model.addAttribute("dutiesJson", tables.of("rows/duties", about, "category", "categoryId"));
        model.addAttribute("wordsJson", tables.of("text/words-of-category", about));
        return "category";
    }

    /** A category with the numbers of its duties in the current lists. */
    record CategoryView(String id, String name, long basic, long cooperative, long withdrawn, long total) {}
}
