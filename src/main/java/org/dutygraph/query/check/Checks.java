package org.dutygraph.query.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Runs checks; each row of a check is a finding. */
public final class Checks {

    private static final Set<FaultCode> LIMITS = EnumSet.of(FaultCode.TIMEOUT, FaultCode.MEMORY);

    private final QueryRunner runner;

    private Checks(QueryRunner runner) {
        this.runner = runner;
    }

    /** Checks of the graph behind a driver; the {@code Guard} checks those of a user's own folders first. */
    public static Checks of(Driver driver) {
        return new Checks(QueryRunner.of(driver));
    }

    /**
     * The result of a run.
     *
     * @param findings the most severe first, then in the order of the checks and of their rows
     * @param failed own checks that were refused or failed, and any that reached a limit, in the order of the checks
     */
    public record Outcome(List<Finding> findings, List<Failed> failed) {
        public Outcome {
            findings = List.copyOf(findings);
            failed = List.copyOf(failed);
        }
    }

    /** A check and why it failed. */
    public record Failed(Check check, QueryFault fault) {

        /** For a terminal: the file, the reason, what to do. */
        public String message() {
            return check.query().file() + ": " + fault.report();
        }
    }

    /**
     * Runs checks, every row of each.
     *
     * @param checks the checks, from {@code Catalogue.checks()}
     * @param baseline the accepted findings
     * @throws QueryFault the graph cannot be reached, or a check of the program itself failed
     */
    public Outcome run(List<Check> checks, AcceptedFindings baseline) {
        List<Finding> findings = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Check check : checks) {
            try {
                QueryResult result = runner.run(check.query(), Map.of(), RunOptions.complete());
                for (List<@Nullable Object> row : result.rows()) {
                    findings.add(Finding.of(check, row, baseline));
                }
            } catch (QueryFault fault) {
                if (!standsAlone(check, fault)) {
                    throw fault;
                }
                failed.add(new Failed(check, fault));
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.check().severity()));
        return new Outcome(findings, failed);
    }

    /** Whether the other checks can go on after a fault: that of an own check, or a limit. */
    public static boolean standsAlone(Check check, QueryFault fault) {
        return fault.code() != FaultCode.UNREACHABLE && check.query().own() || LIMITS.contains(fault.code());
    }
}
