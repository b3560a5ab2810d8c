package org.dutygraph.parse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What has been made of a wording, so that it is made once: most lists of a county are worded alike.
 *
 * <p>Bounded: when it is full it begins anew. Safe to share; what is made must depend on the key alone, so that nothing
 * but time tells whether it was remembered.
 *
 * @param <K> what it is made of
 * @param <V> what is made
 */
public final class Remembered<K, V> {

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final int most;

    /** @param most how many are kept; 0 for none */
    public Remembered(int most) {
        this.most = most;
    }

    /** What was made of the key, or is made now. */
    public V of(K key, Function<K, V> make) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V made = make.apply(key);
        if (most > 0) {
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, made);
        }
        return made;
    }
}
