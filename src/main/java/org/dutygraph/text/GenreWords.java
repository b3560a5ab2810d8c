package org.dutygraph.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of the genre weigh: which say nothing, which little, and which mean the same.
 *
 * <p>A weight hangs on the word alone, never on the lists that happen to be loaded, so that what two duties have in common
 * is the same today and after a thousand more lists.
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

    /** The tables that the program ships. */
    public static GenreWords bundled() {
        return Bundled.WORDS;
    }

    /** The words that cut texts for these tables. */
    public Segmenter segmenter() {
        return segmenter;
    }

    /** Whether a word says nothing about what a duty is (负责, 本乡, 工作), or is a part of a number. */
    public boolean isStop(String word) {
        return stop.contains(word) || Character.isDigit(word.charAt(0)) && !concepts.containsKey(word);
    }

    /** What a word means: itself, or the concepts it is a synonym of; 防汛抗旱 are two. */
    public List<String> concepts(String word) {
        return concepts.getOrDefault(word, List.of(word));
    }

    /**
     * How much sharing this concept says, between 0 and 1.2: the rarer in general Chinese the more; little for words that
     * half of all duties hold.
     */
    public double weight(String concept) {
        double rarity = 1.5 - 0.12 * Math.log1p(segmenter.commonness(concept));
        double weight = Math.max(LEAST, Math.min(MOST, rarity));
        if (concept.length() == 1) {
            weight = Math.min(weight, COMMON);
        }
        return common.contains(concept) ? Math.min(weight, COMMON) : weight;
    }

    /** The concepts of a text that are no stop words, each with its weight times the number of times it stands there. */
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
