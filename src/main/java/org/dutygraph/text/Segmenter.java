package org.dutygraph.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits a text into words: the most probable path through jieba's dictionary, with priority for words of the genre.
 *
 * <p>The algorithm is jieba's, without its model for unknown words: an unknown name becomes single characters, always the
 * same ones. Immutable and thread-safe.
 */
public final class Segmenter {

    /** High enough that a word of the genre precedes any two words it consists of. */
    private static final int GENRE_COUNT = 20_000;

    /** An unknown character costs less than a wrong word, and more than a rare one. */
    private static final double UNKNOWN = 0.5;

    private final Dictionary dictionary;
    private final Set<String> own;
    private final Map<Character, Integer> longestOwn;

    private Segmenter(Dictionary dictionary, Set<String> own) {
        this.dictionary = dictionary;
        this.own = own;
        this.longestOwn = new HashMap<>();
        for (String word : own) {
            longestOwn.merge(word.charAt(0), word.length(), Math::max);
        }
    }

    /** The segmenter with the bundled words of the genre. */
    public static Segmenter bundled() {
        return Bundled.SEGMENTER;
    }

    /** The same with further words; single characters are ignored. */
    public Segmenter with(Collection<String> words) {
        Set<String> all = new HashSet<>(own);
        words.stream().filter(word -> word.length() > 1).forEach(all::add);
        return new Segmenter(dictionary, Set.copyOf(all));
    }

    /** The words of a text in order, without punctuation and spaces. */
    public List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Word word : pieces(text)) {
            if (Character.isLetterOrDigit(word.text().codePointAt(0))) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** The words, punctuation and spaces of a text; joined they are the text. */
    public List<Word> pieces(String text) {
        List<Word> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (isHan(text.charAt(at))) {
                while (end < text.length() && isHan(text.charAt(end))) {
                    end++;
                }
                cut(text, at, end, pieces);
            } else {
                if (isLatin(text.charAt(at))) {
                    while (end < text.length() && isLatin(text.charAt(end))) {
                        end++;
                    }
                }
                pieces.add(new Word(text.substring(at, end), at, end));
            }
            at = end;
        }
        return List.copyOf(pieces);
    }

    /** Occurrences of a word in jieba's sample of general Chinese; 0 for words it does not have. */
    public int commonness(String word) {
        return dictionary.count(word);
    }

    private void cut(String text, int start, int end, List<Word> pieces) {
        int length = end - start;
        double[] best = new double[length + 1];
        int[] next = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            best[i] = Double.NEGATIVE_INFINITY;
            char first = text.charAt(start + i);
            int longest = longestOwn.getOrDefault(first, 1);
            Dictionary.Beginning known = dictionary.beginning(first);
            for (int size = 1; size <= length - i && (size <= longest || !known.isNone()); size++) {
                if (size > 1) {
                    known.follow(text.charAt(start + i + size - 1));
                }
                int count = known.count();
                if (size > 1 && size <= longest && own.contains(text.substring(start + i, start + i + size))) {
                    count = Math.max(count, GENRE_COUNT);
                }
                if (count > 0 || size == 1) {
                    double cost = Math.log(Math.max(UNKNOWN, count)) - dictionary.logTotal() + best[i + size];
                    if (cost > best[i]) {
                        best[i] = cost;
                        next[i] = size;
                    }
                }
            }
        }
        for (int i = 0; i < length; i += next[i]) {
            int from = start + i;
            pieces.add(new Word(text.substring(from, from + next[i]), from, from + next[i]));
        }
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char character) {
        return Character.isLetterOrDigit(character) && !isHan(character);
    }

    private static final class Bundled {
        static final Segmenter SEGMENTER = new Segmenter(
                Dictionary.jieba(),
                WordList.read("terms.txt").stream()
                        .filter(word -> word.length() > 1)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
