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
 * Runs the checks of the catalogue. Over thousands of lists that takes a minute, and the first page tells how many findings
 * there are: they are kept until the graph or a check changes, ten minutes at most.
 */
@Component
final class Findings {

    private static final RunOptions LIMITS = new RunOptions(1_000, Duration.ofSeconds(30));
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final LiveCatalogue catalogue;
    private final PageReads pages;
    private final Answers answers;
    private final InstantSource clock;
    private @Nullable Kept kept;

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
    record Whole(List<Checked> checks, Instant at) {
        Whole {
            checks = List.copyOf(checks);
        }
    }

    /** What was found, of which checks and at which mark of the graph. */
    private record Kept(List<Check> checks, Map<String, @Nullable Object> mark, Whole whole) {
        boolean holds(Map<String, @Nullable Object> now, Instant asked) {
            return mark.equals(now) && whole.at().plus(FRESH).isAfter(asked);
        }
    }

    /**
     * A check and what it found.
     *
     * @param rows each a finding; at most 1,000
     * @param truncated whether there are more
     * @param fault why an own check gave no answer; null where it did
     */
    record Checked(Check check, List<List<@Nullable Object>> rows, boolean truncated, @Nullable QueryFault fault) {

        /** Whether it ran and nothing was found. */
        public boolean healthy() {
            return rows.isEmpty() && fault == null;
        }
    }

    /**
     * What every check finds. Who asks while they run waits; a run that began after he asked is his, too.
     *
     * @param anew whether what was found before he asked does not count
     */
    Whole all(boolean anew) {
        Instant asked = clock.instant();
        synchronized (this) {
            List<Check> checks = catalogue.get().checks();
            // Before they run: what changes meanwhile is seen by the next one who asks.
            Map<String, @Nullable Object> mark =
                    pages.rows("checks/mark", Map.of()).get(0);
            Kept before = kept;
            if (before != null
                    && before.checks().equals(checks)
                    && (!before.whole().at().isBefore(asked) || !anew && before.holds(mark, asked))) {
                return before.whole();
            }
            Instant at = clock.instant();
            Whole whole = new Whole(
                    checks.stream()
                            .map(this::checked)
                            .sorted(Comparator.comparing(Checked::healthy)
                                    .thenComparing(checked -> checked.check().severity())
                                    .thenComparing(checked -> checked.check().address()))
                            .toList(),
                    at);
            kept = new Kept(checks, mark, whole);
            return whole;
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
