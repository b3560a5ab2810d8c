package org.dutygraph.web.dashboard;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: headline figures, the departments' workload, the cards, the latest loads. */
@Controller
record DashboardPage(LiveCatalogue catalogue, PageReads pages, FormField.Maker controls, Links links, RowTable tables) {

    static final String WORKLOAD = "workload/department-workload";

    // The page's filter, as parameters of the address.
    private static final List<String> FILTER = List.of("region", "category", "edition");

    @GetMapping("/")
    String dashboard(@RequestParam MultiValueMap<String, String> address, Model model) {
        SavedQuery workload = catalogue.get().get(WORKLOAD);
        Map<String, String> filter = QueryArguments.to(workload, address);
        filter.keySet().retainAll(FILTER);
        Map<String, String> place = new LinkedHashMap<>(filter);
        place.keySet().retainAll(List.of("region"));
        model.addAttribute("figures", pages.only(Figures.class, "dashboard/figures", filter));
        model.addAttribute("latest", pages.rows(LatestLoad.class, "dashboard/latest", place));
        model.addAttribute("state", pages.only(Contents.class, "dashboard/state", Map.of()));
        model.addAttribute(
                "controls",
                controls.of(workload, filter).stream()
                        .filter(control -> FILTER.contains(control.name()))
                        .toList());
        model.addAttribute(
                "cards",
                DashboardCard.ALL.stream().map(card -> view(card, filter)).toList());
        FILTER.forEach(name -> model.addAttribute(name, filter.getOrDefault(name, "")));
        model.addAttribute("workloadJson", tables.drawn(WORKLOAD, new String[0], "kind"));
        return "dashboard";
    }

    private CardView view(DashboardCard card, Map<String, String> filter) {
        SavedQuery query = catalogue.get().get(card.query());
        Map<String, String> arguments = QueryArguments.to(query, MultiValueMap.fromSingleValue(filter));
        String more = links.with("/queries/" + card.query(), QueryArguments.pairs(arguments));
        arguments.put(card.most(), String.valueOf(card.rows()));
        return new CardView(
                query.name(),
                query.title(),
                query.description(),
                card.size() == DashboardCard.Size.WIDE,
                tables.drawn(card.query(), QueryArguments.pairs(arguments)),
                more);
    }

    /**
     * A card as the template shows it: {@code table} is its rows as JSON, {@code more} the address of the complete
     * query.
     */
    record CardView(String id, Words title, Words description, boolean wide, String table, String more) {}

    /**
     * The headline figures under the page's filter; of the withdrawn duties, {@code takenOver} have a new owner and {@code
     * ended} have none because nobody carries them out any more.
     */
    record Figures(
            long lists,
            long townships,
            long duties,
            long basic,
            long cooperative,
            long withdrawn,
            long takenOver,
            long ended,
            long departments,
            long clauses) {

        /** The withdrawn duties of which the list says neither. */
        public long leftOpen() {
            return withdrawn - takenOver - ended;
        }
    }

    /** A list that was loaded lately. */
    record LatestLoad(
            String list,
            String township,
            String townshipCode,
            String edition,
            boolean current,
            long duties,
            long faults,
            ZonedDateTime loadedAt,
            @Nullable String source) {}

    /** How many lists the graph has, and how many of them are the sample county's. */
    record Contents(long lists, long samples) {}
}
