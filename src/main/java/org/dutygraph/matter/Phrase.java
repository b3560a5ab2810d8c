package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;
import org.jspecify.annotations.Nullable;

/**
 * A part of a duty's name between two commas.
 *
 * @param text the words, as written
 * @param objects what it is about
 * @param actions what is done with it
 * @param last the action its last word means, which says what the phrase is; null where it is none
 * @param items the parts of a phrase that lists several (污水、包装废弃物等污染防治); empty where it lists none
 */
record Phrase(String text, Bag objects, Set<Action> actions, @Nullable Action last, List<Phrase> items) {

    Phrase {
        actions = java.util.Collections.unmodifiableSet(new TreeSet<>(actions));
        items = List.copyOf(items);
    }

    /** The same words as a part of a phrase that does this with all of its parts. */
    Phrase within(Set<Action> done) {
        return new Phrase(text, objects, done, last, items);
    }

    /** The strong actions that decide what the phrase is: the one it ends in, else all it has. */
    Set<Action> deciding() {
        if (last != null && last.isStrong()) {
            return Set.of(last);
        }
        return strong();
    }

    /** The strong ones among its actions. */
    Set<Action> strong() {
        Set<Action> strong = new TreeSet<>(actions);
        strong.removeIf(action -> !action.isStrong());
        return strong;
    }

    double weight() {
        return objects.total();
    }
}
