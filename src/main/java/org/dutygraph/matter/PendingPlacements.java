package org.dutygraph.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Collects the keys whose placement may have changed. */
final class PendingPlacements {

    private final Set<String> complete = new TreeSet<>();

    /** For each key, the added, removed or changed pivots near it, by the id of their matter. */
    private final Map<String, Map<String, MatterNode>> near = new TreeMap<>();

    /** The complete placement may have changed. */
    void add(String key) {
        complete.add(key);
    }

    void addAll(Collection<String> keys) {
        complete.addAll(keys);
    }

    /** A pivot is added, removed or changed, which affects only nodes near it, and only their relation to it. */
    void near(Iterable<MatterNode> neighbours, MatterNode pivot) {
        String matter = pivot.matterId();
        for (MatterNode neighbour : neighbours) {
            for (String key : neighbour.keys()) {
                near.computeIfAbsent(key, ignored -> new TreeMap<>()).put(matter, pivot);
            }
        }
    }

    /**
     * Returns all changes, sorted by key, and clears them.
     *
     * @param known whether a key still exists
     * @param changeOf computes the change from a key and the pivots near it
     */
    List<PlacementChange> removeAll(
            Predicate<String> known, BiFunction<String, Map<String, MatterNode>, PlacementChange> changeOf) {
        Map<String, PlacementChange> all = new TreeMap<>();
        near.forEach((key, pivots) -> {
            if (!complete.contains(key) && known.test(key)) {
                all.put(key, changeOf.apply(key, pivots));
            }
        });
        complete.stream().filter(known).forEach(key -> all.put(key, PlacementChange.complete(key)));
        near.clear();
        complete.clear();
        return List.copyOf(all.values());
    }
}
