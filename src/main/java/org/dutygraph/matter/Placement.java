package org.dutygraph.matter;

import java.util.List;

/**
 * Where a wording belongs.
 *
 * @param key the wording
 * @param name a name of that wording, the list's own places taken out
 * @param matter the id of the matter that its duties concern
 * @param judgement how it compares with the wording that the matter is built around
 * @param touches the matters it overlaps, the surest first
 */
public record Placement(String key, String name, String matter, Judgement judgement, List<Touch> touches) {

    public Placement {
        touches = List.copyOf(touches);
    }

    /**
     * A matter that is overlapped.
     *
     * @param matter its id
     * @param name its name
     * @param judgement how the wording stands to it: NARROWER, BROADER or PARTLY
     * @param sameness how far it is the same matter all the same, below what makes it one
     */
    public record Touch(String matter, String name, Judgement judgement, Judgement sameness) {}
}
