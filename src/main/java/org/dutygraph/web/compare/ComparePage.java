package org.dutygraph.web.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.matter.ClausePair;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.matter.Comparison;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.site.Links;
import org.dutygraph.web.site.PagedList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two townships, or two counties, matter by matter; the most telling difference first. */
@Controller
record ComparePage(ComparedPlaces places, PageReads pages, FormField.Maker controls, Links links) {

    private static final int SHOWN = 20;

    @GetMapping("/compare")
    String compare(
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("controls", controls.of(pages.get("compare/places"), Map.of("a", a, "b", b)));
        model.addAttribute("verdict", verdict);
        model.addAttribute("compared", null);
        if (!a.isBlank() && !b.isBlank()) {
            show(places.of(a, b), verdict(verdict), page, model);
        }
        return "compare";
    }

    /** The verdict that a word of the address names; null for an empty word. */
    static ComparedMatter.@Nullable Verdict verdict(String word) {
        if (word.isBlank()) {
            return null;
        }
        return Arrays.stream(ComparedMatter.Verdict.values())
                .filter(verdict -> verdict.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter verdict: found “%s”".formatted(word),
                        "give LIST, DEPARTMENTS, CLAUSES, DIVISION, ONLY_ONE, ONLY_OTHER or ALIKE"));
    }

    private void show(
            ComparedPlaces.Compared compared, ComparedMatter.@Nullable Verdict verdict, int page, Model model) {
        String a = compared.a().id();
        String b = compared.b().id();
        Map<ComparedMatter.Verdict, Integer> counts = new EnumMap<>(ComparedMatter.Verdict.class);
        compared.findings().forEach(finding -> counts.merge(finding.verdict(), 1, Integer::sum));
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", compared.findings().size(), links.with("/compare", "a", a, "b", b)));
        for (ComparedMatter.Verdict each : ComparedMatter.Verdict.values()) {
            tabs.add(new Tab(
                    each.name(),
                    counts.getOrDefault(each, 0),
                    links.with("/compare", "a", a, "b", b, "verdict", each.name())));
        }
        PagedList<ComparedMatter> part = PagedList.of(compared.of(verdict), SHOWN, page);
        String word = verdict == null ? "" : verdict.name();
        model.addAttribute("compared", compared);
        model.addAttribute("tabs", tabs);
        model.addAttribute("part", part);
        model.addAttribute(
                "findings",
                part.rows().stream()
                        .map(finding -> FindingView.of(compared, finding))
                        .toList());
        model.addAttribute("export", links.with("/api/compare", "a", a, "b", b, "verdict", word) + "&format=");
        model.addAttribute("here", links.with("/compare", "a", a, "b", b, "verdict", word));
    }

    /** A filter with its number of findings. */
    record Tab(String verdict, int count, String address) {}

    /**
     * A finding as the page shows it: each side is null where its place lacks the matter, {@code words} is empty where
     * both names are the same.
     */
    record FindingView(
            String name,
            String matter,
            String verdict,
            List<String> differences,
            double telling,
            List<@Nullable SideView> sides,
            List<ClausePair> words,
            List<ClausePair> clauses) {

        static FindingView of(ComparedPlaces.Compared compared, ComparedMatter finding) {
            ComparedSide one = finding.one();
            ComparedSide other = finding.other();
            boolean both = one != null && other != null;
            boolean sameMatter = both && one.duty().matter().equals(other.duty().matter());
            boolean written = sameMatter
                    && !one.duty().clauses().isEmpty()
                    && !other.duty().clauses().isEmpty();
            return new FindingView(
                    compared.name(finding),
                    finding.matter(),
                    finding.verdict().name(),
                    finding.differences().stream().map(Enum::name).toList(),
                    finding.telling(),
                    // List.of takes no null.
                    Arrays.asList(SideView.of(compared.a(), one, other), SideView.of(compared.b(), other, one)),
                    both && !one.duty().name().equals(other.duty().name())
                            ? List.of(new ClausePair(
                                    one.duty().name(), other.duty().name()))
                            : List.of(),
                    written ? ClausePair.of(one.duty().clauses(), other.duty().clauses()) : List.of());
        }
    }

    /** One side of a finding; {@code kinds} is the number of townships by kind of list, the commonest first. */
    record SideView(
            String place,
            String id,
            String label,
            String name,
            String category,
            Map<String, Integer> kinds,
            long townships,
            List<DepartmentView> departments) {

        private static final Map<String, String> KINDS = Map.of("B", "BASIC", "C", "COOPERATIVE", "W", "WITHDRAWN");

        static @Nullable SideView of(
                ComparedPlaces.Place place, @Nullable ComparedSide side, @Nullable ComparedSide other) {
            if (side == null) {
                return null;
            }
            ComparedDuty duty = side.duty();
            Map<String, Integer> kinds = new LinkedHashMap<>();
            side.kinds().entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(kind -> kinds.put(Objects.requireNonNull(KINDS.get(kind.getKey())), kind.getValue()));
            List<ComparedDuty.Sharer> alone =
                    other == null || other.sharers().isEmpty() || side.sharers().isEmpty()
                            ? List.of()
                            : Comparison.alone(side.sharers(), other.sharers());
            return new SideView(
                    place.name(),
                    duty.id(),
                    duty.id().substring(duty.id().lastIndexOf('/') + 1),
                    duty.name(),
                    duty.category(),
                    kinds,
                    place.townships(),
                    side.sharers().stream()
                            .map(sharer -> new DepartmentView(
                                    sharer.name(), String.join("、", sharer.functions()), alone.contains(sharer)))
                            .toList());
        }
    }

    /** A department of a side, and whether the other side has none that does the same. */
    record DepartmentView(String name, String functions, boolean alone) {}
}
