package org.dutygraph.graph.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dutygraph.graph.TestGraph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

class RecordReaderIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final RecordReader reader = TestGraph.open().reader();

    record Place(String id, @Nullable String name) {}

    record Thing(
            String name,
            long number,
            @Nullable Integer line,
            boolean ended,
            List<Place> places,
            @Nullable Place above) {}

    @Test
    void aRowBecomesARecordWithTheMapsInIt() {
        List<Thing> things = reader.all(
                Thing.class,
                "UNWIND [1, 2] AS number"
                        + " RETURN $name AS name, number, CASE number WHEN 1 THEN 7 END AS line, number = 2 AS ended,"
                        + " [{id: 'a', name: null}, {id: 'b', name: 'B'}] AS places,"
                        + " CASE number WHEN 2 THEN {id: 'c', name: 'C'} END AS above, 'left out' AS other",
                Map.of("name", "事项"),
                LIMIT);

        List<Place> places = List.of(new Place("a", null), new Place("b", "B"));
        assertThat(things)
                .containsExactly(
                        new Thing("事项", 1, 7, false, places, null),
                        new Thing("事项", 2, null, true, places, new Place("c", "C")));
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(
                        () -> reader.all(Place.class, "CREATE (p:Place {id: 'x'}) RETURN p.id AS id", Map.of(), LIMIT))
                .rootCause()
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("read access mode");
    }

    @Test
    void aReadThatTakesTooLongIsStopped() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> reader.all(
                        Place.class,
                        "UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0"
                                + " RETURN toString(a) AS id",
                        Map.of(),
                        Duration.ofSeconds(1)))
                .hasStackTraceContaining("TransactionTimedOut");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatAWriterOvertookIsReadAgainAndOtherFailuresAreNot() {
        assertThat(attempts("Neo.TransientError.Transaction.Outdated")).isEqualTo(5);
        assertThat(attempts("Neo.TransientError.Transaction.DeadlockDetected")).isOne();
    }

    private int attempts(String code) {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> reader.all(Place.class, "RETURN 'a' AS id", Map.of(), LIMIT, row -> {
                    attempts.incrementAndGet();
                    throw new TransientException(code, "made up");
                }))
                .hasStackTraceContaining("made up");
        return attempts.get();
    }
}
