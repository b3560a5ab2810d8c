package org.dutygraph.web.lists;

import java.net.URI;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.lists.ListPage.ListView;
import org.dutygraph.web.site.Links;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deletes a list in two steps: the page shows what will be deleted; an editor confirms. */
@Controller
final class UnloadPage {

    private final PageReads pages;
    private final ListIntake intake;
    private final Links links;

    UnloadPage(PageReads pages, ListIntake intake, Links links) {
        this.pages = pages;
        this.intake = intake;
        this.links = links;
    }

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
}
