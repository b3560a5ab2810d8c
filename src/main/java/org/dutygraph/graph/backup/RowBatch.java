package org.dutygraph.graph.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows that one statement writes: few enough and short enough for the memory of a transaction. 2,000 lists with the figures
 * kept beside them, 15 million characters, are more than the engine's 256 MiB.
 */
final class RowBatch {

    static final int MOST_ROWS = 2_000;
    static final int MOST_CHARACTERS = 2_000_000;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private long characters;

    /** Adds a row that is so long in its file. */
    void add(Map<String, Object> row, int length) {
        rows.add(row);
        characters += length;
    }

    boolean isFull() {
        return rows.size() >= MOST_ROWS || characters >= MOST_CHARACTERS;
    }

    List<Map<String, Object>> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    void clear() {
        rows.clear();
        characters = 0;
    }
}
