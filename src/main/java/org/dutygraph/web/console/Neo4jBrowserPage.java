package org.dutygraph.web.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains what Neo4j Browser may do and where the password is, and links to it if it is served. */
@Controller
record Neo4jBrowserPage(Neo4jBrowser browser) {

    @GetMapping("/browser/")
    String page(Model model) {
        model.addAttribute("offer", browser.offer().name());
        if (browser.served()) {
            model.addAttribute("address", browser.address());
            model.addAttribute("bolt", browser.bolt());
            model.addAttribute("passwordFile", browser.passwordFile());
        }
        return "browser";
    }

    @GetMapping("/browser")
    String folder() {
        return "redirect:/browser/";
    }
}
