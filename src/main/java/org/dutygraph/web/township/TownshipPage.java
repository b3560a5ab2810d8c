package org.dutygraph.web.township;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.dutygraph.web.answers.FaultRow;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.answers.RegionLink;
import org.dutygraph.web.query.RowTable;
import org.dutygraph.web.site.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One township: its duties by category and kind, its lists' editions, the faults found while reading them. */
@Controller
record TownshipPage(PageReads pages, RowTable tables, Links links) {

    /** The saved query of its duties by category. */
    static final String PROFILE = "townships/township-profile";

    @GetMapping("/townships/{*code}")
    String township(@PathVariable String code, Model model) {
        TownshipView township = pages.one(TownshipView.class, "township/township", "township", code.substring(1));
        List<Workload> workload = pages.rows(Workload.class, PROFILE, Map.of("township", township.code()));
        model.addAttribute("township", township);
        model.addAttribute("report", links.with("/api/reports/township", "township", township.code()));
        model.addAttribute("workload", workload);
        model.addAttribute("totals", Workload.total(workload));
        model.addAttribute(
                "faults",
                township.lists().stream()
                        .filter(ListRow::current)
                        .flatMap(list -> pages.rows(FaultRow.class, "list/faults", Map.of("list", list.id())).stream())
                        .toList());
        model.addAttribute(
                "dutiesJson",
                tables.of("rows/duties", new String[] {"region", township.code()}, "township", "townshipCode"));
        return "township";
    }

    /** A township with the regions above it and its editions, the newest first. */
    record TownshipView(String code, String name, List<RegionLink> regions, List<ListRow> lists) {}

    /** An edition of the township's list. */
    record ListRow(
            String id,
            String title,
            String edition,
            @Nullable String source,
            long faults,
            long duties,
            boolean current) {}

    /** Duties of one category; of duties without one, the category is empty. */
    record Workload(String category, long basic, long cooperative, long withdrawn) {

        static Workload total(List<Workload> rows) {
            return new Workload(
                    "", sum(rows, Workload::basic), sum(rows, Workload::cooperative), sum(rows, Workload::withdrawn));
        }

        private static long sum(List<Workload> rows, ToLongFunction<Workload> kind) {
            return rows.stream().mapToLong(kind).sum();
        }

        /** The duties of a kind of list, as the template names it: BASIC, COOPERATIVE or WITHDRAWN. */
        public long of(String kind) {
            return switch (kind) {
                case "BASIC" -> basic;
                case "COOPERATIVE" -> cooperative;
                default -> withdrawn;
            };
        }

        /** The duties of all three lists. */
        public long total() {
            return basic + cooperative + withdrawn;
        }
    }
}
