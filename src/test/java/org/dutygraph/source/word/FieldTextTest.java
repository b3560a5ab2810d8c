package org.dutygraph.source.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with fields and what is seen of them; {@code &#123;码|果&#125;} is a field with its code and its result. */
class FieldTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "甲乙 ¦ 甲乙",
                "甲{ QUOTE 码 |乙}丙 ¦ 甲乙丙",
                "甲{ PAGE }乙 ¦ 甲乙",
                "{ IF { QUOTE 码 |旧} = 1 |{ FORMTEXT |甲}乙}丙 ¦ 甲乙丙",
                "{ TOC |甲 ¦ 甲",
                "甲} ¦ 甲",
                "{ EQ \\* jc0 \\* hps20 \\o\\ad(\\s\\up 9(jī),机械)}检查 ¦ 机械检查",
                "{ EQ \\o(\\s\\up 9(jī)，机械)} ¦ 机械",
                "{ EQ \\o\\ac(○,1)} ¦ ○1",
            })
    void theResultOfAFieldIsSeenAndItsCodeIsNot(String text, String seen) {
        assertThat(FieldText.shown(
                        text.replace('{', '\u0013').replace('|', '\u0014').replace('}', '\u0015')))
                .isEqualTo(seen);
    }
}
