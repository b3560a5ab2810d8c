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
 * The difference of two texts, word by word: a longest common row of words is kept, the others are removed or added.
 *
 * <p>The work and the memory are bounded: where more than {@value #MOST_CHANGES} words are removed or added, the words are
 * not told apart, and the whole of both texts counts as changed.
 */
public final class WordDiff {

    /** So many words differ at most; the memory grows with the square of it, to some 60 MB. */
    static final int MOST_CHANGES = 1_000;

    private WordDiff() {}

    /** What became of a stretch of words. */
    public enum Change {
        /** It stands in both. */
        KEPT,
        /** It stands in the first alone. */
        REMOVED,
        /** It stands in the second alone. */
        ADDED
    }

    /**
     * A stretch of words.
     *
     * @param change what became of it
     * @param text the words as they stand in their text, with marks and spaces
     */
    public record Stretch(Change change, String text) {}

    /**
     * Compares two texts.
     *
     * @return the stretches in order, neighbours never of one change; KEPT and REMOVED together are the first text, KEPT and
     *     ADDED the second. Two stretches, one REMOVED and one ADDED, where {@link #isTooDifferent}
     */
    public static List<Stretch> of(String first, String second) {
        return compared(words(first), words(second))
                .orElseGet(() -> List.of(new Stretch(Change.REMOVED, first), new Stretch(Change.ADDED, second)));
    }

    /** Whether two texts differ in so many words that they are shown as changed as a whole. */
    public static boolean isTooDifferent(String first, String second) {
        // No more words can differ than there are characters.
        return first.length() + second.length() > MOST_CHANGES
                && compared(words(first), words(second)).isEmpty();
    }

    /**
     * The part of both texts that stands in both, 0 to 1; of texts that are too different the words that both have, in any
     * order.
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

    /** Empty where too many words differ. */
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

    /** Characters of the words that stand in both, each as often as in the one that has fewer of it. */
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

    /** Stops the comparison, which takes one step for each word removed or added. */
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
