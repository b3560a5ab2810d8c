package org.dutygraph.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Gathers the wordings whose placement may have changed, until somebody asks for them. */
final class PendingPlacements {

    private final Set<String> whole = new TreeSet<>();
    /** Of each wording, the pivots near it that came, went or changed: by the id of the matter they were or are. */
    private final Map<String, Map<String, MatterNode>> near = new TreeMap<>();

    /** All of a placement has to be looked at. */
    void add(String key) {
        whole.add(key);
    }

    void addAll(Collection<String> keys) {
        whole.addAll(keys);
    }

    /** A pivot came, went or changed; only what is near it has to be looked at, and that only against it. */
    void near(Iterable<MatterNode> neighbours, MatterNode pivot) {
        String matter = pivot.matterId();
        for (MatterNode neighbour : neighbours) {
            for (String key : neighbour.keys()) {
                near.computeIfAbsent(key, any -> new TreeMap<>()).put(matter, pivot);
            }
        }
    }

    /**
     * All of them, in the order of the wordings; nothing is left then.
     *
     * @param known which wordings are still there
     * @param look looks at a wording and the pivots near it
     */
    List<PlacementChange> taken(
            Predicate<String> known, BiFunction<String, Map<String, MatterNode>, PlacementChange> look) {
        Map<String, PlacementChange> all = new TreeMap<>();
        near.forEach((key, pivots) -> {
            if (!whole.contains(key) && known.test(key)) {
                all.put(key, look.apply(key, pivots));
            }
        });
        whole.stream().filter(known).forEach(key -> all.put(key, PlacementChange.whole(key)));
        near.clear();
        whole.clear();
        return List.copyOf(all.values());
    }
}
