package org.dutygraph.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of a text for the full-text index and for its queries; both use the same rules.
 *
 * <p>The index uses the analyzer {@code whitespace} over {@link #indexed}, which has all pairs of adjacent characters in
 * addition to the words. So 人社 or 枫桥 is found even if the dictionary lacks it, and so is a phrase that begins or ends
 * within a word.
 */
public final class SearchText {

    /** The prefix of a pair of characters, which distinguishes it from a word of two. */
    private static final String PAIR = "_";

    /** The prefix of a complete name. */
    private static final String NAME = "＝";

    /** Cached texts, some 10 MB; lists share many texts. */
    private static final Cache<String, String> CACHE =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private SearchText() {}

    /** The tokens of a text, separated by blanks: its pairs in order, then its words and their concepts. */
    public static String indexed(String text) {
        return CACHE.get(text, SearchText::tokens);
    }

    private static String tokens(String text) {
        List<Word> pieces = GenreWords.bundled().segmenter().pieces(PlainText.of(text));
        List<String> tokens = new ArrayList<>(pairs(pieces));
        tokens.addAll(words(pieces));
        return String.join(" ", tokens);
    }

    /** The name as one token, for matches of the complete name, then as {@link #indexed}. */
    public static String indexedName(String name) {
        return singleToken(name) + " " + indexed(name);
    }

    /** A complete text as one token: {@code ＝}, then its letters, digits and Han characters. */
    public static String singleToken(String text) {
        StringBuilder token = new StringBuilder(NAME);
        PlainText.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(token::appendCodePoint);
        return token.toString();
    }

    /** The consecutive tokens of a text, for a phrase query; empty for a single Han character. */
    public static List<String> row(String text) {
        return pairs(GenreWords.bundled().segmenter().pieces(PlainText.of(text)));
    }

    /** The prefix of all pairs with this first character. */
    public static String pairPrefix(String character) {
        return PAIR + character;
    }

    /**
     * A part of a query that can be found by itself.
     *
     * @param text the text as typed
     * @param row its consecutive tokens
     * @param meant single tokens with the same meaning
     */
    public record Part(String text, List<String> row, List<String> meant) {
        public Part {
            row = List.copyOf(row);
            meant = List.copyOf(meant);
        }
    }

    /**
     * The parts of a text: its words, and unknown characters in pairs. Stop words (负责, 工作) are parts only where there is
     * nothing else.
     */
    public static List<Part> parts(String text) {
        GenreWords genre = GenreWords.bundled();
        List<Part> parts = new ArrayList<>();
        List<Part> stopWords = new ArrayList<>();
        StringBuilder unknown = new StringBuilder();
        for (Word word : genre.segmenter().words(PlainText.of(text))) {
            String written = word.text();
            if (written.length() == 1 && isHan(written.charAt(0))) {
                unknown.append(written);
                continue;
            }
            addPairs(unknown, parts);
            List<String> meant = genre.concepts(written).stream()
                    .filter(concept -> !concept.equals(written))
                    .toList();
            (genre.isStop(written) && isHan(written.charAt(0)) ? stopWords : parts)
                    .add(new Part(written, row(written), meant));
        }
        addPairs(unknown, parts);
        return List.copyOf(parts.isEmpty() ? stopWords : parts);
    }

    private static void addPairs(StringBuilder unknown, List<Part> parts) {
        for (int i = 0; i + 1 < unknown.length(); i++) {
            String two = unknown.substring(i, i + 2);
            parts.add(new Part(two, row(two), List.of()));
        }
        unknown.setLength(0);
    }

    /** The occurrences of words in a text, in order, without overlaps. */
    public static List<Word> hits(String text, Collection<String> words) {
        boolean[] hit = new boolean[text.length()];
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
                Arrays.fill(hit, at, at + word.length(), true);
            }
        }
        List<Word> hits = new ArrayList<>();
        for (int i = 0; i < hit.length; i++) {
            if (hit[i]) {
                int end = i;
                while (end < hit.length && hit[end]) {
                    end++;
                }
                hits.add(new Word(text.substring(i, end), i, end));
                i = end;
            }
        }
        return List.copyOf(hits);
    }

    /** All pairs of adjacent Han characters, without punctuation; letters and digits are tokens as they are. */
    private static List<String> pairs(List<Word> pieces) {
        List<String> pairs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Word piece : pieces) {
            if (isHan(piece.text().charAt(0))) {
                run.append(piece.text());
            } else if (Character.isLetterOrDigit(piece.text().charAt(0))) {
                pair(run, pairs);
                pairs.add(PAIR + piece.text().toLowerCase(Locale.ROOT));
            }
        }
        pair(run, pairs);
        return pairs;
    }

    private static void pair(StringBuilder run, List<String> pairs) {
        for (int i = 0; i + 1 < run.length(); i++) {
            pairs.add(PAIR + run.substring(i, i + 2));
        }
        run.setLength(0);
    }

    /** The words without stop words, each followed by its concepts. */
    private static List<String> words(List<Word> pieces) {
        GenreWords genre = GenreWords.bundled();
        Set<String> words = new LinkedHashSet<>();
        for (Word word : pieces) {
            if (word.text().length() > 1
                    && Character.isLetterOrDigit(word.text().codePointAt(0))
                    && !genre.isStop(word.text())) {
                words.add(word.text().toLowerCase(Locale.ROOT));
                words.addAll(genre.concepts(word.text()));
            }
        }
        return List.copyOf(words);
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
