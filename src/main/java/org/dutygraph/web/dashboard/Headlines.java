package org.dutygraph.web.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.dashboard.Headline.Value;
import org.dutygraph.web.site.Links;

/**
 * The sentences above the figures: which department has most duties, which two share most, what was withdrawn. They are the
 * first rows of saved queries under the page's filter; the second row says whether others have as many.
 */
record Headlines(PageReads pages, Links links, Map<String, String> filter) {

    private static final String PAIRS = "sharing/department-pairs";

    /** A row of the workload. */
    record Load(String department, String departmentId, long leads, long shares, long takenOver, long total) {}

    /** A row of the pairs. */
    record Pair(String department, String departmentId, String partner, String partnerId, long duties) {}

    List<Headline> of(DashboardPage.Figures figures) {
        List<Headline> headlines = new ArrayList<>();
        most(headlines);
        shared(headlines);
        if (figures.withdrawn() > 0) {
            withdrawn(figures, headlines);
        }
        return headlines;
    }

    private void most(List<Headline> headlines) {
        List<Load> rows = first(Load.class, DashboardPage.WORKLOAD, Map.of());
        if (rows.isEmpty()) {
            return;
        }
        Load first = rows.get(0);
        boolean tied = rows.size() > 1 && rows.get(1).total() == first.total();
        headlines.add(new Headline(
                tied ? "headline.most.tied" : "headline.most",
                List.of(
                        name(first.department(), first.departmentId()),
                        figure(first.total(), "department", first.departmentId()),
                        figure(first.leads(), "department", first.departmentId(), "role", "LED_BY"),
                        figure(first.shares(), "department", first.departmentId(), "role", "SHARED_WITH"),
                        figure(first.takenOver(), "department", first.departmentId(), "role", "TAKEN_OVER_BY")),
                DashboardPage.WORKLOAD,
                "total"));
    }

    private void shared(List<Headline> headlines) {
        List<Pair> rows = first(Pair.class, PAIRS, Map.of());
        if (rows.isEmpty()) {
            return;
        }
        Pair first = rows.get(0);
        boolean tied = rows.size() > 1 && rows.get(1).duties() == first.duties();
        headlines.add(new Headline(
                tied ? "headline.shared.tied" : "headline.shared",
                List.of(
                        name(first.department(), first.departmentId()),
                        name(first.partner(), first.partnerId()),
                        figure(first.duties(), "department", first.departmentId(), "with", first.partnerId())),
                PAIRS,
                "duties"));
    }

    private void withdrawn(DashboardPage.Figures figures, List<Headline> headlines) {
        List<Load> rows = first(Load.class, DashboardPage.WORKLOAD, Map.of("order", "TAKEN_OVER"));
        Load first = rows.isEmpty() || rows.get(0).takenOver() == 0 ? null : rows.get(0);
        List<Value> values = new ArrayList<>(List.of(
                figure(figures.withdrawn(), "kind", "WITHDRAWN"),
                new Value(String.valueOf(figures.takenOver()), null),
                new Value(String.valueOf(figures.ended()), null)));
        String key = "headline.withdrawn";
        if (first != null) {
            boolean tied = rows.size() > 1 && rows.get(1).takenOver() == first.takenOver();
            key = tied ? "headline.withdrawn.tied" : "headline.withdrawn.taker";
            values.add(name(first.department(), first.departmentId()));
            values.add(figure(first.takenOver(), "department", first.departmentId(), "role", "TAKEN_OVER_BY"));
        }
        headlines.add(new Headline(key, values, "dashboard/figures", "withdrawn"));
    }

    private <T extends Record> List<T> first(Class<T> type, String query, Map<String, String> more) {
        Map<String, String> arguments = new LinkedHashMap<>(filter);
        arguments.putAll(more);
        arguments.put("limit", "2");
        return pages.rows(type, query, arguments);
    }

    private Value name(String name, String department) {
        return new Value(name, links.department(department));
    }

    /** A number of duties, and the page of these under the filter. */
    private Value figure(long duties, String... pairs) {
        String[] all = Stream.concat(
                        Stream.of(pairs),
                        filter.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())))
                .toArray(String[]::new);
        return new Value(String.valueOf(duties), duties == 0 ? null : links.duties(all));
    }
}
