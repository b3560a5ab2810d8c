package org.dutygraph.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a full-text index holds of a text, and how a question is put to it; both sides are cut by the same rules.
 *
 * <p>An index with the analyzer {@code whitespace} over {@link #indexed} finds every two characters that stand side by
 * side: beside its words, a text is entered with all its pairs of neighbouring characters. So 人社 or 枫桥 is found whether
 * or not the dictionary has it, and a phrase that begins or ends within a word is found as well.
 */
public final class SearchText {

    /** Before a pair of characters, so that it is never taken for a word of two. */
    private static final String PAIR = "_";

    private static final double WHOLE = 8;
    private static final double WORD = 2;

    private SearchText() {}

    /** The tokens of a text, parted by blanks: its pairs in their order, then its words and the concepts they mean. */
    public static String indexed(String text) {
        List<String> tokens = new ArrayList<>(pairs(text));
        tokens.addAll(words(text));
        return String.join(" ", tokens);
    }

    /**
     * A question in Lucene's language.
     *
     * <p>The whole phrase counts most, then words, then single pairs; every part may be missing, so that a long question
     * still finds what shares most of it. Marks of the language itself cannot be put in: only letters, digits and Han
     * characters are taken over.
     *
     * @param text what a person typed
     * @param meant other words for it (人力资源和社会保障局 for 人社), which count as much as the words typed
     * @return the question; empty where the text has nothing that could be found
     */
    public static String query(String text, List<String> meant) {
        Set<String> clauses = new LinkedHashSet<>();
        List<String> pairs = pairs(text);
        if (pairs.size() > 1) {
            clauses.add("\"" + String.join(" ", pairs) + "\"^" + WHOLE);
        }
        words(text).forEach(word -> clauses.add("\"" + word + "\"^" + WORD));
        pairs.forEach(pair -> clauses.add("\"" + pair + "\""));
        for (String other : meant) {
            List<String> others = pairs(other);
            if (!others.isEmpty()) {
                clauses.add("\"" + String.join(" ", others) + "\"^" + WORD);
            }
        }
        return String.join(" ", clauses);
    }

    /** The places of a text where a question's words stand, as spans from the first character on, not overlapping. */
    public static List<Word> hits(String text, String question) {
        boolean[] hit = new boolean[text.length()];
        for (String part : parts(question)) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                for (int i = at; i < at + part.length(); i++) {
                    hit[i] = true;
                }
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

    /** What of a question is marked in a text: the whole of it, its words that say something. */
    private static List<String> parts(String question) {
        GenreWords genre = GenreWords.bundled();
        List<String> parts = new ArrayList<>();
        for (String run : question.strip().split("\\s+")) {
            if (run.length() > 1) {
                parts.add(run);
            }
        }
        for (Word word : genre.segmenter().words(question)) {
            if (word.text().length() > 1 && !genre.isStop(word.text())) {
                parts.add(word.text());
            }
        }
        return parts;
    }

    /** Every two neighbouring Han characters, marks between them left out; letters and digits are tokens as they stand. */
    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Word piece : GenreWords.bundled().segmenter().pieces(PlainText.of(text))) {
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
    private static List<String> words(String text) {
        GenreWords genre = GenreWords.bundled();
        Set<String> words = new LinkedHashSet<>();
        for (Word word : genre.segmenter().words(PlainText.of(text))) {
            if (word.text().length() > 1 && !genre.isStop(word.text())) {
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
