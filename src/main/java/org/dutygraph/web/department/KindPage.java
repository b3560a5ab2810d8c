package org.dutygraph.web.department;

import java.util.List;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.RowTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One kind of department: its functions, and the departments of this kind in every region. */
@Controller
final class KindPage {

    private final PageReads pages;
    private final RowTable tables;

    KindPage(PageReads pages, RowTable tables) {
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping("/kinds/{*name}")
    String kind(@PathVariable String name, Model model) {
        String kind = name.substring(1);
        model.addAttribute("kind", pages.one(KindView.class, "kind/kind", "kind", kind));
        model.addAttribute("departmentsJson", tables.of("kind", "departments", new String[] {"kind", kind}));
        return "kind";
    }

    /** A kind of department, with the numbers of its departments and of their duties. */
    record KindView(String id, String name, List<String> functions, long departments, long duties) {}
}
