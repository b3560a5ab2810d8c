package org.dutygraph.web.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.resolve.Corrections;
import org.dutygraph.web.answers.EditionLink;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.correction.CorrectionIntake;
import org.dutygraph.web.duty.MarkedText.ActorInClause;
import org.dutygraph.web.duty.MarkedText.Piece;
import org.dutygraph.web.query.RowTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One duty: its departments, the clauses of both sides beside each other, and its place in the source. */
@Controller
record DutyPage(PageReads pages, RowTable tables, CorrectionIntake corrections) {

    @GetMapping("/duties/{*id}")
    String duty(@PathVariable String id, Model model) {
        String duty = id.substring(1);
        Map<String, String> about = Map.of("duty", duty);
        model.addAttribute("duty", pages.one(DutyView.class, "duty/duty", "duty", duty));
        model.addAttribute("departments", pages.rows(DepartmentRow.class, "duty/departments", about));
        List<ClauseView> clauses = pages.rows(ClauseView.class, "duty/clauses", about);
        model.addAttribute("upstream", side(clauses, "UPSTREAM"));
        model.addAttribute("township", side(clauses, "TOWNSHIP"));
        model.addAttribute("roles", roles(clauses));
        model.addAttribute(
                "corrections",
                corrections.views(clauses.stream()
                        .flatMap(clause -> clause.corrections().stream())
                        .toList()));
        model.addAttribute("everyRole", Corrections.roles());
        model.addAttribute(
                "similarJson",
                tables.of("text/similar-duties", new String[] {"duty", duty, "same", "with", "limit", "10"}));
        return "duty";
    }

    private static List<ClauseView> side(List<ClauseView> clauses, String side) {
        return clauses.stream().filter(clause -> clause.side().equals(side)).toList();
    }

    /** The roles in these clauses, each once, the performer first. */
    private static List<String> roles(List<ClauseView> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.actors().stream())
                .map(ActorInClause::role)
                .distinct()
                .sorted(Comparator.comparing(role -> !role.equals(MarkedText.PERFORMER)))
                .toList();
    }

    /**
     * A duty with its list.
     *
     * @param label number in the list, {@code C5}
     * @param archived whether the list is no longer current
     * @param ended whether the list says that it is no longer carried out
     * @param line line in the source; null where unknown
     * @param place line and cell where the line alone does not locate it; null otherwise
     * @param row the source's row, cell by cell
     * @param list the list's id
     * @param currentList the township's current list; null where it has none
     * @param regions from the province down, without the township
     * @param matterTownships the number of townships with the same matter
     */
    record DutyView(
            String id,
            String label,
            String kind,
            String name,
            @Nullable String category,
            boolean archived,
            boolean ended,
            @Nullable String workMode,
            @Nullable Integer line,
            @Nullable String place,
            @Nullable List<String> row,
            String list,
            String title,
            String edition,
            @Nullable EditionLink currentList,
            @Nullable String source,
            String township,
            String townshipCode,
            List<RegionLink> regions,
            @Nullable String matter,
            @Nullable String matterId,
            long matterTownships) {}

    /**
     * A body that the duty names as LED_BY, SHARED_WITH, TAKEN_OVER_BY or NAMES; only one that is listed has a page.
     */
    record DepartmentRow(
            String role,
            @Nullable String basis,
            @Nullable String surface,
            String department,
            String departmentId,
            boolean listed) {

        /** The message that says how it takes part; of the one that leads, on what that rests. */
        public String word() {
            return basis == null ? "rel." + role : "lead." + basis;
        }
    }

    /** A clause, with all its actors, also those that its text does not name, and the ids of its corrections. */
    record ClauseView(
            String id,
            String side,
            @Nullable String phase,
            @Nullable String heading,
            String text,
            @Nullable String basis,
            @Nullable Integer line,
            List<ActorInClause> actors,
            List<String> corrections) {

        /** The last part of its id, {@code U3}. */
        public String anchor() {
            return id.substring(id.lastIndexOf('/') + 1);
        }

        /** The headings above it; null where it has none. */
        public @Nullable String headings() {
            String both = (Objects.toString(phase, "") + " " + Objects.toString(heading, "")).strip();
            return both.isEmpty() ? null : both;
        }

        /** Its text, cut at its actors. */
        public List<Piece> pieces() {
            return MarkedText.of(text, actors);
        }
    }
}
