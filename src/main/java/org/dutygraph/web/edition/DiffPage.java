package org.dutygraph.web.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dutygraph.edition.ChangeType;
import org.dutygraph.edition.DutyChange;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.edition.ReportForm;
import org.dutygraph.graph.editions.ListedEditions.ListedEdition;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two editions of a township's list: what changed, the most telling first. */
@Controller
final class DiffPage {

    private static final int SHOWN = 50;

    private final ComparedEditions editions;
    private final PageReads pages;
    private final FormField.Maker controls;
    private final Links links;

    DiffPage(ComparedEditions editions, PageReads pages, FormField.Maker controls, Links links) {
        this.editions = editions;
        this.pages = pages;
        this.controls = controls;
        this.links = links;
    }

    @GetMapping("/diff")
    String diff(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String of = township.isBlank() ? townshipOf(a.isBlank() ? b : a) : township;
        List<ListedEdition> choices = of.isBlank() ? List.of() : editions.of(of);
        List<String> ids = choices.stream().map(ListedEdition::id).toList();
        // If another township was chosen, or no edition yet: its two newest.
        boolean newest = ids.size() > 1 && (a.isBlank() && b.isBlank() || !township.isBlank() && !ids.contains(a));
        String first = newest ? ids.get(1) : a;
        String second = newest ? ids.get(0) : b;
        model.addAttribute(
                "controls", controls.of(pages.find("editions", "of-township").orElseThrow(), Map.of("township", of)));
        model.addAttribute("choices", choices);
        model.addAttribute("a", first);
        model.addAttribute("b", second);
        model.addAttribute("diff", null);
        if (!first.isBlank() && !second.isBlank()) {
            show(editions.of(first, second), what(what), Math.max(1, page), model);
        } else if (of.isBlank()) {
            model.addAttribute("several", editions.several());
        }
        return "diff";
    }

    private static String townshipOf(String list) {
        int slash = list.lastIndexOf('/');
        return slash < 0 ? "" : list.substring(0, slash);
    }

    /** The change type that a word of the address names; null for an empty word. */
    static @Nullable ChangeType what(String word) {
        if (word.isBlank()) {
            return null;
        }
        return Arrays.stream(ChangeType.values())
                .filter(trait -> trait.tells() && trait.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter what: found “%s”".formatted(word),
                        "give "
                                + String.join(
                                        ", ",
                                        Arrays.stream(ChangeType.values())
                                                .filter(ChangeType::tells)
                                                .map(Enum::name)
                                                .toList())));
    }

    private void show(EditionDiff diff, @Nullable ChangeType what, int page, Model model) {
        String a = diff.before().id();
        String b = diff.after().id();
        List<DutyChange> telling =
                diff.changes().stream().filter(DutyChange::tells).toList();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", telling.size(), links.with("/diff", "a", a, "b", b)));
        for (ChangeType trait : ChangeType.values()) {
            if (trait.tells()) {
                tabs.add(new Tab(
                        trait.name(), diff.count(trait), links.with("/diff", "a", a, "b", b, "what", trait.name())));
            }
        }
        List<DutyChange> chosen = what == null
                ? telling
                : telling.stream()
                        .filter(change -> change.traits().contains(what))
                        .toList();
        int from = Math.min(chosen.size(), (page - 1) * SHOWN);
        model.addAttribute("diff", diff);
        model.addAttribute("summary", ReportForm.summary(diff, Language.current()));
        model.addAttribute("tabs", tabs);
        model.addAttribute("what", what == null ? "" : what.name());
        model.addAttribute("changes", chosen.subList(from, Math.min(chosen.size(), from + SHOWN)));
        model.addAttribute("first", from + 1);
        model.addAttribute("page", page);
        model.addAttribute("pageCount", Math.max(1, (chosen.size() + SHOWN - 1) / SHOWN));
        model.addAttribute("rest", diff.of(null));
        model.addAttribute("here", links.with("/diff", "a", a, "b", b, "what", what == null ? "" : what.name()));
        model.addAttribute("export", links.with("/api/diff", "a", a, "b", b, "lang", Language.current()) + "&format=");
    }

    /** A filter with its number of changes. */
    record Tab(String what, int count, String address) {}
}
