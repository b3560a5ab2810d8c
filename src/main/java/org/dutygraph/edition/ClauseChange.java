package org.dutygraph.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dutygraph.matter.ClausePair;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * A clause that was added, removed or reworded.
 *
 * @param before the clause in the older edition; null if it was added
 * @param after the clause in the newer edition; null if it was removed
 */
public record ClauseChange(@Nullable EditionClause before, @Nullable EditionClause after) {

    /** The upstream column first; in a column by the newer edition's numbers, removed clauses before added ones. */
    static final Comparator<ClauseChange> ORDER = Comparator.comparing(
                    (ClauseChange change) -> change.clause().side(), Comparator.reverseOrder())
            .thenComparingInt(change -> change.clause().number())
            .thenComparingInt(ClauseChange::placeBefore);

    /** The word-level difference, without the final punctuation, which depends on the next clause. */
    public List<WordDiff.Stretch> words() {
        return new ClausePair(before == null ? null : before.words(), after == null ? null : after.words()).words();
    }

    /** Whether the texts differ in too many words for a word-level difference. */
    public boolean isWhole() {
        return before != null && after != null && WordDiff.isTooDifferent(before.words(), after.words());
    }

    /** The clause of the newer edition, or of the older one if it was removed. */
    private EditionClause clause() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** Its number in the older edition; added clauses come last. */
    private int placeBefore() {
        return before == null ? Integer.MAX_VALUE : before.number();
    }
}
