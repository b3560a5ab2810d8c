package org.dutygraph.matter;

import java.util.List;
import java.util.Set;

/**
 * A wording whose placement may have changed.
 *
 * @param key the wording
 * @param whole whether all of it has to be looked at: {@link Matters#placement}; what follows is then empty
 * @param matters the ids of the only matters that it may touch otherwise than before, or no more
 * @param touches those of them that it touches now
 */
public record PlacementChange(String key, boolean whole, Set<String> matters, List<Placement.Touch> touches) {

    public PlacementChange {
        matters = Set.copyOf(matters);
        touches = List.copyOf(touches);
    }

    static PlacementChange whole(String key) {
        return new PlacementChange(key, true, Set.of(), List.of());
    }
}
