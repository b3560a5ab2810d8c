package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dutygraph.query.County;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.CatalogueTest;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.guard.StatementLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

/** Plans of the engine: queries anchored on one thing start from its index, and every statement only reads. */
class PlanIT {

    private static Driver driver;

    @BeforeAll
    static void open() {
        driver = County.load();
        // Indexes are sampled in the background: without this the planner judges by what an earlier test left.
        try (Session session = driver.session()) {
            session.run("CALL db.prepareForReplanning(60)").consume();
        }
    }

    static Stream<SavedQuery> anchored() {
        return Catalogue.bundled().queries().stream().filter(query -> query.parameters().stream()
                .anyMatch(parameter -> parameter.required() && parameter.type().lookedUp()));
    }

    static Stream<String> exactLookups() {
        return Stream.of("region", "township", "department", "category", "kind", "duty", "matter", "edition");
    }

    static Stream<SavedQuery> all() {
        return CatalogueTest.all();
    }

    @ParameterizedTest
    @MethodSource("anchored")
    void startsFromAnIndex(SavedQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), null));
        assertThat(scans(query.statement(), parameters)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exactLookups")
    void resolvesNamesFromAnIndex(String type) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("term", "x");
        parameters.put("limit", 5L);
        assertThat(scans(Choices.statement("exact/" + type), parameters)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsOnlyByTheGuardsOwnMeasure(SavedQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        query.parameters().forEach(parameter -> parameters.put(parameter.name(), null));
        assertThatCode(() -> patient().plan(query.statement(), parameters)).doesNotThrowAnyException();
    }

    static Stream<Check> checksOfDuties() {
        return Catalogue.bundled().checks().stream().filter(check -> Set.of("clauses", "duties")
                .contains(check.query().topic()));
    }

    /** Every duty of thousands of lists takes more memory than a transaction may have: checks sort what one list has. */
    @ParameterizedTest
    @MethodSource("checksOfDuties")
    void aCheckOfDutiesSortsItsFindingsAlone(Check check) {
        Map<String, Object> parameters = new HashMap<>();
        check.query().parameters().forEach(parameter -> parameters.put(parameter.name(), null));
        parameters.put("limit", 10L);
        Plan plan = new Planner(driver)
                .explain(check.query().statement(), parameters, RunOptions.page())
                .plan();
        assertThat(outer(plan)).doesNotContain("Sort");
    }

    /** The operators that run once, not once for each row of another. */
    private static Set<String> outer(Plan plan) {
        Set<String> operators = new TreeSet<>();
        for (Plan each = plan; each != null; ) {
            operators.add(each.operatorType().replaceFirst("@.*$", ""));
            each = each.children().isEmpty() ? null : each.children().get(0);
        }
        return operators;
    }

    private static Set<String> scans(String statement, Map<String, Object> parameters) {
        ResultSummary summary = new Planner(driver).explain(statement, parameters, RunOptions.page());
        Set<String> scans = new TreeSet<>();
        collect(summary.plan(), scans);
        return scans;
    }

    private static void collect(Plan plan, Set<String> scans) {
        String operator = plan.operatorType().replaceFirst("@.*$", "");
        if (operator.contains("Scan") || operator.contains("CountStore")) {
            scans.add(operator + " " + plan.arguments().get("Details"));
        }
        for (Plan child : (List<? extends Plan>) plan.children()) {
            collect(child, scans);
        }
    }

    /** What is planned counts here, not how fast. */
    private static Guard patient() {
        StatementLimits standard = StatementLimits.standard();
        return new Guard(
                driver,
                new StatementLimits(
                        standard.options(),
                        Duration.ofMinutes(2),
                        standard.atOnce(),
                        standard.stopping(),
                        standard.length(),
                        standard.parameters(),
                        standard.depth()));
    }
}
