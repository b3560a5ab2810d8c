package org.dutygraph.web.category;

import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.RowTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One category of duties: how many, in which townships, by which departments. */
@Controller
final class CategoryPage {

    private final PageReads pages;
    private final RowTable tables;

    CategoryPage(PageReads pages, RowTable tables) {
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping("/categories/{*name}")
    String category(@PathVariable String name, Model model) {
        String category = name.substring(1);
        model.addAttribute("category", pages.one(CategoryView.class, "category/category", "category", category));
        model.addAttribute("departmentsJson", table("workload", "department-workload", category));
        model.addAttribute("townshipsJson", table("workload", "townships-by-kind-and-category", category, "category"));
        model.addAttribute("dutiesJson", tables.of("rows", "duties", "category", category, "category", "categoryId"));
        model.addAttribute(
                "wordsJson", tables.ofSaved("text", "words-of-category", new String[] {"category", category}));
        return "category";
    }

    private String table(String topic, String name, String category, String... without) {
        return tables.ofSaved(topic, name, new String[] {"category", category, "limit", "10000"}, without);
    }

    /** A category with its duties in the current lists. */
    record CategoryView(String id, String name, long basic, long cooperative, long withdrawn, long total) {}
}
