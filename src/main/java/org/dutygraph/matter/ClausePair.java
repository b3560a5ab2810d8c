package org.dutygraph.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutygraph.text.Bag;
import org.dutygraph.text.GenreWords;
import org.dutygraph.text.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * A clause and the one that stands for it.
 *
 * @param one the first place's clause; null where it has none for the other's
 * @param other the second place's clause; null where it has none
 */
public record ClausePair(@Nullable String one, @Nullable String other) {

    private static final double LEAST_ALIKE = 0.25;

    /** The pairs of clauses that stand closest to each other, so that their words can be laid side by side. */
    public static List<ClausePair> of(List<String> ones, List<String> others) {
        GenreWords words = GenreWords.bundled();
        List<Bag> ours = ones.stream().map(words::bag).toList();
        List<Bag> theirs = others.stream().map(words::bag).toList();
        Integer[] partner = new Integer[ours.size()];
        Set<Integer> taken = new HashSet<>();
        closest(ours, theirs).forEach(close -> {
            if (partner[close.one()] == null && taken.add(close.other())) {
                partner[close.one()] = close.other();
            }
        });
        List<ClausePair> pairs = new ArrayList<>();
        for (int i = 0; i < partner.length; i++) {
            pairs.add(new ClausePair(ones.get(i), partner[i] == null ? null : others.get(partner[i])));
        }
        for (int j = 0; j < theirs.size(); j++) {
            if (!taken.contains(j)) {
                pairs.add(new ClausePair(null, others.get(j)));
            }
        }
        return List.copyOf(pairs);
    }

    /** The difference word by word; a clause that stands alone is one stretch. */
    public List<WordDiff.Stretch> words() {
        if (one == null) {
            return List.of(new WordDiff.Stretch(WordDiff.Change.ADDED, other == null ? "" : other));
        }
        return other == null ? List.of(new WordDiff.Stretch(WordDiff.Change.REMOVED, one)) : WordDiff.of(one, other);
    }

    private static List<Close> closest(List<Bag> ours, List<Bag> theirs) {
        List<Close> all = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double likeness = ours.get(i).cosine(theirs.get(j));
                if (likeness > LEAST_ALIKE) {
                    all.add(new Close(i, j, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Close::likeness).reversed());
        return all;
    }

    private record Close(int one, int other, double likeness) {}
}
