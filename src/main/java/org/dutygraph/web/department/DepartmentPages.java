package org.dutygraph.web.department;

import java.util.List;
import java.util.Map;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One department: its duties by role, its partners, its clauses, its names in the lists; and one kind of department. */
@Controller
record DepartmentPages(PageReads pages, RowTable tables, Links links) {

    @GetMapping("/departments/{*id}")
    String department(@PathVariable String id, Model model) {
        String department = id.substring(1);
        String[] about = {"department", department};
        model.addAttribute(
                "department", pages.one(DepartmentView.class, "department/department", "department", department));
        model.addAttribute("surfaces", rows(Surface.class, "data/names-of-department", department));
        model.addAttribute("dutiesJson", tables.of("tracing/duties-of-department", about));
        model.addAttribute("partnersJson", tables.of("sharing/partners-of-department", about, "which"));
        model.addAttribute("clausesJson", tables.of("department/clauses", about));
        model.addAttribute("receivedJson", tables.of("reporting/department-receives", about, "clauseId"));
        model.addAttribute("wordsJson", tables.of("text/words-of-department", about));
        int months = rows(Month.class, "workload/department-over-editions", department)
                .size();
        model.addAttribute("courseRows", months);
        // A single month makes no curve.
        model.addAttribute("courseJson", months < 2 ? null : tables.drawn("workload/department-over-editions", about));
        return "department";
    }

    @GetMapping("/kinds/{*name}")
    String kind(@PathVariable String name, Model model) {
        String kind = name.substring(1);
        model.addAttribute("kind", pages.one(KindView.class, "kind/kind", "kind", kind));
        model.addAttribute("departmentsJson", tables.of("kind/departments", new String[] {"kind", kind}));
        return "kind";
    }

    /** Leads to the page of whatever acts in a clause; a body without one has its clauses. */
    @GetMapping("/actors/{*id}")
    String actor(@PathVariable String id) {
        PageOfActor found = pages.only(PageOfActor.class, "department/actor", Map.of("actor", id.substring(1)));
        return "redirect:"
                + switch (found.page()) {
                    case "townships" -> "/townships";
                    case "clauses" -> links.with("/clauses", "performer", found.id());
                    default -> links.thing(found.page(), found.id());
                };
    }

    private <T extends Record> List<T> rows(Class<T> type, String address, String department) {
        return pages.rows(type, address, Map.of("department", department));
    }

    /**
     * A department.
     *
     * @param kind canonical kind; null for an unknown body
     * @param known whether the department table knows its kind
     * @param management by whom it is managed, VERTICAL, DUAL or LOCAL, and the law or document that says so; null where that is not known
     * @param leads number of duties that it leads, on whatever basis
     * @param leadsWritten of these, those of which it is written
     * @param leadsSole of these, those that list no other department
     * @param leadsFirst of these, those that list it first of several and say no more
     * @param regions from the province down to its own
     * @param wholes the departments that it is a unit or a branch of
     * @param parts its own units and branches
     * @param named number of duties whose clauses name it although they do not list it
     * @param clauses number of clauses that it performs
     */
    record DepartmentView(
            String id,
            String name,
            @Nullable String kind,
            boolean known,
            @Nullable String management,
            @Nullable String managementSource,
            List<String> functions,
            List<RegionLink> regions,
            List<Body> wholes,
            List<Body> parts,
            long leads,
            long leadsWritten,
            long leadsSole,
            long leadsFirst,
            long shares,
            long takenOver,
            long named,
            long clauses) {}

    /** Another department, to be linked to. */
    record Body(String id, String name) {}

    /** A name that the lists use for it, and how often columns and clauses have it; inferred links are no writing. */
    record Surface(String surface, long columns, long clauses) {
        public long written() {
            return columns + clauses;
        }
    }

    /** Where a body of a clause has its page. */
    record PageOfActor(String page, String id) {}

    /** A month in which the lists in force changed. */
    record Month(String month) {}

    /** A kind of department, with the numbers of its departments and of their duties. */
    record KindView(String id, String name, List<String> functions, long departments, long duties) {}
}
