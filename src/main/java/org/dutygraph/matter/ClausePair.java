package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dutygraph.text.Bag;
import org.dutygraph.text.GenreWords;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * A clause and its counterpart.
 *
 * @param one the first place's clause, or null
 * @param other the second place's clause, or null
 */
public record ClausePair(@Nullable String one, @Nullable String other) {

    /** The index for a clause without a counterpart. */
    public static final int ALONE = -1;

    private static final double LEAST_ALIKE = 0.25;

    /** Pairs the most similar clauses, for a side-by-side view. */
    public static List<ClausePair> of(List<String> ones, List<String> others) {
        List<Integer> partners = partners(ones, others);
        List<ClausePair> pairs = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            int partner = partners.get(i);
            pairs.add(new ClausePair(ones.get(i), partner == ALONE ? null : others.get(partner)));
        }
        for (int j = 0; j < others.size(); j++) {
            if (!partners.contains(j)) {
                pairs.add(new ClausePair(null, others.get(j)));
            }
        }
        return List.copyOf(pairs);
    }

    /**
     * The index of the most similar other clause for each of the first, or {@link #ALONE}. The result is symmetric.
     */
    public static List<Integer> partners(List<String> ones, List<String> others) {
        GenreWords words = GenreWords.bundled();
        Integer[] partner = new Integer[ones.size()];
        Arrays.fill(partner, ALONE);
        List<Bag> ours = ones.stream().map(words::bag).toList();
        List<Bag> theirs = others.stream().map(words::bag).toList();
        List<DutyMatching.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double likeness = ours.get(i).cosine(theirs.get(j));
                if (likeness > LEAST_ALIKE) {
                    candidates.add(new DutyMatching.Candidate(new DutyMatching.Pair(i, j, likeness), likeness));
                }
            }
        }
        DutyMatching.best(candidates).forEach(pair -> partner[pair.one()] = pair.other());
        return List.of(partner);
    }

    /** The word-level difference; one piece for a clause without a counterpart. */
    public List<WordDiff.Stretch> words() {
        if (one == null) {
            return List.of(new WordDiff.Stretch(WordDiff.Change.ADDED, other == null ? "" : other));
        }
        return other == null ? List.of(new WordDiff.Stretch(WordDiff.Change.REMOVED, one)) : WordDiff.of(one, other);
    }
}
