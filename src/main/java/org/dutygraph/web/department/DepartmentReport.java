package org.dutygraph.web.department;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.department.DepartmentPages.Body;
import org.dutygraph.web.department.DepartmentPages.DepartmentView;
import org.dutygraph.web.department.DepartmentPages.Month;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.report.Report;
import org.dutygraph.web.report.Reports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A department's page as a report: what it is, its figures, its duties, partners and clauses. */
@RestController
@Tag(name = "reports")
record DepartmentReport(PageReads pages, RowTable tables, Reports reports) {

    private static final String COURSE = "workload/department-over-editions";

    @GetMapping("/api/reports/department")
    @Operation(summary = "A department's page as a Word document")
    void department(
            @Parameter(description = "its id, 990121:水利局") @RequestParam String department,
            HttpServletResponse response)
            throws IOException {
        DepartmentView view = pages.one(DepartmentView.class, DepartmentPages.ABOUT, "department", department);
        Map<String, String> about = Map.of("department", department);
        Report report = reports.begin(reports.say("report.duties", view.name()), false, reports.listsOf(department))
                .filter(facts(view))
                .figures(DepartmentPages.ABOUT)
                .add("lead.WRITTEN", "leadsWritten", view.leadsWritten())
                .add("lead.SOLE", "leadsSole", view.leadsSole())
                .add("lead.FIRST", "leadsFirst", view.leadsFirst())
                .add("rel.SHARED_WITH", "shares", view.shares())
                .add("rel.TAKEN_OVER_BY", "takenOver", view.takenOver())
                .add("rel.NAMES", "named", view.named())
                .add("department.performs", "clauses", view.clauses())
                .write()
                .rows(
                        "department.duties",
                        tables.query("tracing/duties-of-department"),
                        about,
                        "surface",
                        "line",
                        "label");
        // A single month makes no course.
        if (pages.rows(Month.class, COURSE, about).size() > 1) {
            report.rows("department.course", tables.query(COURSE), about);
        }
        report.rows("department.partners", tables.query("sharing/partners-of-department"), about, "which", "whichIds")
                .rows("department.clauses", tables.query("department/clauses"), about, "corrected")
                .rows(
                        "department.received",
                        tables.query("reporting/department-receives"),
                        about,
                        "surface",
                        "clauseId")
                .send(response);
    }

    /** What stands above the page's figures. */
    private Map<String, String> facts(DepartmentView view) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(reports.say("report.kind"), view.known() ? view.kind() : reports.say("department.unknown"));
        facts.put(reports.say("report.functions"), String.join("、", view.functions()));
        facts.put(
                reports.say("department.management"),
                view.management() == null
                        ? reports.say("management.UNKNOWN")
                        : reports.code(view.management()) + " " + view.managementSource());
        facts.put(reports.say("department.wholes"), names(view.wholes()));
        facts.put(reports.say("department.parts"), names(view.parts()));
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static String names(List<Body> bodies) {
        return bodies.stream().map(Body::name).collect(Collectors.joining("、"));
    }
}
