package org.dutygraph.web.check;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checks and what they found. */
@Controller
final class CheckPage {

    private static final int SHOWN = 20;

    private final Findings findings;

    CheckPage(Findings findings) {
        this.findings = findings;
    }

    @GetMapping("/checks")
    String checks(@RequestParam(defaultValue = "false") boolean anew, Model model) {
        Findings.AllFindings all = findings.all(anew);
        model.addAttribute("checks", all.checks());
        model.addAttribute("at", all.at());
        model.addAttribute("shown", SHOWN);
        return "checks";
    }
}
