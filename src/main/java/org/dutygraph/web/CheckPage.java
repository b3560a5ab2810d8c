package org.dutygraph.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The checks and what they found. */
@Controller
final class CheckPage {

    private static final int SHOWN = 20;

    private final Findings findings;

    CheckPage(Findings findings) {
        this.findings = findings;
    }

    @GetMapping("/checks")
    String checks(Model model) {
        model.addAttribute("checks", findings.all());
        model.addAttribute("shown", SHOWN);
        return "checks";
    }
}
