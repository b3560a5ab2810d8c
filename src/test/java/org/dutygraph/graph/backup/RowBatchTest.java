package org.dutygraph.graph.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowBatchTest {

    private final RowBatch batch = new RowBatch();

    private void add(int rows, int length) {
        for (int i = 0; i < rows; i++) {
            batch.add(Map.of("number", i), length);
        }
    }

    @Test
    void manyRowsFillIt() {
        add(RowBatch.MOST_ROWS - 1, 10);
        assertThat(batch.isFull()).isFalse();
        add(1, 10);
        assertThat(batch.isFull()).isTrue();
        assertThat(batch.rows()).hasSize(RowBatch.MOST_ROWS);
    }

    @Test
    void fewLongRowsFillItToo() {
        add(3, RowBatch.MOST_CHARACTERS / 4);
        assertThat(batch.isFull()).isFalse();
        add(1, RowBatch.MOST_CHARACTERS / 4);
        assertThat(batch.isFull()).isTrue();
        batch.clear();
        assertThat(batch.size()).isZero();
        add(1, 10);
        assertThat(batch.isFull()).isFalse();
    }
}
