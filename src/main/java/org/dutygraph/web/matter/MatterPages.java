package org.dutygraph.web.matter;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.load.DecisionFileException;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.matter.Decisions;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.ResultPages;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.PagedList;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same matter across townships: all of them, one of them, and the uncertain pairs that a user decides on. */
@Controller
record MatterPages(
        PageReads pages, RowTable tables, MatterPlacement placement, ResultPages resultPages, AuditLog audit) {

    private static final int PAIRS = 10;
    private static final String MOST_PAIRS = "100000";
    private static final int LONGEST = 500;

    @GetMapping("/matters")
    String matters(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer moved,
            Model model) {
        List<UncertainPair> all =
                pages.rows(UncertainPair.class, "data/matters-to-review", Map.of("state", state, "limit", MOST_PAIRS));
        PagedList<UncertainPair> pairs = PagedList.of(all, PAIRS, page);
        model.addAttribute("figures", pages.only(Figures.class, "matter/figures", Map.of()));
        Map<String, SideView> sides = sides(pairs.rows());
        model.addAttribute("pairs", pairs);
        // A list may be deleted between the two reads, and its duties with it.
        model.addAttribute(
                "shown",
                pairs.rows().stream()
                        .filter(pair -> sides.containsKey(pair.dutyId()) && sides.containsKey(pair.otherDutyId()))
                        .toList());
        model.addAttribute("sides", sides);
        model.addAttribute("state", state);
        model.addAttribute("moved", moved);
        model.addAttribute("decisionFile", placement.corrections().path());
        try {
            // The latest decision first.
            List<Decisions.Decision> standing =
                    new ArrayList<>(placement.decisions().read().standing());
            Collections.reverse(standing);
            model.addAttribute("decided", standing);
        } catch (DecisionFileException fault) {
            model.addAttribute("decided", List.of());
            model.addAttribute("fault", fault.getMessage());
        }
        model.addAttribute("mattersJson", tables.of("matter/matters", new String[0]));
        return "matters";
    }

    /** The duties of both sides of the pairs, by their ids. */
    private Map<String, SideView> sides(List<UncertainPair> pairs) {
        String duties = pairs.stream()
                .flatMap(pair -> Stream.of(pair.dutyId(), pair.otherDutyId()))
                .collect(Collectors.joining("\n"));
        return pages.rows(SideView.class, "matter/sides", Map.of("duties", duties)).stream()
                .collect(Collectors.toMap(SideView::id, side -> side));
    }

    @GetMapping("/matters/{*id}")
    String matter(@PathVariable String id, Model model) {
        String matter = id.substring(1);
        Map<String, String> about = Map.of("matter", matter);
        model.addAttribute("matter", pages.one(MatterView.class, "matter/matter", "matter", matter));
        model.addAttribute("duties", pages.rows(DutyRow.class, "matter/duties", about));
        model.addAttribute("overlaps", pages.rows(OverlapRow.class, "matter/overlaps", about));
        return "matter";
    }

    /** Saves a user's decision, and places its duties at once. */
    @PostMapping("/matters/decisions")
    ResponseEntity<Void> decide(
            @RequestParam String verdict,
            @RequestParam String name,
            @RequestParam String other,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String note) {
        Decisions.Verdict decided = Decisions.Verdict.of(verdict)
                .orElseThrow(() -> new RequestRejected(HttpStatus.BAD_REQUEST, "VERDICT", verdict));
        if (name.isBlank() || other.isBlank()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, "NO_NAMES");
        }
        for (String field : List.of(name, other, by, note)) {
            if (field.length() > LONGEST) {
                throw new RequestRejected(HttpStatus.BAD_REQUEST, "LONG_FIELD", field.length(), LONGEST);
            }
        }
        int moved = placement.decide(
                decided,
                name.strip(),
                other.strip(),
                by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                note);
        resultPages.forget();
        audit.note(CurrentUser.who(), "done", new AuditEntry.Decision(verdict, name, other, by, moved));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/matters?moved=" + moved))
                .build();
    }

    /** The numbers of all matters, of those in several townships, and of those of these in different kinds of list. */
    record Figures(long matters, long shared, long lists) {}

    /**
     * A matter: the number of townships that have it, of all townships with a list, and of its duties by kind of list.
     */
    record MatterView(String id, String name, long townships, long all, long basic, long cooperative, long withdrawn) {}

    /**
     * A duty of a matter.
     *
     * @param wording the form of its name that is compared
     * @param clauses the number of its clauses
     * @param evidence why it belongs to the matter, for {@link EvidenceText}
     */
    record DutyRow(
            String id,
            String label,
            String kind,
            String name,
            @Nullable String wording,
            @Nullable String category,
            String township,
            String townshipCode,
            @Nullable String county,
            List<DepartmentLink> departments,
            List<String> functions,
            long clauses,
            @Nullable String evidence) {

        public List<EvidenceText.Reason> reasons() {
            return EvidenceText.of(evidence);
        }
    }

    /** A body of a duty; one without an id is no department and has no page. */
    record DepartmentLink(@Nullable String id, String name) {}

    /** Another matter that is broader, narrower or partly the same. */
    record OverlapRow(
            String relation, String matter, String matterId, long duties, double score, @Nullable String evidence) {

        public List<EvidenceText.Reason> reasons() {
            return EvidenceText.of(evidence);
        }
    }

    /**
     * Two wordings with an uncertain score, {@code joined} or {@code apart} now; of the other one its representative
     * duty.
     */
    record UncertainPair(
            String state,
            double score,
            String name,
            String other,
            @Nullable String evidence,
            long duties,
            String matterId,
            String dutyId,
            String otherDutyId) {
        public List<EvidenceText.Reason> reasons() {
            return EvidenceText.of(evidence);
        }
    }

    /** A duty of a pair, with its first clauses. */
    record SideView(
            String id,
            String kind,
            String township,
            String townshipCode,
            @Nullable String category,
            List<String> departments,
            List<String> clauses) {}
}
