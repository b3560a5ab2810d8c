package org.dutygraph.query.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dutygraph.query.BundledText;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.SourcePosition;
import org.dutygraph.query.guard.Operators;
import org.dutygraph.query.guard.StatementCheck;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * The guard's check of a statement's plan, which the engine makes without running it. It allows only operators and
 * procedures that are known to read.
 */
final class Planner {

    private static final String EXPLAIN = "EXPLAIN\n";

    private static final Set<String> PROCEDURES = BundledText.lines("guard/procedures.txt");

    private final Driver driver;

    Planner(Driver driver) {
        this.driver = driver;
    }

    /**
     * Plans a statement and checks that it only reads.
     *
     * @throws QueryFault it does more, or the engine cannot plan it
     */
    StatementReport check(
            String statement, Map<String, @Nullable Object> parameters, Duration limit, StatementCheck words) {
        List<String> columns = new ArrayList<>();
        ResultSummary summary = explain(statement, parameters, RunOptions.page().within(limit), columns);
        if (summary.hasPlan()) {
            operators(summary.plan(), statement, words);
        }
        if (summary.queryType() == QueryType.SCHEMA_WRITE) {
            throw new QueryFault(
                    FaultCode.SCHEMA,
                    "indexes and constraints are changed",
                    "the schema is kept by the program itself",
                    words.write());
        }
        if (summary.queryType() != QueryType.READ_ONLY) {
            throw write(words);
        }
        if (!summary.hasPlan()) {
            throw new QueryFault(
                    FaultCode.OPERATOR, "the engine gives no plan for the statement", "ask for data with MATCH");
        }
        return new StatementReport(
                PlanStep.of(summary.plan()), columns, words.parameters(), EngineNotice.of(summary, statement, 1));
    }

    ResultSummary explain(String statement, Map<String, @Nullable Object> parameters, RunOptions options) {
        return explain(statement, parameters, options, new ArrayList<>());
    }

    private ResultSummary explain(
            String statement, Map<String, @Nullable Object> parameters, RunOptions options, List<String> columns) {
        SessionConfig reading = SessionConfig.builder()
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        TransactionConfig limits =
                TransactionConfig.builder().withTimeout(options.timeout()).build();
        try (Session session = driver.session(reading);
                Transaction transaction = session.beginTransaction(limits)) {
            Result result = transaction.run(new Query(EXPLAIN + statement, parameters));
            columns.addAll(result.keys());
            return result.consume();
        } catch (Neo4jException e) {
            throw EngineFault.of(e, statement, options, 1);
        }
    }

    private static void operators(Plan plan, String statement, StatementCheck words) {
        String operator = PlanStep.name(plan);
        if (operator.equals("ProcedureCall")) {
            procedure(plan, words);
        } else if (operator.equals("LoadCSV")) {
            throw new QueryFault(FaultCode.LOAD_CSV, "LOAD CSV reads files and addresses", "load lists with `load`");
        } else if (operator.startsWith("Transaction")) {
            throw new QueryFault(
                    FaultCode.TRANSACTIONS,
                    "CALL … IN TRANSACTIONS opens transactions of its own",
                    "leave IN TRANSACTIONS away");
        } else if (Operators.writes(operator)) {
            throw write(words);
        } else if (!Operators.reads(operator)) {
            throw new QueryFault(
                    FaultCode.OPERATOR,
                    "the plan's operator %s is not known to read only".formatted(operator),
                    "write the statement in another way; report the operator if it should pass",
                    SourcePosition.of(statement, 0));
        }
        for (Plan child : plan.children()) {
            operators(child, statement, words);
        }
    }

    private static void procedure(Plan plan, StatementCheck words) {
        Value details = plan.arguments().get("Details");
        String call = details == null ? "" : details.asString("");
        int end = call.indexOf('(');
        String name = (end < 0 ? call : call.substring(0, end)).replace("`", "").strip();
        if (!PROCEDURES.contains(name.toLowerCase(Locale.ROOT))) {
            throw new QueryFault(
                            FaultCode.PROCEDURE,
                            "the procedure %s is not on the allow list".formatted(name),
                            "use MATCH, or one of db.labels, db.relationshipTypes, db.propertyKeys, db.schema.visualization",
                            words.call(name))
                    .as("THIS_PROCEDURE", name);
        }
    }

    private static QueryFault write(StatementCheck words) {
        return new QueryFault(
                FaultCode.WRITE, "the statement writes to the graph", "only reading is allowed here", words.write());
    }
}
