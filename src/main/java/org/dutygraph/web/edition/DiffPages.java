package org.dutygraph.web.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.edition.ChangeType;
import org.dutygraph.edition.DutyChange;
import org.dutygraph.edition.Edition;
import org.dutygraph.edition.EditionDiff;
import org.dutygraph.edition.ReportForm;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.graph.editions.ListedEditions.ListedEdition;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.site.Language;
import org.dutygraph.web.site.Links;
import org.dutygraph.web.site.PagedList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two editions of a township's list, as a page and as a report: what changed, the most telling first. */
@Controller
@Tag(name = "diff")
record DiffPages(Graph graph, MatterPlacement matters, PageReads pages, FormField.Maker controls, Links links) {

    private static final int SHOWN = 50;

    @GetMapping("/diff")
    String diff(
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        String of = township.isBlank() ? townshipOf(a.isBlank() ? b : a) : township;
        List<ListedEdition> choices = of.isBlank() ? List.of() : editions(of);
        List<String> ids = choices.stream().map(ListedEdition::id).toList();
        // If another township was chosen, or no edition yet: its two newest.
        boolean newest = ids.size() > 1 && (a.isBlank() && b.isBlank() || !township.isBlank() && !ids.contains(a));
        String first = newest ? ids.get(1) : a;
        String second = newest ? ids.get(0) : b;
        model.addAttribute("controls", controls.of(pages.get("editions/of-township"), Map.of("township", of)));
        model.addAttribute("choices", choices);
        model.addAttribute("a", first);
        model.addAttribute("b", second);
        model.addAttribute("diff", null);
        if (!first.isBlank() && !second.isBlank()) {
            show(compared(first, second), what(what), page, model);
        } else if (of.isBlank()) {
            model.addAttribute("several", pages.rows(SeveralEditions.class, "editions/several", Map.of()));
        }
        return "diff";
    }

    @GetMapping("/api/diff")
    @Operation(
            summary = "What changed between two editions of a list (json, text, markdown, docx, xlsx); every duty of"
                    + " both, the most telling change first")
    void report(
            @Parameter(description = "id of the older list, 990121101/2024-12") @RequestParam String a,
            @Parameter(description = "id of the newer list") @RequestParam String b,
            @Parameter(description = "json, text, markdown, docx or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            @Parameter(description = "language of the report, zh or en") @RequestParam(defaultValue = "zh") String lang,
            HttpServletResponse response)
            throws IOException {
        ReportForm form = ReportForm.of(format)
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter format: found “%s”".formatted(format),
                        "give " + ReportForm.all()));
        EditionDiff diff = compared(a, b);
        // Buffered, so that a report that fails half-way is answered with a problem and not with half a file.
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        form.write(diff, lang, report);
        response.setContentType(form.mediaType());
        if (form != ReportForm.JSON) {
            String name =
                    "diff-%s-%s.%s".formatted(diff.before().id(), diff.after().id(), form.ending());
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name.replace('/', '_'), StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
        report.writeTo(response.getOutputStream());
    }

    /** The editions of a township, the newest first; empty where there is no such township. */
    private List<ListedEdition> editions(String township) {
        return pages.rows(ListedEdition.class, "editions/of-township", Map.of("township", township));
    }

    /** Compares an older and a newer list, following the decisions about matters. */
    private EditionDiff compared(String a, String b) {
        if (a.equals(b)) {
            throw new QueryFault(FaultCode.PARAMETER, "a and b are the same list", "give two editions that differ")
                    .as("SAME_TWICE");
        }
        return pages.timed(
                "editions/duties",
                () -> EditionDiff.of(edition(a), edition(b), matters.decisions().read()));
    }

    private Edition edition(String list) {
        ListedEditions editions = ListedEditions.in(graph);
        return editions.edition(list).orElseThrow(() -> QueryFault.unknownList(list, editions.near(list)));
    }

    private static String townshipOf(String list) {
        int slash = list.lastIndexOf('/');
        return slash < 0 ? "" : list.substring(0, slash);
    }

    /** The change type that a word of the address names; null for an empty word. */
    static @Nullable ChangeType what(String word) {
        if (word.isBlank()) {
            return null;
        }
        return telling()
                .filter(trait -> trait.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new QueryFault(
                        FaultCode.PARAMETER,
                        "parameter what: found “%s”".formatted(word),
                        "give " + telling().map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Stream<ChangeType> telling() {
        return Arrays.stream(ChangeType.values()).filter(ChangeType::tells);
    }

    private void show(EditionDiff diff, @Nullable ChangeType what, int page, Model model) {
        String a = diff.before().id();
        String b = diff.after().id();
        List<DutyChange> changes =
                diff.changes().stream().filter(DutyChange::tells).toList();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", changes.size(), links.with("/diff", "a", a, "b", b)));
        telling()
                .forEach(trait -> tabs.add(new Tab(
                        trait.name(), diff.count(trait), links.with("/diff", "a", a, "b", b, "what", trait.name()))));
        List<DutyChange> chosen = changes.stream()
                .filter(change -> what == null || change.traits().contains(what))
                .toList();
        model.addAttribute("diff", diff);
        model.addAttribute("summary", ReportForm.summary(diff, Language.current()));
        model.addAttribute("tabs", tabs);
        model.addAttribute("what", what == null ? "" : what.name());
        model.addAttribute("part", PagedList.of(chosen, SHOWN, page));
        model.addAttribute("rest", diff.of(null));
        model.addAttribute("here", links.with("/diff", "a", a, "b", b, "what", what == null ? "" : what.name()));
        model.addAttribute("export", links.with("/api/diff", "a", a, "b", b, "lang", Language.current()) + "&format=");
    }

    /** A filter with its number of changes. */
    record Tab(String what, int count, String address) {}

    /** A township with several editions; {@code newest} and {@code before} are the ids of its two newest lists. */
    record SeveralEditions(
            String township,
            @Nullable String county,
            String newest,
            String before,
            String newestEdition,
            String beforeEdition) {}
}
