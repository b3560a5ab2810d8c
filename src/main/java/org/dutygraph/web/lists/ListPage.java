package org.dutygraph.web.lists;

import java.util.Map;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.RowTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One list: its edition and file, what was found while reading it, its duties. */
@Controller
final class ListPage {

    private final PageReads pages;
    private final RowTable tables;

    ListPage(PageReads pages, RowTable tables) {
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping("/lists/{*id}")
    String list(@PathVariable String id, Model model) {
        String list = id.substring(1);
        model.addAttribute("list", pages.one("list/list", "list", list));
        model.addAttribute("faults", pages.rows("list/faults", Map.of("list", list)));
        model.addAttribute("dutiesJson", tables.of("list", "duties", "list", list));
        return "list";
    }
}
