package org.dutygraph.text;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, word by word: the longest common row of words stays, the rest went or came. */
public final class WordDiff {

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
     *     ADDED the second
     */
    public static List<Stretch> of(String first, String second) {
        Segmenter segmenter = GenreWords.bundled().segmenter();
        List<String> before = segmenter.pieces(first).stream().map(Word::text).toList();
        List<String> after = segmenter.pieces(second).stream().map(Word::text).toList();
        int[][] common = common(before, after);
        Stretches stretches = new Stretches();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                stretches.add(Change.KEPT, before.get(i));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                stretches.add(Change.REMOVED, before.get(i++));
            } else {
                stretches.add(Change.ADDED, after.get(j++));
            }
        }
        return stretches.all();
    }

    /** The part of both texts that stands in both, 0 to 1. */
    public static double likeness(String first, String second) {
        int kept = 0;
        int all = 0;
        for (Stretch stretch : of(first, second)) {
            int length = stretch.text().length();
            kept += stretch.change() == Change.KEPT ? 2 * length : 0;
            all += stretch.change() == Change.KEPT ? 2 * length : length;
        }
        return all == 0 ? 1 : (double) kept / all;
    }

    /** Length of the longest common row of words from i and j on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static final class Stretches {
        private final List<Stretch> closed = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Change open = Change.KEPT;

        void add(Change change, String word) {
            if (change != open) {
                close();
                open = change;
            }
            words.append(word);
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
