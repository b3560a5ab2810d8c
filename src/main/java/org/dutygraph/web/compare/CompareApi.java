package org.dutygraph.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.matter.Correspondence;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.Definitions;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.answers.HttpSink;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.compare.ComparedPlaces.Compared;
import org.dutygraph.web.compare.ComparedPlaces.Part;
import org.dutygraph.web.compare.ComparedPlaces.Place;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two places compared, for programs and spreadsheets: one row for each finding, the most telling first; always complete. */
@RestController
@Tag(name = "compare")
record CompareApi(ComparedPlaces places, PageReads pages, QueryRunner runner, CompareReport report) {

    private static final Words TITLE = new Words("两地对照", "Two places compared");

    private static final SavedQuery CORRESPONDENCES = Catalogue.bundled().get(ComparedPlaces.CORRESPONDENCES);

    /** The columns, each with its cells; those that the saved query has too are named and defined as there. */
    private static final List<Cells> CELLS = List.of(
            new Cells(saved("verdict"), (compared, finding) -> finding.verdict().name()),
            new Cells(
                    column("differences", "不同之处", "differences", ColumnType.LIST),
                    (compared, finding) ->
                            finding.differences().stream().map(Enum::name).toList()),
            new Cells(
                    column("telling", "显著程度", "telling", ColumnType.DECIMAL),
                    (compared, finding) -> Math.round(finding.telling() * 10) / 10.0),
            new Cells(saved("matter"), (compared, finding) -> finding.correspondence()
                    .name()),
            new Cells(
                    column("townshipsA", "前者各清单的乡镇数", "first, townships by list", ColumnType.LIST),
                    (compared, finding) -> townships(compared.a(), finding.ones())),
            new Cells(
                    column("namesA", "前者事项名称", "first, names of duties", ColumnType.LIST),
                    (compared, finding) -> duties(finding.ones(), ComparedDuty::name)),
            new Cells(
                    column("sharersA", "前者部门", "first, departments", ColumnType.LIST),
                    (compared, finding) -> sharers(finding.ones())),
            new Cells(saved("dutiesA"), (compared, finding) -> duties(finding.ones(), ComparedDuty::id)),
            new Cells(
                    column("townshipsB", "后者各清单的乡镇数", "second, townships by list", ColumnType.LIST),
                    (compared, finding) -> townships(compared.b(), finding.others())),
            new Cells(
                    column("namesB", "后者事项名称", "second, names of duties", ColumnType.LIST),
                    (compared, finding) -> duties(finding.others(), ComparedDuty::name)),
            new Cells(
                    column("sharersB", "后者部门", "second, departments", ColumnType.LIST),
                    (compared, finding) -> sharers(finding.others())),
            new Cells(saved("dutiesB"), (compared, finding) -> duties(finding.others(), ComparedDuty::id)),
            new Cells(saved("departmentsA"), (compared, finding) -> finding.correspondence()
                    .departments()),
            new Cells(saved("departmentsB"), (compared, finding) -> finding.correspondence()
                    .otherDepartments()),
            new Cells(saved("nearest"), (compared, finding) -> nearest(finding, Correspondence.Nearest::name)),
            new Cells(saved("matterId"), (compared, finding) -> finding.correspondence()
                    .matter()),
            new Cells(saved("nearestId"), (compared, finding) -> nearest(finding, Correspondence.Nearest::matter)));

    @GetMapping("/api/compare")
    @Operation(summary = "Two townships or counties matter by matter (json, csv, xlsx, docx)")
    void compare(
            @RequestParam String a,
            @RequestParam String b,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response)
            throws IOException {
        if (format.equals(Reports.FORMAT)) {
            report.of(places.of(a, b), ComparePage.part(verdict)).send(response);
            return;
        }
        ResultFormat wanted = ResultFormat.of(format)
                .filter(known -> !known.isGraph())
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(format),
                        "give json, records, csv, xlsx, docx or table"));
        Part part = ComparePage.part(verdict);
        long start = System.nanoTime();
        Compared compared = places.of(a, b);
        List<List<@Nullable Object>> rows = compared.of(part).stream()
                .map(finding -> row(compared, finding))
                .toList();
        Map<String, @Nullable Object> parameters = Map.of("a", a, "b", b, "verdict", verdict);
        QueryResult result = new QueryResult(
                CELLS.stream().map(Cells::column).toList(),
                rows,
                (long) rows.size(),
                false,
                0,
                (System.nanoTime() - start) / 1_000_000,
                CORRESPONDENCES.statement(),
                parameters);
        Citation of = runner.citation(pages.get("compare/places"), Map.of("a", a, "b", b));
        Citation citation =
                new Citation("compare", TITLE, CORRESPONDENCES.statement(), parameters, of.at(), of.editions());
        result.to(new HttpSink(response, wanted, "compare", () -> citation, Language.current()));
    }

    private static List<@Nullable Object> row(Compared compared, ComparedMatter finding) {
        // Stream.toList takes null.
        return CELLS.stream()
                .<@Nullable Object>map(cells -> cells.of().apply(compared, finding))
                .toList();
    }

    /** How many of a place's townships have it in each list, {@code COOPERATIVE 8/12}. */
    private static List<String> townships(Place place, List<ComparedSide> sides) {
        return sides.stream()
                .flatMap(side -> ComparePage.SideView.kinds(side.kinds()).entrySet().stream())
                .map(kind -> kind.getKey() + " " + kind.getValue() + "/" + place.townships())
                .toList();
    }

    private static List<String> duties(List<ComparedSide> sides, Function<ComparedDuty, String> text) {
        return sides.stream()
                .flatMap(side -> side.duties().stream())
                .map(text)
                .distinct()
                .toList();
    }

    private static List<String> sharers(List<ComparedSide> sides) {
        return sides.stream()
                .flatMap(side -> side.sharers().stream())
                .map(ComparedDuty.Sharer::name)
                .distinct()
                .toList();
    }

    private static @Nullable String nearest(ComparedMatter finding, Function<Correspondence.Nearest, String> text) {
        Correspondence.Nearest nearest = finding.correspondence().nearest();
        return nearest == null ? null : text.apply(nearest);
    }

    private static ResultColumn saved(String name) {
        return CORRESPONDENCES.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ResultColumn column(String name, String zh, String en, ColumnType type) {
        Words definition = Objects.requireNonNull(Definitions.column("compare", name), name);
        return new ResultColumn(name, new Words(zh, en), null, type, null, definition);
    }

    /** A column and what it holds of a finding. */
    private record Cells(ResultColumn column, BiFunction<Compared, ComparedMatter, @Nullable Object> of) {}
}
