package org.dutygraph.cli;

import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.graph.write.UnloadOutcome;

/** What is half-done in a graph, and what an unload did, as text. */
final class HalfDoneText {

    private static final int NAMED = 10;

    private HalfDoneText() {}

    /** Which lists are to be taken out, and whose duties are not placed; without a full stop. */
    static String of(HalfDone left) {
        List<String> parts = new ArrayList<>();
        if (!left.unloading().isEmpty()) {
            parts.add("lists that are to be taken out: " + names(left.unloading()));
        }
        if (!left.unplaced().isEmpty()) {
            parts.add("lists whose duties are not placed in matters: " + names(left.unplaced()));
        }
        if (parts.isEmpty()) {
            parts.add("the duties are placed in matters by other decisions or lists than those of now");
        }
        return "A load or an unload was cut short; half-done are " + String.join("; ", parts);
    }

    private static String names(List<String> lists) {
        String named = String.join(", ", lists.subList(0, Math.min(NAMED, lists.size())));
        return lists.size() > NAMED ? named + " and " + (lists.size() - NAMED) + " more" : named;
    }

    static String line(UnloadOutcome outcome) {
        return "%s %s: %d duties taken out; %s"
                .formatted(
                        outcome.list(),
                        outcome.township(),
                        outcome.duties(),
                        outcome.current() == null
                                ? "the graph holds no other edition of it"
                                : "the current list is " + outcome.current());
    }
}
