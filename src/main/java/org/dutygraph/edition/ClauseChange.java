package org.dutygraph.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dutygraph.matter.ClausePair;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * A clause that came, went or is worded otherwise.
 *
 * @param before in the older edition; null where it came
 * @param after in the newer edition; null where it went
 */
public record ClauseChange(@Nullable EditionClause before, @Nullable EditionClause after) {

    /** The upstream column first; in a column by the newer edition's numbers, what went before what came. */
    static final Comparator<ClauseChange> ORDER = Comparator.comparing(
                    (ClauseChange change) -> change.clause().side(), Comparator.reverseOrder())
            .thenComparingInt(change -> change.clause().number())
            .thenComparingInt(ClauseChange::placeBefore);

    /** The difference word by word; the marks at the ends, which hang on what follows, are left out. */
    public List<WordDiff.Stretch> words() {
        return new ClausePair(before == null ? null : before.words(), after == null ? null : after.words()).words();
    }

    /** Whether both texts differ in so many words that only the whole clause is shown as changed. */
    public boolean isWhole() {
        return before != null && after != null && WordDiff.isTooDifferent(before.words(), after.words());
    }

    /** The clause of the newer edition, or of the older where it went. */
    private EditionClause clause() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** Its number in the older edition; after all others where it came. */
    private int placeBefore() {
        return before == null ? Integer.MAX_VALUE : before.number();
    }

    ClauseChange reversed() {
        return new ClauseChange(after, before);
    }
}
