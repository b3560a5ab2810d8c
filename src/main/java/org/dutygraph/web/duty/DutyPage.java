package org.dutygraph.web.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.duty.MarkedText.ActorInClause;
import org.dutygraph.web.duty.MarkedText.Piece;
import org.dutygraph.web.query.RowTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One duty: who answers for it, both sides' clauses beside each other, and where it is written. */
@Controller
final class DutyPage {

    private final PageReads pages;
    private final RowTable tables;

    DutyPage(PageReads pages, RowTable tables) {
        this.pages = pages;
        this.tables = tables;
    }

    @GetMapping("/duties/{*id}")
    String duty(@PathVariable String id, Model model) {
        String duty = id.substring(1);
        Map<String, String> about = Map.of("duty", duty);
        model.addAttribute("duty", pages.one("duty/duty", "duty", duty));
        model.addAttribute("departments", pages.rows("duty/departments", about));
        List<ClauseView> clauses =
                pages.rows("duty/clauses", about).stream().map(ClauseView::of).toList();
        model.addAttribute("upstream", side(clauses, "UPSTREAM"));
        model.addAttribute("township", side(clauses, "TOWNSHIP"));
        model.addAttribute("roles", roles(clauses));
        model.addAttribute(
                "similarJson",
                tables.ofSaved("text", "similar-duties", new String[] {"duty", duty, "same", "with", "limit", "10"}));
        return "duty";
    }

    private static List<ClauseView> side(List<ClauseView> clauses, String side) {
        return clauses.stream().filter(clause -> clause.side().equals(side)).toList();
    }

    /** The roles that these clauses have, each once, the performer first. */
    private static List<String> roles(List<ClauseView> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.actors().stream())
                .map(ActorInClause::role)
                .distinct()
                .sorted(Comparator.comparing(role -> !role.equals(MarkedText.PERFORMER)))
                .toList();
    }

    /**
     * A clause as it is shown.
     *
     * @param anchor the last part of its id, {@code U3}
     * @param pieces its text, cut at its actors
     * @param actors all of them, also those that the clause does not write
     * @param line its line in the source; null where unknown
     */
    record ClauseView(
            String id,
            String anchor,
            String side,
            @Nullable Object number,
            @Nullable String heading,
            String basis,
            @Nullable Object line,
            List<Piece> pieces,
            List<ActorInClause> actors) {

        static ClauseView of(Map<String, @Nullable Object> row) {
            String id = Objects.toString(row.get("id"), "");
            List<ActorInClause> actors = row.get("actors") instanceof List<?> list
                    ? list.stream()
                            .filter(Map.class::isInstance)
                            .map(actor -> ActorInClause.of((Map<?, ?>) actor))
                            .toList()
                    : List.of();
            return new ClauseView(
                    id,
                    id.substring(id.lastIndexOf('/') + 1),
                    Objects.toString(row.get("side"), ""),
                    row.get("number"),
                    heading(row),
                    Objects.toString(row.get("basis"), ""),
                    row.get("line"),
                    MarkedText.of(Objects.toString(row.get("text"), ""), actors),
                    actors);
        }

        private static @Nullable String heading(Map<String, @Nullable Object> row) {
            String phase = Objects.toString(row.get("phase"), "");
            String heading = Objects.toString(row.get("heading"), "");
            String both = (phase + " " + heading).strip();
            return both.isEmpty() ? null : both;
        }
    }
}
