package org.dutygraph.web.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.LiveCatalogue;
import org.dutygraph.query.check.Checks;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.web.answers.Answers;
import org.dutygraph.web.answers.GraphMark;
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the checks of the catalogue. With thousands of lists that takes a minute, so the findings are cached until the graph
 * or a check changes, ten minutes at most.
 */
@Component
final class Findings {

    static final String REGION = "region";

    private static final RunOptions LIMITS =
            RunOptions.page().withRowLimit(1_000).uncounted();

    // Each holds up to 1,000 rows of every check.
    private static final int MOST_REGIONS = 8;

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final InstantSource clock;
    private final Cache<State, AllFindings> cached = Caffeine.newBuilder()
            .maximumSize(MOST_REGIONS)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Findings(LiveCatalogue catalogue, PageReads pages, Answers answers, InstantSource steadyClock) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
        this.clock = steadyClock;
    }

    /** What all checks found, those with findings first, then by weight and address. */
    record AllFindings(List<Checked> checks, Instant at) {
        AllFindings {
            checks = List.copyOf(checks);
        }
    }

    /** What the findings belong to: the checks, the region, and what the graph holds. */
    private record State(List<Check> checks, String region, GraphMark mark) {}

    /** A check and what it found, 1,000 rows at most; {@code fault} is why a user's own check failed, else null. */
    record Checked(Check check, List<List<@Nullable Object>> rows, boolean truncated, @Nullable QueryFault fault) {

        /** Whether it ran and found nothing. */
        public boolean healthy() {
            return rows.isEmpty() && fault == null;
        }
    }

    /**
     * The findings of all checks. A caller waits while they run, and shares a run that began after the call.
     *
     * @param region the code or name of a region, whose lists alone are checked; a check without that parameter is left
     *     out then. Empty for all lists
     * @param refresh whether earlier findings do not count
     */
    AllFindings all(String region, boolean refresh) {
        Instant called = clock.instant();
        synchronized (this) {
            // Read before they run, so that the next caller notices what changes meanwhile.
            GraphMark mark = GraphMark.of(pages);
            State state = new State(catalogue.get().checks(), region, mark);
            AllFindings found = cached.getIfPresent(state);
            if (found == null || refresh && found.at().isBefore(called)) {
                found = run(state.checks(), region);
                cached.put(state, found);
            }
            return found;
        }
    }

    private AllFindings run(List<Check> checks, String region) {
        Instant at = clock.instant();
        Comparator<Checked> order = Comparator.comparing(Checked::healthy)
                .thenComparing(checked -> checked.check().severity())
                .thenComparing(checked -> checked.check().address());
        return new AllFindings(
                checks.stream()
                        .filter(check -> region.isEmpty() || ofRegion(check))
                        .map(check -> checked(check, region))
                        .sorted(order)
                        .toList(),
                at);
    }

    /** Whether a check can be asked of one region. */
    static boolean ofRegion(Check check) {
        return check.query().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(REGION));
    }

    private Checked checked(Check check, String region) {
        try {
            QueryResult result =
                    answers.run(check.query(), region.isEmpty() ? Map.of() : Map.of(REGION, region), LIMITS);
            return new Checked(check, result.rows(), result.truncated(), null);
        } catch (QueryFault fault) {
            if (!Checks.standsAlone(check, fault)) {
                throw fault;
            }
            return new Checked(check, List.of(), false, fault);
        }
    }
}
