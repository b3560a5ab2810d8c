package org.dutygraph.web.help;

import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The manual's chapters as pages. */
@Controller
final class HelpPages {

    @GetMapping("/help")
    String chapters(Model model) {
        model.addAttribute(
                "chapters",
                Manual.CHAPTERS.stream()
                        .map(name -> Manual.chapter(name, Language.current()).orElseThrow())
                        .toList());
        return "help";
    }

    @GetMapping("/help/{name}")
    String chapter(@PathVariable String name, Model model) {
        model.addAttribute(
                "chapter",
                Manual.chapter(name, Language.current())
                        .orElseThrow(() -> new RequestRejected(HttpStatus.NOT_FOUND, "NO_CHAPTER", name)));
        return "chapter";
    }
}
