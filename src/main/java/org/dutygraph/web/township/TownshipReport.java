package org.dutygraph.web.township;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.report.Report;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.township.TownshipPage.ListRow;
import org.dutygraph.web.township.TownshipPage.TownshipView;
import org.dutygraph.web.township.TownshipPage.Workload;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A township's page as a report: its duties by kind and category, and all of them. */
@RestController
@Tag(name = "reports")
record TownshipReport(PageReads pages, RowTable tables, Reports reports) {

    @GetMapping("/api/reports/township")
    @Operation(summary = "A township's page as a Word document")
    void township(
            @Parameter(description = "its code, 990121101") @RequestParam String township, HttpServletResponse response)
            throws IOException {
        TownshipView view = pages.one(TownshipView.class, "township/township", "township", township);
        Map<String, String> about = Map.of("township", view.code());
        Workload all = Workload.total(pages.rows(Workload.class, TownshipPage.PROFILE, about));
        Report report = reports.begin(reports.say("report.duties", view.name()), false, reports.lists(view.code(), ""))
                .filter(Map.of(
                        reports.say("report.place"),
                        String.join(
                                " ",
                                view.regions().stream().map(RegionLink::name).toList())))
                .figures("dashboard/figures")
                .add("figure.duties", "duties", all.total())
                .add("figure.basic", "basic", all.basic())
                .add("figure.cooperative", "cooperative", all.cooperative())
                .add("figure.withdrawn", "withdrawn", all.withdrawn())
                .write()
                .rows("township.workload", tables.query(TownshipPage.PROFILE), about);
        long faults = view.lists().stream()
                .filter(ListRow::current)
                .mapToLong(ListRow::faults)
                .sum();
        if (faults > 0) {
            report.say("report.faults", faults);
        }
        report.rows(
                        "township.duties",
                        tables.query("rows/duties"),
                        Map.of("region", view.code()),
                        "township",
                        "townshipCode",
                        "line",
                        "openClasses")
                .send(response);
    }
}
