package org.dutygraph.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a text is about: the concepts of its words, without stop words, words that most duties hold, and given names. */
public final class Topics {

    // Below it are the genre's common words, and such as 管理, 确定, 时间.
    private static final double LEAST = 0.5;

    private Topics() {}

    /**
     * The concepts, each once, in the order of the text.
     *
     * @param names what is left out wherever it stands: the departments that a duty writes are not what it is about
     */
    public static List<String> of(String text, Collection<String> names) {
        GenreWords genre = GenreWords.bundled();
        String without = PlainText.of(text);
        // The longest first: 县水利局 before 水利局.
        for (String name : names.stream()
                .map(PlainText::of)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            without = without.replace(name, "，");
        }
        return genre.segmenter().words(without).stream()
                .map(Word::text)
                .filter(word -> !genre.isStop(word))
                .flatMap(word -> genre.concepts(word).stream())
                .filter(concept -> genre.weight(concept) >= LEAST)
                .distinct()
                .toList();
    }
}
