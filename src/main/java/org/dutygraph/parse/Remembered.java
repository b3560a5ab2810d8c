package org.dutygraph.parse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache of what a text was parsed to: most lists of a county have the same wording.
 *
 * <p>When it is full it is cleared. Thread-safe. A value must depend on its key only, so that a hit differs from a miss
 * only in time.
 */
public final class Remembered<K, V> {

    private final Map<K, V> values = new ConcurrentHashMap<>();
    private final int most;

    /** @param most number of values that are kept; 0 for none */
    public Remembered(int most) {
        this.most = most;
    }

    /** The cached value of the key, or a new one. */
    public V of(K key, Function<K, V> make) {
        V cached = values.get(key);
        if (cached != null) {
            return cached;
        }
        V made = make.apply(key);
        if (most > 0) {
            if (values.size() >= most) {
                values.clear();
            }
            values.put(key, made);
        }
        return made;
    }
}
