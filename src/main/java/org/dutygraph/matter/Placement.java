package org.dutygraph.matter;

import java.util.List;

/**
 * The matter of a duty name.
 *
 * @param key the key of the name
 * @param name the name, without the list's own places
 * @param matter the id of the matter of its duties
 * @param judgement its comparison with the matter's own name
 * @param touches the matters it overlaps, the highest score first
 */
public record Placement(String key, String name, String matter, Judgement judgement, List<Touch> touches) {

    public Placement {
        touches = List.copyOf(touches);
    }

    /**
     * An overlapped matter.
     *
     * @param matter its id
     * @param name its name
     * @param judgement the relation of the name to it: NARROWER, BROADER or PARTLY
     * @param sameness the score for its being the same matter, below the threshold
     */
    public record Touch(String matter, String name, Judgement judgement, Judgement sameness) {}
}
