package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class NodeNumbersTest {

    private final NodeNumbers numbers = new NodeNumbers();

    @Test
    void eachNodeHasANumberAndEachNumberItsNode() {
        for (long id = 0; id < 3_000; id++) {
            assertThat(numbers.add("4:a1b2:" + id * 5_000_000_000L)).isEqualTo((int) id + 1);
        }

        assertThat(numbers.size()).isEqualTo(3_000);
        assertThat(numbers.of("4:a1b2:10000000000")).isEqualTo(3);
        assertThat(numbers.elementId(3)).isEqualTo("4:a1b2:10000000000");
    }

    @Test
    void whatWasNotAddedHasNoNumber() {
        assertThat(numbers.of("4:a1b2:7")).isZero();

        numbers.add("4:a1b2:1");

        assertThat(numbers.of("4:a1b2:7")).isZero();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> numbers.elementId(2));
    }

    @Test
    void aNodeOfAnotherGraphIsRefused() {
        numbers.add("4:a1b2:1");

        assertThatIllegalStateException()
                .isThrownBy(() -> numbers.of("4:ffff:1"))
                .withMessageContaining("is of another graph");
    }
}
