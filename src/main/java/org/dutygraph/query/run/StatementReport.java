package org.dutygraph.query.run;

import java.util.List;

/**
 * What the engine says of a statement that it has not run.
 *
 * @param plan its plan
 * @param columns the names of its columns, in the order of the RETURN
 * @param parameters the names of its parameters, in the order of their first use
 * @param notices what is probably not meant, by place
 */
public record StatementReport(
        PlanStep plan, List<String> columns, List<String> parameters, List<EngineNotice> notices) {

    public StatementReport {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
        notices = List.copyOf(notices);
    }
}
