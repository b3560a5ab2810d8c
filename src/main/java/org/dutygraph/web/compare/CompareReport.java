package org.dutygraph.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.web.compare.ComparePage.DepartmentView;
import org.dutygraph.web.compare.ComparePage.FindingView;
import org.dutygraph.web.compare.ComparePage.SideView;
import org.dutygraph.web.compare.ComparedPlaces.Compared;
import org.dutygraph.web.compare.ComparedPlaces.Part;
import org.dutygraph.web.compare.ComparedPlaces.Place;
import org.dutygraph.web.report.Report;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A comparison as a report: how many findings of each kind, and each finding with both places' duties and departments. */
@Component
record CompareReport(Reports reports) {

    /** A printed table of more findings is read by nobody; the workbook has them all. */
    private static final int MOST = 2_000;

    /** {@code part} is what the comparison was narrowed to; null: all of it. */
    Report of(Compared compared, @Nullable Part part) {
        String a = compared.a().name();
        String b = compared.b().name();
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put(a, place(compared.a()));
        chosen.put(b, place(compared.b()));
        if (part != null) {
            chosen.put(reports.say("compare.filter"), verdict(part.name(), compared));
        }
        Report report = reports.begin(
                        reports.say("report.compare", a, b),
                        true,
                        reports.listsOfBoth(compared.a().id(), compared.b().id()))
                .filter(chosen)
                .table(
                        reports.say("report.findings"),
                        List.of(reports.say("report.verdict"), reports.say("report.findingsCount")),
                        Stream.of(Part.values())
                                .map(each -> List.of(
                                        verdict(each.name(), compared),
                                        String.valueOf(compared.of(each).size())))
                                .toList())
                .note(reports.say("report.organisation"));
        List<List<String>> rows = compared.of(part).stream()
                .limit(MOST)
                .map(finding -> row(finding, compared))
                .toList();
        report.table(
                reports.say("report.eachFinding"),
                List.of(
                        reports.say("report.verdict"),
                        reports.say("duty.matter"),
                        reports.say("report.dutiesOf", a),
                        reports.say("report.departmentsOf", a),
                        reports.say("report.dutiesOf", b),
                        reports.say("report.departmentsOf", b)),
                rows);
        int all = compared.of(part).size();
        if (all > MOST) {
            report.cut(
                    MOST,
                    (long) all,
                    "/api/compare",
                    Map.of(
                            "a", compared.a().id(),
                            "b", compared.b().id(),
                            "verdict", part == null ? "" : part.name()));
        }
        return report.meaning(reports.say("report.verdict"), verdicts(compared));
    }

    private String place(Place place) {
        return reports.say("report.comparedPlace", place.path(), place.townships(), place.duties());
    }

    private String verdict(String verdict, Compared compared) {
        return reports.say(
                "compare.verdict." + verdict, compared.a().name(), compared.b().name());
    }

    /** The definition of the verdicts, with their words in place of their codes. */
    private Words verdicts(Compared compared) {
        String meaning =
                Language.say(Objects.requireNonNull(Definitions.column(ComparedPlaces.CORRESPONDENCES, "verdict")));
        for (Part each : Part.values()) {
            meaning = meaning.replaceAll(
                    "\\b%s\\b".formatted(each.name()),
                    Matcher.quoteReplacement(reports.say("report.quoted", verdict(each.name(), compared))));
        }
        return Words.both(meaning);
    }

    private List<String> row(ComparedMatter matter, Compared compared) {
        FindingView finding = FindingView.of(compared, matter);
        List<String> verdict = new ArrayList<>(List.of(verdict(finding.verdict(), compared)));
        finding.differences().stream()
                .filter(difference -> !difference.equals(finding.verdict()))
                .filter(difference ->
                        !(difference.equals("FUNCTIONS") && finding.verdict().equals("DEPARTMENTS")))
                .forEach(difference -> verdict.add(reports.say("compare.difference." + difference)));
        return List.of(
                String.join("；", verdict),
                matter.correspondence().name(),
                duties(finding.sides().get(0)),
                departments(finding.sides().get(0)),
                duties(finding.sides().get(1)),
                departments(finding.sides().get(1)));
    }

    private String duties(List<SideView> side) {
        return side.stream()
                .map(duty -> reports.say("report.of", duty.name(), kinds(duty)))
                .collect(Collectors.joining("；"));
    }

    private String kinds(SideView duty) {
        return duty.kinds().entrySet().stream()
                .map(kind -> reports.code(kind.getKey())
                        + (duty.townships() > 1 ? " " + kind.getValue() + "/" + duty.townships() : ""))
                .collect(Collectors.joining("、"));
    }

    private static String departments(List<SideView> side) {
        return side.stream()
                .flatMap(duty -> duty.departments().stream())
                .map(DepartmentView::name)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
