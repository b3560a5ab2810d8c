package org.dutygraph.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.Catalogue;
import org.dutygraph.query.Check;
import org.dutygraph.query.QueryResult;
import org.dutygraph.query.RunOptions;
import org.springframework.stereotype.Component;

/** Runs the checks of the catalogue. */
@Component
final class Findings {

    private static final RunOptions LIMITS = new RunOptions(1_000, Duration.ofSeconds(30));

    private final Catalogue catalogue;
    private final Answers answers;

    Findings(Catalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /**
     * A check and what it found.
     *
     * @param result each row is a finding; at most 1,000
     */
    record Checked(Check check, QueryResult result) {

        /** Whether nothing was found. */
        public boolean healthy() {
            return result.rows().isEmpty();
        }
    }

    /** Every check, those with findings first, then by weight and address. */
    List<Checked> all() {
        return catalogue.checks().stream()
                .map(check -> new Checked(check, answers.run(check.query(), Map.of(), LIMITS)))
                .sorted(Comparator.comparing(Checked::healthy)
                        .thenComparing(checked -> checked.check().severity())
                        .thenComparing(checked -> checked.check().address()))
                .toList();
    }
}
