package org.dutygraph.matter;

import java.util.List;

/**
 * Where a wording belongs.
 *
 * @param key the wording
 * @param matter the id of the matter that its duties concern
 * @param judgement how it compares with the wording that the matter is built around
 * @param touches the matters it overlaps, the surest first
 */
public record Placement(String key, String matter, Judgement judgement, List<Touch> touches) {

    public Placement {
        touches = List.copyOf(touches);
    }

    /**
     * A matter that is overlapped.
     *
     * @param matter its id
     * @param judgement how the wording stands to it: NARROWER, BROADER or PARTLY
     */
    public record Touch(String matter, Judgement judgement) {}
}
