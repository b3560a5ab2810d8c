package org.dutygraph.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near a duty is to a task, and why.
 *
 * @param score 0 (nothing in common) to 1 (all that the task says, said of the same)
 * @param words the task's words that the duty has too, sorted
 * @param clause the clause that has most of them; null where the name alone has as many
 */
public record TaskMatch(double score, List<String> words, @Nullable String clause) {

    public TaskMatch {
        words = List.copyOf(words);
    }
}
