package org.dutygraph.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of the genre's words: stop words, common words, and synonyms.
 *
 * <p>A weight depends on the word alone, not on the loaded lists, so that the similarity of two duties does not change when
 * more lists are loaded.
 */
public final class GenreWords {

    private static final double MOST = 1.2;
    private static final double LEAST = 0.35;
    private static final double COMMON = 0.15;

    private final Segmenter segmenter;
    private final Set<String> stop;
    private final Set<String> common;
    private final Map<String, List<String>> concepts;

    private GenreWords(Segmenter segmenter, Set<String> stop, Set<String> common, Map<String, List<String>> concepts) {
        this.segmenter = segmenter;
        this.stop = stop;
        this.common = common;
        this.concepts = concepts;
    }

    /** The bundled tables. */
    public static GenreWords bundled() {
        return Bundled.WORDS;
    }

    /** The segmenter for these tables. */
    public Segmenter segmenter() {
        return segmenter;
    }

    /** Whether a word is a stop word (负责, 本乡, 工作) or part of a number. */
    public boolean isStop(String word) {
        return stop.contains(word) || Character.isDigit(word.charAt(0)) && !concepts.containsKey(word);
    }

    /** The concepts of a word: itself, or those it is a synonym of; 防汛抗旱 are two. */
    public List<String> concepts(String word) {
        return concepts.getOrDefault(word, List.of(word));
    }

    /**
     * The weight of a concept, 0 to 1.2: higher for words rare in general Chinese, low for words that half of all duties
     * contain.
     */
    public double weight(String concept) {
        double rarity = 1.5 - 0.12 * Math.log1p(segmenter.commonness(concept));
        double weight = Math.max(LEAST, Math.min(MOST, rarity));
        if (concept.length() == 1) {
            weight = Math.min(weight, COMMON);
        }
        return common.contains(concept) ? Math.min(weight, COMMON) : weight;
    }

    /** The concepts of a text without stop words, each with its weight times its number of occurrences. */
    public Bag bag(String text) {
        Bag.Gathering bag = Bag.gather();
        for (Word word : segmenter.words(text)) {
            if (!isStop(word.text())) {
                concepts(word.text()).forEach(concept -> bag.add(concept, weight(concept)));
            }
        }
        return bag.toBag();
    }

    private static final class Bundled {
        static final GenreWords WORDS = read();

        private static GenreWords read() {
            Map<String, List<String>> concepts = new HashMap<>();
            Set<String> words = new java.util.HashSet<>();
            for (String line : WordList.lines("synonyms.tsv")) {
                String[] field = line.split("\t");
                List<String> meant = List.of(field[0].split(" "));
                words.addAll(meant);
                for (String word : field[1].split(" ")) {
                    words.add(word);
                    if (concepts.put(word, meant) != null) {
                        throw new IllegalStateException("text/synonyms.tsv has “" + word + "” twice");
                    }
                }
            }
            return new GenreWords(
                    Segmenter.bundled().with(words),
                    Set.copyOf(WordList.read("stopwords.txt")),
                    Set.copyOf(WordList.read("common.txt")),
                    Map.copyOf(concepts));
        }
    }
}
