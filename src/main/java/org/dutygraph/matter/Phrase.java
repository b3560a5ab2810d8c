package org.dutygraph.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.text.Bag;
import org.jspecify.annotations.Nullable;

/**
 * A part of a duty's name between two commas.
 *
 * @param text the text as written
 * @param objects its weighted concepts
 * @param actions its actions
 * @param head its last specific concept, which is what it is of (建设项目申报: 项目申报); empty where it has none
 * @param last the action of its last word, which is the head of the phrase, or null
 * @param items the parts of an enumeration (污水、包装废弃物等污染防治), or empty
 */
record Phrase(String text, Bag objects, String head, Set<Action> actions, @Nullable Action last, List<Phrase> items) {

    Phrase {
        actions = java.util.Collections.unmodifiableSet(new TreeSet<>(actions));
        items = List.copyOf(items);
    }

    /** The same words as a part of a phrase with these actions. */
    Phrase within(Set<Action> done) {
        return new Phrase(text, objects, head, done, last, items);
    }

    /** The deciding actions: the strong one it ends in, else all strong ones. */
    Set<Action> deciding() {
        if (last != null && last.isStrong()) {
            return Set.of(last);
        }
        return strong();
    }

    /** Its strong actions. */
    Set<Action> strong() {
        Set<Action> strong = new TreeSet<>(actions);
        strong.removeIf(action -> !action.isStrong());
        return strong;
    }

    double weight() {
        return objects.total();
    }
}
