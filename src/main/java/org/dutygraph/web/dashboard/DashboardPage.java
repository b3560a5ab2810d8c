package org.dutygraph.web.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.query.FormField;
import org.dutygraph.web.query.QueryArguments;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: headline figures, the departments' workload, the cards, the latest loads. */
@Controller
record DashboardPage(
        LiveCatalogue catalogue,
        PageReads pages,
        Headlines headlines,
        FormField.Maker controls,
        Links links,
        RowTable tables) {

    static final String WORKLOAD = "workload/department-workload";

    // The page's filter, as parameters of the address.
    private static final List<String> FILTER = List.of("region", "category", "edition");

    /** The region that was chosen last, which the page begins with where its address has no parameter. */
    private static final String REMEMBERED = "region";

    private static final Pattern CODE = Pattern.compile("\\d{2,12}");

    @GetMapping("/")
    String dashboard(
            @RequestParam MultiValueMap<String, String> address,
            @CookieValue(name = REMEMBERED, defaultValue = "") String remembered,
            HttpServletResponse response,
            Model model) {
        // The language is another switch's.
        if (Set.of("lang").containsAll(address.keySet())
                && CODE.matcher(remembered).matches()
                && hasLists(remembered)) {
            return "redirect:" + links.region(remembered);
        }
        SavedQuery workload = catalogue.get().get(WORKLOAD);
        Map<String, String> filter = filter(workload, address);
        Map<String, String> place = new LinkedHashMap<>(filter);
        place.keySet().retainAll(List.of("region"));
        Figures figures = pages.only(Figures.class, "dashboard/figures", filter);
        Headlines.Above above = headlines.of(filter, figures);
        model.addAttribute("figures", figures);
        model.addAttribute("headlines", above.sentences());
        remember(address, filter, response);
        model.addAttribute("counties", above.counties());
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
        model.addAttribute("report", links.with("/api/reports/dashboard", QueryArguments.pairs(filter)));
        return "dashboard";
    }

    /** The page's filter out of an address. */
    static Map<String, String> filter(SavedQuery workload, MultiValueMap<String, String> address) {
        Map<String, String> filter = QueryArguments.to(workload, address);
        filter.keySet().retainAll(FILTER);
        return filter;
    }

    /** A region whose lists were taken out is remembered in vain. */
    private boolean hasLists(String region) {
        try {
            return !pages.rows(LatestLoad.class, "dashboard/latest", Map.of("region", region))
                    .isEmpty();
        } catch (QueryFault fault) {
            if (fault.code() == FaultCode.PARAMETER) {
                return false;
            }
            throw fault;
        }
    }

    /** Keeps a region that was asked for by its code, and forgets it where all are asked for. */
    private static void remember(
            MultiValueMap<String, String> address, Map<String, String> filter, HttpServletResponse response) {
        String region = filter.getOrDefault("region", "");
        boolean known = CODE.matcher(region).matches();
        if (known || address.containsKey("region") && region.isEmpty()) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(REMEMBERED, known ? region : "")
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .maxAge(known ? Duration.ofDays(365) : Duration.ZERO)
                            .build()
                            .toString());
        }
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
