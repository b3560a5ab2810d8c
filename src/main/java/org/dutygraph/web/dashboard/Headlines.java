package org.dutygraph.web.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.web.answers.GraphMark;
import org.dutygraph.web.answers.PageReads;
import org.dutygraph.web.dashboard.Headline.Value;
import org.dutygraph.web.site.Links;
import org.springframework.stereotype.Component;

/**
 * The sentences above the figures: which department has most duties, which two share most, what was withdrawn. They are the
 * first rows of saved queries under the page's filter; the second row says whether others have as many. They are kept as long as
 * the graph is the same: the page is asked for more often than any other, also while statements keep the engine busy.
 */
@Component
final class Headlines {

    private static final String PAIRS = "sharing/department-pairs";
    private static final int MOST_FILTERS = 64;

    private final PageReads pages;
    private final Links links;
    private final Cache<State, Above> kept = Caffeine.newBuilder()
            .maximumSize(MOST_FILTERS)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Headlines(PageReads pages, Links links) {
        this.pages = pages;
        this.links = links;
    }

    /** What the sentences belong to. */
    private record State(Map<String, String> filter, GraphMark mark) {}

    /**
     * What stands above the figures.
     *
     * @param counties to choose from
     */
    record Above(List<Headline> sentences, List<County> counties) {
        Above {
            sentences = List.copyOf(sentences);
            counties = List.copyOf(counties);
        }
    }

    /** A county that has current lists. */
    record County(String id, String name, long lists) {}

    /** A row of the workload. */
    record Load(String department, String departmentId, long leads, long shares, long takenOver, long total) {}

    /** A row of the pairs. */
    record Pair(String department, String departmentId, String partner, String partnerId, long duties) {}

    /** Under a filter, beside its figures. */
    Above of(Map<String, String> filter, DashboardPage.Figures figures) {
        State state = new State(Map.copyOf(filter), GraphMark.of(pages));
        return Objects.requireNonNull(kept.get(state, each -> above(each.filter(), figures)));
    }

    private Above above(Map<String, String> filter, DashboardPage.Figures figures) {
        List<Headline> sentences = new ArrayList<>();
        most(filter, sentences);
        shared(filter, sentences);
        if (figures.withdrawn() > 0) {
            withdrawn(filter, figures, sentences);
        }
        return new Above(sentences, pages.rows(County.class, "dashboard/counties", Map.of()));
    }

    private void most(Map<String, String> filter, List<Headline> headlines) {
        List<Load> rows = first(Load.class, DashboardPage.WORKLOAD, filter, Map.of());
        if (rows.isEmpty()) {
            return;
        }
        Load first = rows.get(0);
        boolean tied = rows.size() > 1 && rows.get(1).total() == first.total();
        headlines.add(new Headline(
                tied ? "headline.most.tied" : "headline.most",
                List.of(
                        name(first.department(), first.departmentId()),
                        figure(filter, first.total(), "department", first.departmentId()),
                        figure(filter, first.leads(), "department", first.departmentId(), "role", "LED_BY"),
                        figure(filter, first.shares(), "department", first.departmentId(), "role", "SHARED_WITH"),
                        figure(filter, first.takenOver(), "department", first.departmentId(), "role", "TAKEN_OVER_BY")),
                DashboardPage.WORKLOAD,
                "total"));
    }

    private void shared(Map<String, String> filter, List<Headline> headlines) {
        List<Pair> rows = first(Pair.class, PAIRS, filter, Map.of());
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
                        figure(filter, first.duties(), "department", first.departmentId(), "with", first.partnerId())),
                PAIRS,
                "duties"));
    }

    private void withdrawn(Map<String, String> filter, DashboardPage.Figures figures, List<Headline> headlines) {
        List<Load> rows = first(Load.class, DashboardPage.WORKLOAD, filter, Map.of("order", "TAKEN_OVER"));
        Load first = rows.isEmpty() || rows.get(0).takenOver() == 0 ? null : rows.get(0);
        List<Value> values = new ArrayList<>(List.of(
                figure(filter, figures.withdrawn(), "kind", "WITHDRAWN"),
                figure(filter, figures.takenOver(), "outcome", "TAKEN_OVER"),
                figure(filter, figures.ended(), "outcome", "ENDED")));
        String key = "headline.withdrawn";
        if (first != null) {
            boolean tied = rows.size() > 1 && rows.get(1).takenOver() == first.takenOver();
            key = tied ? "headline.withdrawn.tied" : "headline.withdrawn.taker";
            values.add(name(first.department(), first.departmentId()));
            values.add(figure(filter, first.takenOver(), "department", first.departmentId(), "role", "TAKEN_OVER_BY"));
        }
        headlines.add(new Headline(key, values, "dashboard/figures", "withdrawn"));
    }

    private <T extends Record> List<T> first(
            Class<T> type, String query, Map<String, String> filter, Map<String, String> more) {
        Map<String, String> arguments = new LinkedHashMap<>(filter);
        arguments.putAll(more);
        arguments.put("limit", "2");
        return pages.rows(type, query, arguments);
    }

    private Value name(String name, String department) {
        return new Value(name, links.department(department));
    }

    /** A number of duties, and the page of these under the filter. */
    private Value figure(Map<String, String> filter, long duties, String... pairs) {
        String[] all = Stream.concat(
                        Stream.of(pairs),
                        filter.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())))
                .toArray(String[]::new);
        return Value.number(duties, duties == 0 ? null : links.duties(all));
    }
}
