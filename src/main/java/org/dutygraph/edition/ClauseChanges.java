package org.dutygraph.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutygraph.matter.ClausePair;
import org.dutygraph.parse.Side;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a duty that came, went or are worded otherwise. Equal ones are put aside first, wherever they stand in their
 * column; of the rest the likest belong together.
 */
final class ClauseChanges {

    /** Two clauses that share less, word for word, are not one clause worded otherwise. */
    private static final double REWORDED = 0.4;

    private final List<ClauseChange> changes = new ArrayList<>();
    private boolean respelled;

    private ClauseChanges() {}

    static ClauseChanges of(List<EditionClause> before, List<EditionClause> after) {
        ClauseChanges changes = new ClauseChanges();
        for (Side side : Side.values()) {
            changes.side(of(side, before), of(side, after));
        }
        changes.changes.sort(ClauseChange.ORDER);
        return changes;
    }

    private static List<EditionClause> of(Side side, List<EditionClause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.side().equals(side.letter()))
                .toList();
    }

    List<ClauseChange> changes() {
        return List.copyOf(changes);
    }

    /** Whether a clause that says the same is written otherwise. */
    boolean respelled() {
        return respelled;
    }

    private void side(List<EditionClause> before, List<EditionClause> after) {
        List<EditionClause> came = new ArrayList<>(after);
        List<EditionClause> went = new ArrayList<>();
        for (EditionClause clause : before) {
            EditionClause same = first(came, clause.sense());
            if (same == null) {
                went.add(clause);
            } else {
                came.remove(same);
                respelled |= !same.text().equals(clause.text());
            }
        }
        List<Integer> partners = ClausePair.partners(texts(went), texts(came));
        Set<Integer> reworded = new HashSet<>();
        for (int i = 0; i < went.size(); i++) {
            int partner = partners.get(i);
            if (partner != ClausePair.ALONE
                    && WordDiff.likeness(went.get(i).text(), came.get(partner).text()) >= REWORDED) {
                reworded.add(partner);
                changes.add(new ClauseChange(went.get(i), came.get(partner)));
            } else {
                changes.add(new ClauseChange(went.get(i), null));
            }
        }
        for (int j = 0; j < came.size(); j++) {
            if (!reworded.contains(j)) {
                changes.add(new ClauseChange(null, came.get(j)));
            }
        }
    }

    private static @Nullable EditionClause first(List<EditionClause> clauses, String sense) {
        return clauses.stream()
                .filter(clause -> clause.sense().equals(sense))
                .findFirst()
                .orElse(null);
    }

    private static List<String> texts(List<EditionClause> clauses) {
        return clauses.stream().map(EditionClause::text).toList();
    }
}
