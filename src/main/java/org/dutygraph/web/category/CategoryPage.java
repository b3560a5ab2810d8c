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
        model.addAttribute("category", pages.one("category/category", "category", category));
        model.addAttribute("departmentsJson", tables.of("category", "departments", "category", category));
        model.addAttribute("townshipsJson", tables.of("category", "townships", "category", category));
        model.addAttribute("dutiesJson", tables.of("rows", "duties", "category", category, "category", "categoryId"));
        model.addAttribute(
                "wordsJson", tables.ofSaved("text", "words-of-category", new String[] {"category", category}));
        return "category";
    }
}
