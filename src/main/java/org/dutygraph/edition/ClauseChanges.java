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
 * The clauses of a duty that were added, removed or reworded. Equal clauses match first, at any position in their column;
 * of the rest, the most similar ones match.
 */
final class ClauseChanges {

    /** The least similarity of a reworded clause. */
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

    /** Whether an equal clause has another spelling. */
    boolean respelled() {
        return respelled;
    }

    private void side(List<EditionClause> before, List<EditionClause> after) {
        List<EditionClause> added = new ArrayList<>(after);
        List<EditionClause> removed = new ArrayList<>();
        for (EditionClause clause : before) {
            EditionClause same = first(added, clause.sense());
            if (same == null) {
                removed.add(clause);
            } else {
                added.remove(same);
                respelled |= !same.text().equals(clause.text());
            }
        }
        List<Integer> partners = ClausePair.partners(texts(removed), texts(added));
        Set<Integer> reworded = new HashSet<>();
        for (int i = 0; i < removed.size(); i++) {
            int partner = partners.get(i);
            if (partner != ClausePair.ALONE
                    && WordDiff.likeness(
                                    removed.get(i).text(), added.get(partner).text())
                            >= REWORDED) {
                reworded.add(partner);
                changes.add(new ClauseChange(removed.get(i), added.get(partner)));
            } else {
                changes.add(new ClauseChange(removed.get(i), null));
            }
        }
        for (int j = 0; j < added.size(); j++) {
            if (!reworded.contains(j)) {
                changes.add(new ClauseChange(null, added.get(j)));
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
