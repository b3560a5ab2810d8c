package org.dutygraph.web.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.matter.ClausePair;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.matter.Correspondence;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.compare.ComparedPlaces.Compared;
import org.dutygraph.web.compare.ComparedPlaces.Part;
import org.dutygraph.web.compare.ComparedPlaces.Place;
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
        SavedQuery asked = pages.get("compare/places");
        model.addAttribute("controls", controls.of(asked, Map.of("a", a, "b", b)));
        model.addAttribute("compared", null);
        if (!a.isBlank() && !b.isBlank()) {
            show(places.of(a, b), part(verdict), page, model);
        } else {
            model.addAttribute("examples", controls.examples(asked, "/compare"));
        }
        return "compare";
    }

    /** The part that a word of the address names; null for an empty word. */
    static @Nullable Part part(String word) {
        if (word.isBlank()) {
            return null;
        }
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter verdict: found “%s”".formatted(word),
                        "give LIST, OVERLAP, DEPARTMENTS, ALIKE, CLAUSES, ONLY_ONE or ONLY_OTHER"));
    }

    private void show(Compared compared, @Nullable Part part, int page, Model model) {
        String a = compared.a().id();
        String b = compared.b().id();
        String word = part == null ? "" : part.name();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", compared.findings().size(), links.with("/compare", "a", a, "b", b)));
        for (Part each : Part.values()) {
            tabs.add(new Tab(
                    each.name(),
                    compared.of(each).size(),
                    links.with("/compare", "a", a, "b", b, "verdict", each.name())));
        }
        PagedList<ComparedMatter> rows = PagedList.of(compared.of(part), SHOWN, page);
        model.addAttribute("compared", compared);
        model.addAttribute("verdict", word);
        model.addAttribute("tabs", tabs);
        model.addAttribute("part", rows);
        model.addAttribute(
                "findings",
                rows.rows().stream()
                        .map(finding -> FindingView.of(compared, finding))
                        .toList());
        model.addAttribute("export", links.with("/api/compare", "a", a, "b", b, "verdict", word) + "&format=");
        model.addAttribute("here", links.with("/compare", "a", a, "b", b, "verdict", word));
    }

    /** A filter with its number of findings. */
    record Tab(String verdict, int count, String address) {}

    /**
     * A finding as the page shows it: the duties of each place, none where it lacks the matter. {@code words} and
     * {@code clauses} are only of one matter in both; {@code words} is empty where both names are the same.
     */
    record FindingView(
            String matter,
            String verdict,
            List<String> differences,
            List<List<SideView>> sides,
            Correspondence.@Nullable Nearest nearest,
            List<ClausePair> words,
            List<ClausePair> clauses) {

        static FindingView of(Compared compared, ComparedMatter finding) {
            List<List<SideView>> sides = List.of(
                    SideView.of(
                            compared.a(),
                            finding.ones(),
                            finding.correspondence().departments()),
                    SideView.of(
                            compared.b(),
                            finding.others(),
                            finding.correspondence().otherDepartments()));
            List<ClausePair> words = List.of();
            List<ClausePair> clauses = List.of();
            if (finding.isOneMatter()) {
                ComparedDuty one = finding.ones().get(0).duty();
                ComparedDuty other = finding.others().get(0).duty();
                if (!one.name().equals(other.name())) {
                    words = List.of(new ClausePair(one.name(), other.name()));
                }
                if (!one.clauses().isEmpty() && !other.clauses().isEmpty()) {
                    clauses = ClausePair.of(one.clauses(), other.clauses());
                }
            }
            return new FindingView(
                    finding.correspondence().matter(),
                    finding.verdict().name(),
                    finding.differences().stream().map(Enum::name).toList(),
                    sides,
                    finding.correspondence().nearest(),
                    words,
                    clauses);
        }
    }

    /**
     * A duty of a finding: of a township each, of a county the representative of each matter. {@code kinds} is the number of
     * townships by kind of list, the commonest first.
     */
    record SideView(
            String id,
            String label,
            String name,
            String category,
            Map<String, Integer> kinds,
            long townships,
            List<DepartmentView> departments) {

        private static final Map<String, String> KINDS = Map.of("B", "BASIC", "C", "COOPERATIVE", "W", "WITHDRAWN");

        static List<SideView> of(Place place, List<ComparedSide> sides, List<String> alone) {
            return sides.stream()
                    .flatMap(side -> place.townships() > 1
                            ? Stream.of(of(side.duty(), side.kinds(), place, side.sharers(), alone))
                            : side.duties().stream()
                                    .map(duty -> of(duty, Map.of(duty.kind(), 1), place, duty.departments(), alone)))
                    .toList();
        }

        private static SideView of(
                ComparedDuty duty,
                Map<String, Integer> letters,
                Place place,
                List<ComparedDuty.Sharer> sharers,
                List<String> alone) {
            return new SideView(
                    duty.id(),
                    duty.id().substring(duty.id().lastIndexOf('/') + 1),
                    duty.name(),
                    duty.category(),
                    kinds(letters),
                    place.townships(),
                    sharers.stream()
                            .map(sharer -> new DepartmentView(
                                    sharer.name(), String.join("、", sharer.functions()), alone.contains(sharer.kind())))
                            .toList());
        }

        /** The lists by the names of their kinds, the commonest first. */
        static Map<String, Integer> kinds(Map<String, Integer> letters) {
            Map<String, Integer> kinds = new LinkedHashMap<>();
            letters.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(
                            letter -> kinds.put(Objects.requireNonNull(KINDS.get(letter.getKey())), letter.getValue()));
            return kinds;
        }
    }

    /** A department of a side, and whether the other side has none that does the same. */
    record DepartmentView(String name, String functions, boolean alone) {}
}
