package org.dutygraph.web.validation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.validation.ClauseSample;
import org.dutygraph.validation.CodedSamples;
import org.dutygraph.validation.CodedSamples.CodingClause;
import org.dutygraph.validation.CodedSamples.SampleState;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.Links;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The samples, the sheet on which one codes clause by clause, and the report. */
@Controller
record ValidationPages(ValidationDesk desk, FormField.Maker controls, Links links) {

    private static final String PATH = "/validation/";

    /**
     * A role's field of the sheet.
     *
     * @param key the key that chooses it; empty where no letter is left
     * @param meaning what it means; empty where it needs no definition
     * @param written the bodies that are written already
     */
    record RoleField(String role, String key, String meaning, String written) {}

    @GetMapping("/validation")
    String samples(Model model) {
        model.addAttribute("samples", desk.samples().samples());
        model.addAttribute("folder", desk.samples().folder());
        model.addAttribute("controls", controls.of(ClauseSample.FRAME, Map.of()));
        return "validation";
    }

    @PostMapping("/validation")
    ResponseEntity<Void> draw(
            @RequestParam int clauses, @RequestParam long seed, @RequestParam(defaultValue = "") String region) {
        return seeOther(PATH + desk.draw(clauses, seed, region));
    }

    @GetMapping("/validation/{sample}")
    String sample(@PathVariable String sample, Model model) {
        model.addAttribute("sample", desk.samples().sample(sample));
        model.addAttribute("coder", ValidationDesk.coder(""));
        return "sample";
    }

    /** One clause of a coder's sheet; without a number the first that is not coded. */
    @GetMapping("/validation/{sample}/code")
    Object sheet(
            @PathVariable String sample,
            @RequestParam(defaultValue = "") String coder,
            @RequestParam(defaultValue = "0") int at,
            Model model) {
        String name = ValidationDesk.coder(coder);
        List<CodingClause> clauses = desk.samples().coding(sample, name);
        SampleState state = desk.samples().sample(sample);
        if (state.coders().stream().anyMatch(each -> each.name().equals(name) && each.done())) {
            return seeOther(PATH + sample);
        }
        int number = at < 1 ? open(clauses, 0) : Math.min(at, clauses.size());
        CodingClause clause = clauses.get(number - 1);
        model.addAttribute("sample", sample);
        model.addAttribute("coder", name);
        model.addAttribute("at", number);
        model.addAttribute("all", clauses.size());
        model.addAttribute(
                "coded", (int) clauses.stream().filter(CodingClause::coded).count());
        model.addAttribute("clause", clause);
        model.addAttribute("fields", fields(clause));
        model.addAttribute("bodies", desk.offered(List.of(clause)).getOrDefault(clause.clause(), List.of()));
        return "coding";
    }

    private static List<RoleField> fields(CodingClause clause) {
        Map<String, String> meanings = Definitions.terms().stream()
                .filter(term -> term.kind().equals("role"))
                .collect(Collectors.toMap(Definitions.Term::code, term -> Language.say(term.meaning())));
        Map<String, String> keys = keys(CodedSamples.roles());
        return CodedSamples.roles().stream()
                .map(role -> new RoleField(
                        role,
                        keys.getOrDefault(role, ""),
                        meanings.getOrDefault(role, ""),
                        clause.bodies().getOrDefault(role, "")))
                .toList();
    }

    /** The first letter of each role's name that no role before it has. */
    static Map<String, String> keys(List<String> roles) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String role : roles) {
            role.chars()
                    .filter(Character::isLetter)
                    .mapToObj(letter -> Character.toString((char) letter))
                    .filter(letter -> !keys.containsValue(letter))
                    .findFirst()
                    .ifPresent(letter -> keys.put(role, letter));
        }
        return keys;
    }

    /** The number of the first clause behind a place that is not coded; where all are, the next. */
    private static int open(List<CodingClause> clauses, int after) {
        List<Integer> open = IntStream.range(0, clauses.size())
                .filter(i -> !clauses.get(i).coded())
                .mapToObj(i -> i + 1)
                .toList();
        return open.stream()
                .filter(number -> number > after)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElse(Math.min(after + 1, clauses.size()));
    }

    /** Keeps what was written, and goes on. */
    @PostMapping("/validation/{sample}/code")
    ResponseEntity<Void> code(
            @PathVariable String sample,
            @RequestParam(defaultValue = "") String coder,
            @RequestParam String clause,
            @RequestParam int at,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> all) {
        String name = ValidationDesk.coder(coder);
        Map<String, String> bodies = new LinkedHashMap<>();
        CodedSamples.roles().forEach(role -> bodies.put(role, all.getOrDefault(role, "")));
        CodingClause before = desk.samples().coding(sample, name).stream()
                .filter(each -> each.clause().equals(clause))
                .findFirst()
                .orElse(null);
        boolean isBlank = note.isBlank() && bodies.values().stream().allMatch(String::isBlank);
        // Who looks at a clause and goes on has not begun.
        if (before == null || !isBlank || before.coded() || !before.note().isEmpty()) {
            desk.samples().code(sample, name, clause, bodies, note);
        }
        int next =
                switch (go) {
                    case "previous" -> Math.max(1, at - 1);
                    case "next" -> at + 1;
                    default -> open(desk.samples().coding(sample, name), at);
                };
        return seeOther(links.with(
                PATH + sample + "/code",
                "coder",
                ValidationDesk.coder("").isEmpty() ? name : "",
                "at",
                Integer.toString(next)));
    }

    @PostMapping("/validation/{sample}/finish")
    ResponseEntity<Void> finish(@PathVariable String sample, @RequestParam(defaultValue = "") String coder) {
        desk.samples().finish(sample, ValidationDesk.coder(coder));
        return seeOther(PATH + sample);
    }

    @PostMapping("/validation/{sample}/aside")
    ResponseEntity<Void> putAside(@PathVariable String sample, @RequestParam String coder) {
        desk.samples().putAside(sample, coder);
        return seeOther(PATH + sample);
    }

    @GetMapping("/validation/{sample}/report")
    String report(@PathVariable String sample, Model model) {
        model.addAttribute("sample", sample);
        model.addAttribute("report", desk.report(sample));
        return "validated";
    }

    @PostMapping("/validation/{sample}/settle")
    ResponseEntity<Void> settle(
            @PathVariable String sample,
            @RequestParam String clause,
            @RequestParam String role,
            @RequestParam String key,
            @RequestParam int row,
            @RequestParam(defaultValue = "") String settled) {
        desk.settle(sample, clause, role, key, settled);
        return seeOther(PATH + sample + "/report#d" + row);
    }

    @PostMapping("/validation/{sample}/corrections")
    ResponseEntity<Void> correct(@PathVariable String sample, @RequestParam(defaultValue = "") String by) {
        desk.correct(sample, by);
        return seeOther("/corrections");
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
