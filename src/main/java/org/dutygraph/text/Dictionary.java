package org.dutygraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private final Map<String, Integer> counts;
    private final Map<Character, Integer> longest;
    private final double logTotal;

    private Dictionary(Map<String, Integer> counts, Map<Character, Integer> longest, double logTotal) {
        this.counts = counts;
        this.longest = longest;
        this.logTotal = logTotal;
    }

    /** The dictionary of the library, read once, at first need. */
    static Dictionary jieba() {
        return Loaded.DICTIONARY;
    }

    /** Occurrences of a word; 0 where the dictionary does not have it. */
    int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** Length of the longest word that begins with a character; 0 where none does. */
    int longest(char first) {
        return longest.getOrDefault(first, 0);
    }

    double logTotal() {
        return logTotal;
    }

    private static final class Loaded {
        static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            Map<String, Integer> counts = new HashMap<>(800_000);
            Map<Character, Integer> longest = new HashMap<>();
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
                    counts.put(line.substring(0, first), count);
                    longest.merge(line.charAt(0), first, Math::max);
                    total += count;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("jieba's dictionary " + FILE + " cannot be read", e);
            }
            return new Dictionary(counts, longest, Math.log(total));
        }
    }
}
