package org.dutygraph.query.run;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;

/**
 * One operator of a statement's plan.
 *
 * @param operator its name without the database: {@code NodeUniqueIndexSeek}
 * @param details the engine's own description; may be empty
 * @param estimatedRows the rows that the engine expects; negative where unknown
 * @param identifiers the variables in scope
 * @param children the operators that supply its rows
 */
public record PlanStep(
        String operator, String details, double estimatedRows, List<String> identifiers, List<PlanStep> children) {

    public PlanStep {
        identifiers = List.copyOf(identifiers);
        children = List.copyOf(children);
    }

    static PlanStep of(Plan plan) {
        Map<String, Value> arguments = plan.arguments();
        Value details = arguments.get("Details");
        Value rows = arguments.get("EstimatedRows");
        return new PlanStep(
                name(plan),
                details == null ? "" : details.asString(""),
                rows == null ? -1 : rows.asDouble(-1),
                // The engine's own names for anonymous variables begin with two spaces.
                plan.identifiers().stream()
                        .filter(name -> !name.startsWith("  "))
                        .sorted()
                        .toList(),
                plan.children().stream().map(PlanStep::of).toList());
    }

    /** The operator's name; the engine ends it with the database: {@code Expand(All)@neo4j}. */
    static String name(Plan plan) {
        return plan.operatorType().replaceFirst("@.*$", "");
    }
}
