package org.dutygraph.web.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.dashboard.DashboardPage.Figures;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.report.Report;
import org.dutygraph.web.report.Reports;
import org.dutygraph.web.site.Language;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The first page as a report: its sentences, its figures, its tables whole. */
@RestController
@Tag(name = "reports")
record DashboardReport(
        LiveCatalogue catalogue, PageReads pages, Headlines headlines, FormField.Maker controls, Reports reports) {

    @GetMapping("/api/reports/dashboard")
    @Operation(summary = "The dashboard as a Word document; region, category and edition as on the page")
    void dashboard(@RequestParam MultiValueMap<String, String> address, HttpServletResponse response)
            throws IOException {
        SavedQuery workload = catalogue.get().get(DashboardPage.WORKLOAD);
        Map<String, String> filter = DashboardPage.filter(workload, address);
        Figures figures = pages.only(Figures.class, "dashboard/figures", filter);
        Map<String, String> chosen = controls.inWords(workload, filter);
        String all = reports.say("dashboard.title");
        Report report = reports.begin(
                        chosen.isEmpty() ? all : reports.say("report.of", all, String.join("、", chosen.values())),
                        false,
                        reports.lists(filter.getOrDefault("region", ""), filter.getOrDefault("edition", "")))
                .filter(chosen);
        headlines
                .of(filter, figures)
                .sentences()
                .forEach(one -> report.sentence(one.in(reports.say(one.key())).stream()
                        .map(Headline.Value::text)
                        .collect(Collectors.joining())));
        report.figures("dashboard/figures")
                .add("figure.lists", "lists", figures.lists())
                .add("figure.townships", "townships", figures.townships())
                .add("figure.duties", "duties", figures.duties())
                .add("figure.basic", "basic", figures.basic())
                .add("figure.cooperative", "cooperative", figures.cooperative())
                .add("figure.withdrawn", "withdrawn", figures.withdrawn())
                .add("report.takenOver", "takenOver", figures.takenOver())
                .add("report.ended", "ended", figures.ended())
                .add("figure.departments", "departments", figures.departments())
                .add("figure.clauses", "clauses", figures.clauses())
                .write()
                .rows("dashboard.table", workload, filter, "kind");
        for (DashboardCard card : DashboardCard.ALL) {
            SavedQuery query = catalogue.get().get(card.query());
            Map<String, String> arguments = QueryArguments.to(query, MultiValueMap.fromSingleValue(filter));
            // What limits the rows is for the picture; another bound chooses what is drawn.
            boolean whole = card.most().equals(QueryRunner.LIMIT);
            if (!whole) {
                arguments.put(card.most(), String.valueOf(card.rows()));
            }
            report.rows(query, arguments, Language.say(query.title()), "which", "whichIds");
            if (!whole) {
                report.note(reports.say("report.busiest", card.rows()));
            }
        }
        report.send(response);
    }
}
