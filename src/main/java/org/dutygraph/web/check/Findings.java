package org.dutygraph.web.check;

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
import org.dutygraph.web.answers.PageReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the checks of the catalogue. With thousands of lists that takes a minute, so the findings are cached until the graph
 * or a check changes, ten minutes at most.
 */
@Component
final class Findings {

    private static final RunOptions LIMITS = new RunOptions(1_000, Duration.ofSeconds(30));
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final InstantSource clock;
    private @Nullable Cached cached;

    Findings(LiveCatalogue catalogue, PageReads pages, Answers answers, InstantSource steadyClock) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.answers = answers;
        this.clock = steadyClock;
    }

    /**
     * What all checks found.
     *
     * @param checks those with findings first, then by weight and address
     * @param at when they ran
     */
    record AllFindings(List<Checked> checks, Instant at) {
        AllFindings {
            checks = List.copyOf(checks);
        }
    }

    /** Cached findings with the checks and the mark of the graph that they belong to. */
    private record Cached(List<Check> checks, Map<String, @Nullable Object> mark, AllFindings findings) {
        boolean isValid(Map<String, @Nullable Object> now, Instant at) {
            return mark.equals(now) && findings.at().plus(LIFETIME).isAfter(at);
        }
    }

    /**
     * A check and what it found.
     *
     * @param rows the findings, at most 1,000
     * @param truncated whether there are more
     * @param fault why a user's own check failed; null where it ran
     */
    record Checked(Check check, List<List<@Nullable Object>> rows, boolean truncated, @Nullable QueryFault fault) {

        /** Whether it ran and found nothing. */
        public boolean healthy() {
            return rows.isEmpty() && fault == null;
        }
    }

    /**
     * The findings of all checks. A caller waits while they run, and shares a run that began after the call.
     *
     * @param refresh whether earlier findings do not count
     */
    AllFindings all(boolean refresh) {
        Instant called = clock.instant();
        synchronized (this) {
            List<Check> checks = catalogue.get().checks();
            // Read before they run, so that the next caller notices what changes meanwhile.
            Map<String, @Nullable Object> mark =
                    pages.rows("checks/mark", Map.of()).get(0);
            Cached before = cached;
            if (before != null
                    && before.checks().equals(checks)
                    && (!before.findings().at().isBefore(called) || !refresh && before.isValid(mark, called))) {
                return before.findings();
            }
            Instant at = clock.instant();
            AllFindings all = new AllFindings(
                    checks.stream()
                            .map(this::checked)
                            .sorted(Comparator.comparing(Checked::healthy)
                                    .thenComparing(checked -> checked.check().severity())
                                    .thenComparing(checked -> checked.check().address()))
                            .toList(),
                    at);
            cached = new Cached(checks, mark, all);
            return all;
        }
    }

    private Checked checked(Check check) {
        try {
            QueryResult result = answers.run(check.query(), Map.of(), LIMITS);
            return new Checked(check, result.rows(), result.truncated(), null);
        } catch (QueryFault fault) {
            if (!Checks.standsAlone(check, fault)) {
                throw fault;
            }
            return new Checked(check, List.of(), false, fault);
        }
    }
}
