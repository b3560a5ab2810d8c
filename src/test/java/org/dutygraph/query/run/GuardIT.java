package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dutygraph.query.County;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.GuardCorpus;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.guard.StatementLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The guard on a real engine: the corpus, and each limit hit once with the engine well afterwards. */
class GuardIT {

    private static final Map<String, Object> PARAMETERS = Map.of("id", "990101001/2025-07/C1", "key", "x");
    private static Driver driver;

    @BeforeAll
    static void open() {
        driver = County.load();
    }

    static List<GuardCorpus> refused() {
        return GuardCorpus.read("refused.yaml");
    }

    static List<GuardCorpus> passed() {
        return GuardCorpus.read("passed.yaml");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesForTheStatedReason(GuardCorpus bad) {
        String before = County.contents(driver);
        assertThatThrownBy(() -> Guard.of(driver).run(bad.statement(), Map.copyOf(PARAMETERS), null))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code().name())
                                .as(fault.report())
                                .isEqualTo(bad.code()));
        assertThat(County.contents(driver)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("passed")
    void letsReadingPass(GuardCorpus good) {
        QueryResult result = Guard.of(driver).run(good.statement(), Map.copyOf(PARAMETERS), null);
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(passed()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(refused().stream().map(GuardCorpus::statement)).doesNotHaveDuplicates();
        assertThat(passed().stream().map(GuardCorpus::statement)).doesNotHaveDuplicates();
    }

    /**
     * Without the first two the engine's planner takes minutes or the whole stack, and without the third it runs for ever,
     * which is why the words are checked first. The driver itself refuses an empty statement.
     */
    static List<GuardCorpus> refusedThatTheEngineSurvives() {
        return refused().stream()
                .filter(bad -> !Set.of("TOO_DEEP", "TOO_COMPLEX", "REGULAR_EXPRESSION", "EMPTY")
                        .contains(bad.code()))
                .toList();
    }

    /** The checks of words and plan may have a gap; the READ transaction and the server have to hold without them. */
    @ParameterizedTest
    @MethodSource("refusedThatTheEngineSurvives")
    void aReadTransactionAloneWritesNothing(GuardCorpus bad) {
        String before = County.contents(driver);
        Throwable answer = catchThrowable(() -> ReadTransaction.of(driver)
                .run(bad.statement(), Map.copyOf(PARAMETERS), null, RunOptions.page(), new BufferedRows()));
        // SHOW, EXPLAIN and the like only read: they may be answered, and still leave no trace.
        if (Set.of("WRITE", "SCHEMA").contains(bad.code()) || answer != null) {
            assertThat(answer).isInstanceOf(QueryFault.class);
        }
        assertThat(County.contents(driver)).isEqualTo(before);
    }

    @Test
    void stopsWhatRunsTooLong() {
        Guard guard = new Guard(driver, limits(100, Duration.ofSeconds(1), 4));
        assertThatThrownBy(() -> guard.run(
                        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a",
                        Map.of(),
                        null))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.TIMEOUT));
        assertWell();
    }

    @Test
    void cutsAtTheRowLimitAndSaysSo() {
        Guard guard = new Guard(driver, limits(100, Duration.ofSeconds(20), 4));
        QueryResult cut = guard.run("UNWIND range(1, 1000000000) AS x RETURN x", Map.of(), null);
        assertThat(cut.rows()).hasSize(100);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.total()).as("too many to count").isNull();
        assertThat(guard.run("UNWIND range(1, 150) AS x RETURN x", Map.of(), null))
                .satisfies(counted -> assertThat(counted.rows()).hasSize(100))
                .extracting(QueryResult::total, QueryResult::truncated)
                .containsExactly(150L, true);
        assertThat(guard.run("UNWIND range(-200, 1) AS x RETURN 1 / x", Map.of(), null))
                .as("a fault behind the limit")
                .extracting(QueryResult::total, QueryResult::truncated)
                .containsExactly(null, true);
        assertThat(guard.run("UNWIND range(1, 100) AS x RETURN x", Map.of(), null)
                        .truncated())
                .as("exactly the limit is not cut")
                .isFalse();
        assertWell();
    }

    @Test
    void stopsWhatNeedsTooMuchMemory() {
        assertThatThrownBy(() -> Guard.of(driver)
                        .run("UNWIND range(1, 100000000) AS x WITH collect(x) AS xs RETURN size(xs)", Map.of(), null))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MEMORY));
        assertWell();
    }

    /** The engine does not count the message that it makes of a cell; a list may also be made while it is sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN range(1, 2000000000) AS x",
                "RETURN [x IN range(1, 2000000000) | 1] AS x",
                "RETURN {a: [range(1, 2000000000)]} AS x",
                "UNWIND range(1, 3) AS row RETURN row, range(1, 2000000000) AS x",
                "RETURN reduce(text = '0123456789', i IN range(1, 25) | text + text) AS x",
            })
    void stopsOneEnormousCell(String statement) {
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(() -> Guard.of(driver).run(statement, Map.of(), null))
                    .isInstanceOfSatisfying(
                            QueryFault.class,
                            fault -> assertThat(fault.code()).as(fault.report()).isEqualTo(FaultCode.MEMORY));
            assertWell();
        }
    }

    @Test
    void holdsNoResultThatIsTooLargeAsAWhole() {
        assertThatThrownBy(() -> Guard.of(driver)
                        .run("UNWIND range(1, 10000) AS row RETURN row, range(1, 100000) AS x", Map.of(), null))
                .isInstanceOfSatisfying(QueryFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.MEMORY);
                    assertThat(fault.report()).contains("2,000,000 values").contains("row 20");
                });
        assertThatThrownBy(() -> Guard.of(driver)
                        .run(
                                "UNWIND range(1, 10000) AS row"
                                        + " RETURN reduce(text = '0123456789', i IN range(1, 16) | text + text) AS x",
                                Map.of(),
                                null))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.MEMORY));
        assertWell();
    }

    @Test
    void letsOnlySoManyRunAtATime() throws Exception {
        Guard guard = new Guard(driver, limits(10, Duration.ofSeconds(5), 2));
        String slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a";
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            running.add(CompletableFuture.runAsync(() -> guard.run(slow, Map.of(), null)));
        }
        // Both have a place as soon as a third is turned away.
        FaultCode third = null;
        for (int i = 0; i < 40 && third != FaultCode.BUSY; i++) {
            Thread.sleep(50);
            try {
                guard.run("RETURN 1", Map.of(), null);
            } catch (QueryFault fault) {
                third = fault.code();
            }
        }
        assertThat(third).isEqualTo(FaultCode.BUSY);
        for (CompletableFuture<?> each : running) {
            assertThatThrownBy(() -> each.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(QueryFault.class);
        }
        assertThat(guard.run("RETURN 1", Map.of(), null).rows()).hasSize(1);
        assertWell();
    }

    @Test
    void stopsWhatIsCancelledAndTheEngineRunsItNoMore() throws Exception {
        Guard guard = Guard.of(driver);
        String slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -2 RETURN a";
        assertThat(guard.cancel("mine")).isFalse();
        CompletableFuture<QueryResult> running = CompletableFuture.supplyAsync(() -> guard.run(slow, Map.of(), "mine"));
        waitUntil(() -> transactions("a * b = -2") == 1);
        assertThat(guard.cancel("mine")).isTrue();
        assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.CANCELLED));
        waitUntil(() -> transactions("a * b = -2") == 0);
        assertThat(guard.cancel("mine")).isFalse();
        assertWell();
    }

    private static void waitUntil(java.util.function.BooleanSupplier held) throws InterruptedException {
        for (int i = 0; i < 100 && !held.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(held.getAsBoolean()).isTrue();
    }

    private static long transactions(String words) {
        try (Session session = driver.session()) {
            return session.run("SHOW TRANSACTIONS YIELD currentQuery").stream()
                    .filter(row -> row.get(0).asString("").contains(words))
                    .count();
        }
    }

    @Test
    void plansWithoutRunningAndRefusesWhatMayNotRun() {
        PlanStep plan = Guard.of(driver).plan("MATCH (d:Duty {id: $id})-[:LED_BY]->(m) RETURN m", Map.of());
        assertThat(plan.operator()).isEqualTo("ProduceResults");
        assertThat(plan.details()).isEqualTo("m");
        assertThat(plan.identifiers()).contains("d", "m");
        PlanStep last = plan;
        while (!last.children().isEmpty()) {
            last = last.children().get(0);
        }
        assertThat(last.operator()).isEqualTo("NodeUniqueIndexSeek");
        assertThat(last.estimatedRows()).isBetween(0.0, 1.0);
        assertThatThrownBy(() -> Guard.of(driver).plan("CREATE (n) RETURN n", Map.of()))
                .isInstanceOfSatisfying(
                        QueryFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.WRITE));
    }

    @Test
    void pointsAtThePlace() {
        assertThatThrownBy(() -> Guard.of(driver).run("MATCH (d:Duty)\nWHERE d.name = '水利'\nRETRN d", Map.of(), null))
                .isInstanceOfSatisfying(QueryFault.class, fault -> {
                    assertThat(fault.position()).isNotNull();
                    assertThat(fault.report()).contains("3: RETRN d\n   ^");
                });
        assertThatThrownBy(() -> Guard.of(driver).run("MATCH (d) WHERE d.name = '水利' SET d.x = 1", Map.of(), null))
                .isInstanceOfSatisfying(QueryFault.class, fault -> assertThat(fault.report())
                        .contains("1: MATCH (d) WHERE d.name = '水利' SET d.x = 1\n"
                                + " ".repeat(3 + "MATCH (d) WHERE d.name = '水利' ".length() + 2)
                                + "^"));
    }

    private static StatementLimits limits(int rows, Duration time, int atOnce) {
        StatementLimits standard = StatementLimits.standard();
        return new StatementLimits(
                new RunOptions(rows, time, true),
                standard.planning(),
                atOnce,
                standard.stopping(),
                standard.length(),
                standard.parameters(),
                standard.depth());
    }

    private static void assertWell() {
        assertThat(Guard.of(driver)
                        .run("MATCH (d:Duty) RETURN count(d) AS c", Map.of(), null)
                        .rows())
                .isEqualTo(List.of(List.of(16L)));
    }
}
