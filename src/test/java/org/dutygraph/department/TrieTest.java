package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that are found at a place in a text, in a trie of either size. */
class TrieTest {

    static Stream<Trie<String>> tries() {
        return Stream.of(Trie.large(new Pairs()), Trie.small());
    }

    private static void fill(Trie<String> trie) {
        for (String word : new String[] {"县水利局", "县", "水利", "县水务局", "水", "县公安局"}) {
            assertThat(trie.put(word, word)).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("tries")
    void everyWordThatBeginsHereIsFoundTheShortestFirst(Trie<String> trie) {
        fill(trie);

        assertThat(trie.all("报县水利局", 1)).containsExactly(new Trie.Found<>(2, "县"), new Trie.Found<>(5, "县水利局"));
        assertThat(trie.all("县水务局", 0)).containsExactly(new Trie.Found<>(1, "县"), new Trie.Found<>(4, "县水务局"));
        assertThat(trie.all("县公安局", 0)).hasSize(2);
        assertThat(trie.all("水利", 0)).containsExactly(new Trie.Found<>(1, "水"), new Trie.Found<>(2, "水利"));
        assertThat(trie.all("利水", 0)).isEmpty();
        assertThat(trie.all("县", 1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tries")
    void theLongestIsTheLongestThatIsAccepted(Trie<String> trie) {
        fill(trie);

        assertThat(trie.longest("县水利局", 0, found -> true)).isEqualTo(new Trie.Found<>(4, "县水利局"));
        assertThat(trie.longest("县水利局", 0, found -> found.end() < 4)).isEqualTo(new Trie.Found<>(1, "县"));
        assertThat(trie.longest("县水利局", 0, found -> false)).isNull();
    }

    @ParameterizedTest
    @MethodSource("tries")
    void twoCharactersSayWhetherAWordMayBegin(Trie<String> trie) {
        trie.put("公安局", "公安局");
        trie.put("水", "水");

        assertThat(trie.mayBegin('公', '安')).isTrue();
        assertThat(trie.mayBegin('公', '路')).isFalse();
        assertThat(trie.mayBegin('水', '利')).as("one character alone").isTrue();
        assertThat(trie.mayBegin('安', '局')).isFalse();
        assertThat(trie.begins("由公安局", 1)).isTrue();
        assertThat(trie.begins("由公安局", 2)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tries")
    void firstCharactersThatShareASlotAreToldApart(Trie<String> trie) {
        char other = (char) ('县' + 1024);
        trie.put("县局", "县局");
        trie.put(other + "局", "other");

        assertThat(trie.all("县局", 0)).containsExactly(new Trie.Found<>(2, "县局"));
        assertThat(trie.all(other + "局", 0)).containsExactly(new Trie.Found<>(2, "other"));
        assertThat(trie.begins("" + (char) ('县' + 2048), 0)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tries")
    void aWordHasOneValueAndTheOneBeforeIsHandedBack(Trie<String> trie) {
        assertThat(trie.put("县水利局", "前")).isNull();
        assertThat(trie.put("县水利局", "后")).isEqualTo("前");
        assertThat(trie.all("县水利局", 0)).containsExactly(new Trie.Found<>(4, "后"));
        assertThatThrownBy(() -> trie.put("", "无")).isInstanceOf(IllegalArgumentException.class);
    }
}
