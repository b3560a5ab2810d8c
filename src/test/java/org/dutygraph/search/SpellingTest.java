package org.dutygraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names by their pinyin: syllables, first letters, every reading of a character. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "农业农村局, nyncj, 0",
        "农业农村局, nongye, 0",
        "农业农村局, nongyenongcun, 0",
        "农业农村局, nongyenongc, 0",
        "农业农村局, nongyenongcunju, 0",
        "农业农村局, nyj, 4",
        "农业农村局, ncj, 1",
        "林河县农业农村局, nyncj, 1",
        "重庆市, chongqing, 0",
        "重庆市, zq, 0",
        "长乐镇, changle, 0",
        "乐至县, lz, 0",
        "单县, shanxian, 0",
        "区家镇, oujia, 0",
        "绿化办, lvhua, 0",
        "行政审批局, xzspj, 0",
    })
    void lettersSpellAName(String name, String letters, int distance) {
        assertThat(Spelling.of(name).distance(letters)).hasValue(distance);
    }

    @ParameterizedTest
    @CsvSource({"农业农村局, gaj", "农业农村局, nongyex", "水利局, ljs", "水利局, shuilijuz", "A, aa"})
    void otherLettersDoNot(String name, String letters) {
        assertThat(Spelling.of(name).distance(letters)).isEmpty();
    }

    @Test
    void onlyLettersArePinyin() {
        assertThat(Spelling.typed(" Nong Ye'ju ")).hasValue("nongyeju");
        assertThat(Spelling.typed("Lüyou")).hasValue("lvyou");
        assertThat(Spelling.typed("n")).isEmpty();
        assertThat(Spelling.typed("农业ju")).isEmpty();
        assertThat(Spelling.typed("12345")).isEmpty();
    }
}
