package org.dutygraph.web.correction;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.web.site.Links;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The corrections in force, and the forms that make and undo them. */
@Controller
record CorrectionPages(CorrectionIntake intake, Links links) {

    @GetMapping("/corrections")
    String corrections(Model model) {
        model.addAttribute("file", intake.matters().corrections().path());
        try {
            List<CorrectionView> standing = new ArrayList<>(
                    intake.standing().stream().map(CorrectionView::of).toList());
            // The latest first.
            Collections.reverse(standing);
            model.addAttribute("corrections", standing);
        } catch (DecisionFileException fault) {
            model.addAttribute("corrections", List.of());
            model.addAttribute("fault", fault.getMessage());
        }
        return "corrections";
    }

    /** Corrects an actor of a clause, and shows the clause. */
    @PostMapping("/corrections")
    ResponseEntity<Void> correct(
            @RequestParam String clause,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam String duty,
            @RequestParam String words,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String why) {
        intake.add(new CorrectionIntake.Wanted(clause, was, role, actor, duty, words, by, why));
        return seeOther(links.clause(clause));
    }

    /** Corrects what a name means; the department that it meant may be gone then. */
    @PostMapping("/corrections/names")
    ResponseEntity<Void> name(
            @RequestParam String name,
            @RequestParam String department,
            @RequestParam String identity,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String why) {
        intake.name(name, department, identity, by, why);
        return seeOther("/corrections");
    }

    /** Corrects the kind of a department, and shows it. */
    @PostMapping("/corrections/kinds")
    ResponseEntity<Void> kind(
            @RequestParam(defaultValue = "") List<String> name,
            @RequestParam String department,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String why) {
        intake.kind(name, department, kind, by, why);
        return seeOther(links.department(department));
    }

    /** Takes a correction back, and shows its clause where it was undone there. */
    @PostMapping("/corrections/undo")
    ResponseEntity<Void> undo(@RequestParam String id, @RequestParam(defaultValue = "") String clause) {
        intake.undo(id, "", "");
        return seeOther(clause.isEmpty() ? "/corrections" : links.clause(clause));
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
