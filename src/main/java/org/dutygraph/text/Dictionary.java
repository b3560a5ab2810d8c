package org.dutygraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Jieba's dictionary: words and how often they occur in general Chinese.
 *
 * <p>It is read here rather than by jieba's own class, because that class writes to standard output while it loads and
 * keeps its words in one table that everybody may change.
 */
final class Dictionary {

    private static final String FILE = "/dict.txt";

    /** In the order of their characters, so that all words with one beginning stand side by side. */
    private final String[] words;

    private final int[] counts;
    /** By the first character of a word: where those begin, and at the next character, where they end. */
    private final int[] begins;

    private final double logTotal;

    private Dictionary(String[] words, int[] counts, double logTotal) {
        this.words = words;
        this.counts = counts;
        this.logTotal = logTotal;
        this.begins = new int[Character.MAX_VALUE + 2];
        int at = 0;
        for (int first = 0; first <= Character.MAX_VALUE; first++) {
            begins[first] = at;
            while (at < words.length && words[at].charAt(0) == first) {
                at++;
            }
        }
        begins[Character.MAX_VALUE + 1] = at;
    }

    /** The dictionary of the library, read once, at first need. */
    static Dictionary jieba() {
        return Loaded.DICTIONARY;
    }

    /** Occurrences of a word; 0 where the dictionary does not have it. */
    int count(String word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? 0 : counts[at];
    }

    double logTotal() {
        return logTotal;
    }

    /** The words that begin with a character; {@link Beginning#follow} goes on from there. */
    Beginning beginning(char first) {
        return new Beginning(begins[first], begins[first + 1]);
    }

    /** All words that begin with the characters that were followed so far. */
    final class Beginning {
        private int from;
        private int to;
        private int length = 1;

        private Beginning(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Whether no word begins so. */
        boolean isNone() {
            return from == to;
        }

        /** Occurrences of the word that is the beginning itself; 0 where that is none. */
        int count() {
            return from < to && words[from].length() == length ? counts[from] : 0;
        }

        /** Goes on to the words that have this character next. */
        void follow(char next) {
            from = firstNotBelow(next);
            to = firstNotBelow((char) (next + 1));
            length++;
        }

        private int firstNotBelow(char bound) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                String word = words[middle];
                if (word.length() <= length || word.charAt(length) < bound) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private static final class Loaded {
        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            Map<String, Integer> read = new HashMap<>(800_000);
            long total = 0;
            try (InputStream stream = Dictionary.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException("jieba's dictionary " + FILE
                            + " is not on the class path; put the jar com.huaban:jieba-analysis there");
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    int first = line.indexOf(' ');
                    int second = line.indexOf(' ', first + 1);
                    int count = Integer.parseInt(line.substring(first + 1, second < 0 ? line.length() : second));
                    read.put(line.substring(0, first), count);
                    total += count;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("jieba's dictionary " + FILE + " cannot be read", e);
            }
            String[] words = read.keySet().toArray(String[]::new);
            Arrays.sort(words);
            return new Dictionary(
                    words, Arrays.stream(words).mapToInt(read::get).toArray(), Math.log(total));
        }
    }
}
