package org.dutygraph.web.compare;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.matter.ComparedDuty;
import org.dutygraph.matter.ComparedMatter;
import org.dutygraph.matter.ComparedSide;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.ColumnType;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.format.ResultFormat;
import org.dutygraph.query.run.Citation;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.answers.HttpSink;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.site.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two places compared, for programs and spreadsheets: one row for each finding, the most telling first; always complete. */
@RestController
@Tag(name = "compare")
record CompareApi(ComparedPlaces places, PageReads pages, QueryRunner runner) {

    private static final Words TITLE = new Words("两地对照", "Two places compared");

    private static final List<ResultColumn> COLUMNS = List.of(
            column("verdict", "结论", "verdict", ColumnType.TEXT),
            column("differences", "不同之处", "differences", ColumnType.LIST),
            column("telling", "显著程度", "telling", ColumnType.DECIMAL),
            column("matter", "同一事项", "matter", ColumnType.TEXT),
            column("matterId", "同一事项编号", "matter id", ColumnType.TEXT),
            column("listsA", "甲地所在清单", "lists of the first", ColumnType.TEXT),
            column("dutyA", "甲地事项", "duty of the first", ColumnType.TEXT),
            column("departmentsA", "甲地部门", "departments of the first", ColumnType.LIST),
            column("dutyIdA", "甲地事项编号", "duty id of the first", ColumnType.TEXT),
            column("listsB", "乙地所在清单", "lists of the second", ColumnType.TEXT),
            column("dutyB", "乙地事项", "duty of the second", ColumnType.TEXT),
            column("departmentsB", "乙地部门", "departments of the second", ColumnType.LIST),
            column("dutyIdB", "乙地事项编号", "duty id of the second", ColumnType.TEXT));

    @GetMapping("/api/compare")
    @Operation(summary = "Two townships or counties matter by matter (json, csv, xlsx)")
    void compare(
            @RequestParam String a,
            @RequestParam String b,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "json") String format,
            HttpServletResponse response)
            throws IOException {
        ResultFormat wanted = ResultFormat.of(format)
                .filter(known -> known != ResultFormat.GRAPHML)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(format),
                        "give json, records, csv, xlsx or table"));
        ComparedMatter.Verdict only = ComparePage.verdict(verdict);
        long start = System.nanoTime();
        ComparedPlaces.Compared compared = places.of(a, b);
        List<List<@Nullable Object>> rows = compared.of(only).stream()
                .map(finding -> row(compared, finding))
                .toList();
        SavedQuery read = pages.get("compare/duties");
        Map<String, @Nullable Object> parameters = Map.of("a", a, "b", b, "verdict", verdict);
        QueryResult result = new QueryResult(
                COLUMNS,
                rows,
                (long) rows.size(),
                false,
                0,
                (System.nanoTime() - start) / 1_000_000,
                read.statement(),
                parameters);
        Citation of = runner.citation(pages.get("compare/places"), Map.of("a", a, "b", b));
        Citation citation = new Citation("compare", TITLE, read.statement(), parameters, of.at(), of.editions());
        result.to(new HttpSink(response, wanted, "compare", () -> citation, Language.current()));
    }

    private static List<@Nullable Object> row(ComparedPlaces.Compared compared, ComparedMatter finding) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(finding.verdict().name());
        cells.add(finding.differences().stream().map(Enum::name).toList());
        cells.add(Math.round(finding.telling() * 10) / 10.0);
        cells.add(compared.name(finding));
        cells.add(finding.matter());
        side(finding.one(), cells);
        side(finding.other(), cells);
        return Collections.unmodifiableList(cells);
    }

    private static void side(@Nullable ComparedSide side, List<@Nullable Object> cells) {
        if (side == null) {
            cells.addAll(Collections.nCopies(4, null));
            return;
        }
        cells.add(side.kinds().entrySet().stream()
                .map(kind -> kind.getKey() + kind.getValue())
                .collect(Collectors.joining(" ")));
        cells.add(side.duty().name());
        cells.add(side.sharers().stream().map(ComparedDuty.Sharer::name).toList());
        cells.add(side.duty().id());
    }

    private static ResultColumn column(String name, String zh, String en, ColumnType type) {
        return new ResultColumn(name, new Words(zh, en), null, type, null);
    }
}
