package org.dutygraph.matter;

import java.util.List;
import java.util.Set;

/**
 * A duty name whose placement may have changed.
 *
 * @param key the key of the name
 * @param whole whether the complete placement may have changed, see {@link Matters#placement}; the rest is then empty
 * @param matters the ids of the matters whose overlap may have changed or ended
 * @param touches those of them that it overlaps now
 */
public record PlacementChange(String key, boolean whole, Set<String> matters, List<Placement.Touch> touches) {

    public PlacementChange {
        matters = Set.copyOf(matters);
        touches = List.copyOf(touches);
    }

    static PlacementChange complete(String key) {
        return new PlacementChange(key, true, Set.of(), List.of());
    }
}
