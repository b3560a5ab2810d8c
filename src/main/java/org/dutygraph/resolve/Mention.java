package org.dutygraph.resolve;

import org.jspecify.annotations.Nullable;

/**
 * An actor at its position in a text.
 *
 * @param actor who it is
 * @param surface the words as written
 * @param start first character in the clause or cell, from 0; -1 where it is not written there
 * @param end one past the last character; -1 where it is not written there
 */
public record Mention(Actor actor, String surface, int start, int end) {

    /** Another actor at the same place. */
    Mention of(Actor other) {
        return new Mention(other, surface, start, end);
    }

    /** The organs of the township that the words name (党委, 政府); null for other actors and where none is named. */
    public @Nullable String organ() {
        return actor.type() == Actor.Type.TOWNSHIP ? TownshipWords.organ(surface) : null;
    }
}
