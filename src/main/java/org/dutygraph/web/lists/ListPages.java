package org.dutygraph.web.lists;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.web.answers.EditionLink;
import org.dutygraph.web.answers.FaultRow;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One list: its edition and file, the faults found while reading it, its duties; and its deletion in two steps. */
@Controller
record ListPages(PageReads pages, RowTable tables, ListIntake intake, Links links) {

    @GetMapping("/lists/{*id}")
    String list(@PathVariable String id, Model model) {
        String list = id.substring(1);
        model.addAttribute("list", pages.one(ListView.class, "list/list", "list", list));
        model.addAttribute("faults", pages.rows(FaultRow.class, "list/faults", Map.of("list", list)));
        model.addAttribute("dutiesJson", tables.of("list/duties", new String[] {"list", list}));
        return "list";
    }

    /** Shows what will be deleted; an editor confirms. */
    @GetMapping("/unload")
    String ask(@RequestParam String list, Model model) {
        model.addAttribute("list", pages.one(ListView.class, "list/list", "list", list));
        return "unload";
    }

    @PostMapping("/unload")
    ResponseEntity<Void> unload(@RequestParam String list) {
        UnloadOutcome outcome = intake.unload(list);
        String next = outcome.current() == null ? "/townships" : links.list(outcome.current());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(next))
                .build();
    }

    /** A list with the township's other editions, the newest first, and the newest one before it. */
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
