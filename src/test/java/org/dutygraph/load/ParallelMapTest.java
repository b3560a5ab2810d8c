package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelMapTest {

    private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> taken = new ArrayList<>();

        ParallelMap.of(MANY, i -> slow(i) * 2, (i, twice) -> {
            assertThat(twice).isEqualTo(i * 2);
            taken.add(i);
        });

        assertThat(taken).isEqualTo(MANY);
    }

    @Test
    void noMoreIsBegunThanAFewForEachProcessor() {
        AtomicInteger begun = new AtomicInteger();
        int few = 3 * Runtime.getRuntime().availableProcessors();

        ParallelMap.of(
                MANY,
                i -> {
                    begun.incrementAndGet();
                    return i;
                },
                (i, same) -> assertThat(begun.get()).isLessThanOrEqualTo(i + few));

        assertThat(begun).hasValue(MANY.size());
    }

    @Test
    void aStepThatFailsIsThrownWhereItsTurnComes() {
        List<Integer> taken = new ArrayList<>();

        assertThatThrownBy(() -> ParallelMap.of(MANY, ParallelMapTest::notSeven, (i, same) -> taken.add(same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seven");

        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    private static int notSeven(int i) {
        if (i == 7) {
            throw new IllegalArgumentException("seven");
        }
        return i;
    }

    private static int slow(int i) {
        if (i % 7 == 0) {
            Thread.yield();
        }
        return i;
    }
}
