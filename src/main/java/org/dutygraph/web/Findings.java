package org.dutygraph.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.CatalogueOfNow;
import org.dutygraph.query.Check;
import org.dutygraph.query.Checks;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.QueryResult;
import org.dutygraph.query.RunOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the checks of the catalogue. */
@Component
final class Findings {

    private static final RunOptions LIMITS = new RunOptions(1_000, Duration.ofSeconds(30));

    private final CatalogueOfNow catalogue;
    private final Answers answers;

    Findings(CatalogueOfNow catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
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

    /** Every check, those with findings first, then by weight and address. */
    List<Checked> all() {
        return catalogue.get().checks().stream()
                .map(this::checked)
                .sorted(Comparator.comparing(Checked::healthy)
                        .thenComparing(checked -> checked.check().severity())
                        .thenComparing(checked -> checked.check().address()))
                .toList();
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
