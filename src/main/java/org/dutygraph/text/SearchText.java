package org.dutygraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a full-text index holds of a text, and the tokens by which it is asked; both sides are cut by the same rules.
 *
 * <p>An index with the analyzer {@code whitespace} over {@link #indexed} finds every two characters that stand side by
 * side: beside its words, a text is entered with all its pairs of neighbouring characters. So 人社 or 枫桥 is found whether
 * or not the dictionary has it, and a phrase that begins or ends within a word is found as well.
 */
public final class SearchText {

    /** Before a pair of characters, so that it is never taken for a word of two. */
    private static final String PAIR = "_";

    /** Before a whole name. */
    private static final String WHOLE = "＝";

    /** Lists are copied from one another; so many texts, some 10 MB, are remembered with their tokens. */
    private static final int REMEMBERED = 10_000;

    private static final Map<String, String> INDEXED = new ConcurrentHashMap<>();

    private SearchText() {}

    /** The tokens of a text, parted by blanks: its pairs in their order, then its words and the concepts they mean. */
    public static String indexed(String text) {
        String known = INDEXED.get(text);
        if (known != null) {
            return known;
        }
        List<Word> pieces = GenreWords.bundled().segmenter().pieces(PlainText.of(text));
        List<String> tokens = new ArrayList<>(pairs(pieces));
        tokens.addAll(words(pieces));
        String indexed = String.join(" ", tokens);
        if (INDEXED.size() >= REMEMBERED) {
            INDEXED.clear();
        }
        INDEXED.put(text, indexed);
        return indexed;
    }

    /** The name as one token, by which a whole name is told from a part of one; then as {@link #indexed}. */
    public static String indexedName(String name) {
        return whole(name) + " " + indexed(name);
    }

    /** A whole text as one token: its letters, digits and Han characters after {@code ＝}. */
    public static String whole(String text) {
        StringBuilder whole = new StringBuilder(WHOLE);
        PlainText.of(text)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    /** The tokens that stand side by side, in this order, wherever the text stands; empty for a single Han character. */
    public static List<String> row(String text) {
        return pairs(GenreWords.bundled().segmenter().pieces(PlainText.of(text)));
    }

    /** The token with which every pair begins whose first character this is. */
    public static String pairPrefix(String character) {
        return PAIR + character;
    }

    /**
     * A part of a question that can be found by itself.
     *
     * @param text as it was typed
     * @param row tokens that have to stand side by side
     * @param meant single tokens that say the same
     */
    public record Part(String text, List<String> row, List<String> meant) {
        public Part {
            row = List.copyOf(row);
            meant = List.copyOf(meant);
        }
    }

    /**
     * A text's parts: its words that say something, and what no dictionary has, in pairs of characters. Words that say
     * nothing (负责, 工作) are parts only where nothing else is.
     */
    public static List<Part> parts(String text) {
        GenreWords genre = GenreWords.bundled();
        List<Part> parts = new ArrayList<>();
        List<Part> silent = new ArrayList<>();
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
            (genre.isStop(written) && isHan(written.charAt(0)) ? silent : parts)
                    .add(new Part(written, row(written), meant));
        }
        addPairs(unknown, parts);
        return List.copyOf(parts.isEmpty() ? silent : parts);
    }

    private static void addPairs(StringBuilder unknown, List<Part> parts) {
        for (int i = 0; i + 1 < unknown.length(); i++) {
            String two = unknown.substring(i, i + 2);
            parts.add(new Part(two, row(two), List.of()));
        }
        unknown.setLength(0);
    }

    /** The places of a text where words stand, as spans from the first character on, not overlapping. */
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

    /** Every two neighbouring Han characters, marks between them left out; letters and digits are tokens as they stand. */
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

    /** The words that say something, each followed by the concepts it means where they are others. */
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
