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
 * Jieba's dictionary: words and their frequency in general Chinese.
 *
 * <p>Jieba's own class is not used, because it writes to standard output while loading and keeps its words in one mutable
 * global table.
 */
final class Dictionary {

    private static final String FILE = "/dict.txt";

    /** Sorted, so that words with the same beginning are adjacent. */
    private final String[] words;

    private final int[] counts;
    /** For each first character the index of its first word; the next character has the end. */
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

    /** The library's dictionary, loaded lazily, once. */
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

    /** The words that begin with a character; {@link Beginning#follow} adds characters. */
    Beginning beginning(char first) {
        return new Beginning(begins[first], begins[first + 1]);
    }

    /** All words with the beginning so far. */
    final class Beginning {
        private int from;
        private int to;
        private int length = 1;

        private Beginning(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** Whether no word has this beginning. */
        boolean isNone() {
            return from == to;
        }

        /** Occurrences of the beginning itself as a word; 0 for none. */
        int count() {
            return from < to && words[from].length() == length ? counts[from] : 0;
        }

        /** The words with this character next. */
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
