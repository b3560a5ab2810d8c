package org.dutygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.text.WordDiff.Change;
import org.dutygraph.text.WordDiff.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Words, plain forms and differences, a case a line. */
class TextSpecTest {

    static Stream<Map<String, String>> words() {
        return cases("words");
    }

    static Stream<Map<String, String>> plain() {
        return cases("plain");
    }

    static Stream<Map<String, String>> differences() {
        return cases("differences");
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsOfTheGenreStayWhole(Map<String, String> spec) {
        List<Word> words = GenreWords.bundled().segmenter().words(spec.get("text"));

        assertThat(words.stream().map(Word::text).collect(Collectors.joining("|")))
                .isEqualTo(spec.get("words"));
        words.forEach(word ->
                assertThat(spec.get("text").substring(word.start(), word.end())).isEqualTo(word.text()));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void layoutAndKeyboardMakeNoDifference(Map<String, String> spec) {
        String plain = PlainText.of(spec.get("text"));

        assertThat(plain).isEqualTo(spec.get("plain"));
        assertThat(PlainText.of(plain)).as("plain text stays as it is").isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("differences")
    void theDifferenceIsShownWordByWord(Map<String, String> spec) {
        List<Stretch> stretches = WordDiff.of(spec.get("first"), spec.get("second"));

        assertThat(stretches.stream()
                        .map(stretch -> switch (stretch.change()) {
                            case KEPT -> stretch.text();
                            case REMOVED -> "[-" + stretch.text() + "-]";
                            case ADDED -> "{+" + stretch.text() + "+}";
                        })
                        .collect(Collectors.joining()))
                .isEqualTo(spec.get("difference"));
        assertThat(joined(stretches, Change.ADDED)).isEqualTo(spec.get("first"));
        assertThat(joined(stretches, Change.REMOVED)).isEqualTo(spec.get("second"));
    }

    @Test
    void furtherWordsAreKeptWhole() {
        Segmenter segmenter = Segmenter.bundled();
        assertThat(segmenter.words("阿哈什胡拉克村")).hasSizeGreaterThan(1);
        assertThat(segmenter.with(List.of("阿哈什胡拉克村")).words("阿哈什胡拉克村")).hasSize(1);
    }

    @Test
    void rareWordsWeighMoreThanCommonOnes() {
        GenreWords words = GenreWords.bundled();
        assertThat(words.weight("高标准农田")).isGreaterThan(words.weight("档案"));
        assertThat(words.weight("档案")).isGreaterThan(words.weight("农村"));
        assertThat(words.isStop("负责")).isTrue();
        assertThat(words.isStop("审批")).isFalse();
    }

    private static String joined(List<Stretch> stretches, Change without) {
        return stretches.stream()
                .filter(stretch -> stretch.change() != without)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static Stream<Map<String, String>> cases(String name) {
        InputStream in = TextSpecTest.class.getResourceAsStream("/text/" + name + ".yaml");
        List<Map<String, String>> cases = new Yaml().load(in);
        return cases.stream();
    }
}
