package org.dutygraph.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The word-level difference of two texts: a longest common subsequence of words is kept, the others are removed or added.
 *
 * <p>Time and memory are bounded: where more than {@value #MOST_CHANGES} words are removed or added, both texts count as
 * changed completely.
 */
public final class WordDiff {

    /** The limit of changed words; memory grows with its square, to some 60 MB. */
    static final int MOST_CHANGES = 1_000;

    private WordDiff() {}

    /** The kinds of pieces. */
    public enum Change {
        /** In both texts. */
        KEPT,
        /** In the first text only. */
        REMOVED,
        /** In the second text only. */
        ADDED
    }

    /**
     * A piece of consecutive words.
     *
     * @param change the kind of piece
     * @param text the words as written, with punctuation and spaces
     */
    public record Stretch(Change change, String text) {}

    /**
     * Compares two texts.
     *
     * @return the pieces in order, neighbours of different kinds; KEPT and REMOVED joined are the first text, KEPT and ADDED
     *     the second. One REMOVED and one ADDED piece where {@link #isTooDifferent}
     */
    public static List<Stretch> of(String first, String second) {
        return compared(words(first), words(second))
                .orElseGet(() -> List.of(new Stretch(Change.REMOVED, first), new Stretch(Change.ADDED, second)));
    }

    /** Whether two texts differ in too many words for a word-level difference. */
    public static boolean isTooDifferent(String first, String second) {
        // There are no more changed words than characters.
        return first.length() + second.length() > MOST_CHANGES
                && compared(words(first), words(second)).isEmpty();
    }

    /**
     * The share of kept characters, 0 to 1; for texts that are too different, the share of common words in any order.
     */
    public static double likeness(String first, String second) {
        List<String> before = words(first);
        List<String> after = words(second);
        int all = first.length() + second.length();
        int kept = compared(before, after)
                .map(stretches -> stretches.stream()
                        .filter(stretch -> stretch.change() == Change.KEPT)
                        .mapToInt(stretch -> stretch.text().length())
                        .sum())
                .orElseGet(() -> common(before, after));
        return all == 0 ? 1 : 2.0 * kept / all;
    }

    private static List<String> words(String text) {
        return GenreWords.bundled().segmenter().pieces(text).stream()
                .map(Word::text)
                .toList();
    }

    /** The pieces; empty where too many words differ. */
    private static Optional<List<Stretch>> compared(List<String> before, List<String> after) {
        Stretches stretches = new Stretches();
        int at = 0;
        try {
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(before, after, new Bound()).getDeltas()) {
                int from = delta.getSource().getPosition();
                stretches.add(Change.KEPT, before.subList(at, from));
                stretches.add(Change.REMOVED, delta.getSource().getLines());
                stretches.add(Change.ADDED, delta.getTarget().getLines());
                at = from + delta.getSource().size();
            }
        } catch (TooDifferent e) {
            return Optional.empty();
        }
        stretches.add(Change.KEPT, before.subList(at, before.size()));
        return Optional.of(stretches.all());
    }

    /** The number of characters of the common words, with multiplicity. */
    private static int common(List<String> before, List<String> after) {
        Map<String, Integer> counts = new HashMap<>();
        before.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : after) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common += word.length();
            }
        }
        return common;
    }

    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDifferent() {
            super(null, null, false, false);
        }
    }

    /** Stops the comparison, which takes one step per changed word. */
    private static final class Bound implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {
            if (value > MOST_CHANGES) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    private static final class Stretches {
        private final List<Stretch> closed = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Change open = Change.KEPT;

        void add(Change change, List<String> more) {
            if (more.isEmpty()) {
                return;
            }
            if (change != open) {
                close();
                open = change;
            }
            more.forEach(words::append);
        }

        private void close() {
            if (!words.isEmpty()) {
                closed.add(new Stretch(open, words.toString()));
                words.setLength(0);
            }
        }

        List<Stretch> all() {
            close();
            return List.copyOf(closed);
        }
    }
}
