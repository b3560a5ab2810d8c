package org.dutygraph.web.lists;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.dutygraph.web.answers.EditionLink;
import org.dutygraph.web.answers.FaultRow;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.query.RowTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One list: its edition and file, the faults found while reading it, its duties. */
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
        model.addAttribute("list", pages.one(ListView.class, "list/list", "list", list));
        model.addAttribute("faults", pages.rows(FaultRow.class, "list/faults", Map.of("list", list)));
        model.addAttribute("dutiesJson", tables.of("list", "duties", new String[] {"list", list}));
        return "list";
    }

    /**
     * A list.
     *
     * @param current whether it is the township's current list
     * @param clauses clauses of all its duties
     * @param regions from the province down, without the township
     * @param others the township's other editions, the newest first
     * @param currentList the township's current list; null where it has none
     * @param earlier the newest edition before this one; null where there is none
     */
    record ListView(
            String id,
            String title,
            String edition,
            String source,
            ZonedDateTime loadedAt,
            boolean current,
            long basic,
            long cooperative,
            long withdrawn,
            long clauses,
            String township,
            String townshipCode,
            List<RegionLink> regions,
            List<EditionLink> others,
            @Nullable EditionLink currentList,
            @Nullable EditionLink earlier) {}
}
