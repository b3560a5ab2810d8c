package org.dutygraph.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.audit.StatementAudit;
import org.dutygraph.graph.Graph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.run.Guard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code cypher 'MATCH …'}: runs an ad-hoc statement, read-only, under the same guard as the web console. A table and
 * GraphML or GEXF are cut at 10,000 rows; every other form is complete.
 */
@Command(
        name = "cypher",
        description = "Runs a read-only Cypher statement (30 s at most; a table, GraphML and GEXF have 10,000 rows).")
final class CypherCommand extends GraphCommand {

    @Parameters(index = "0", paramLabel = "STATEMENT", description = "the statement")
    private String statement = "";

    @Option(
            names = {"-p", "--param"},
            paramLabel = "KEY=VALUE",
            description = "a parameter; whole numbers, fractions, true and false are taken as such")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach((key, text) -> values.put(key, value(text)));
        try (Graph open = graph.open()) {
            Guard guard = Guard.of(open.driver());
            AuditLog audit = AuditLog.beside(DecisionsOption.path(null, graph.beside(DecisionFile.NAME)));
            StatementAudit.noted(audit, who(), statement, values.keySet(), () -> {
                RunOptions options = result.format().takesAnyLength()
                        ? guard.limits().complete()
                        : guard.limits().options();
                result.write(
                        guard.citation(statement, values),
                        sink -> guard.stream(statement, values, options, null, sink));
                return statement;
            });
        }
        return ExitCode.DONE;
    }

    private static Object value(String text) {
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?\\d+\\.\\d+")) {
            return Double.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}
