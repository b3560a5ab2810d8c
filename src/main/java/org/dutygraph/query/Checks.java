package org.dutygraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Runs checks: each row one returns is a finding; no row means healthy. */
public final class Checks {

    private final Reading reading;

    private Checks(Driver driver) {
        this.reading = Reading.of(driver);
    }

    /** Checks of the graph behind a driver. */
    public static Checks of(Driver driver) {
        return new Checks(driver);
    }

    /**
     * Runs checks, every row of each.
     *
     * @param checks which ones, as {@link Catalogue#checks()} gives them
     * @param baseline what is accepted already
     * @return the findings, the heaviest first, then in the order of the checks and of their rows
     */
    public List<Finding> run(List<Check> checks, Baseline baseline) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Held held = new Held();
            reading.run(check.query().statement(), Map.of(), check.query().columns(), RunOptions.complete(), held);
            for (List<@Nullable Object> row :
                    held.result(check.query().statement(), Map.of()).rows()) {
                findings.add(Finding.of(check, row, baseline));
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.check().severity()));
        return List.copyOf(findings);
    }
}
