package org.dutygraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Former names and everyday words lead to the words of the lists, and say by what document. */
class SynonymTest {

    @ParameterizedTest
    @CsvSource({
        "扶贫办, 农业农村局",
        "计生委, 卫生健康委员会",
        "工商局, 市场监督管理局",
        "国土局, 自然资源局",
        "安监局, 应急管理局",
        "煤气, 燃气",
        "低保户, 最低生活保障",
        "黑车 整治, 非法营运",
    })
    void aFormerOrEverydayWordIsAlsoLookedForAsTheListsWriteIt(String typed, String meant) {
        Question question = Question.of(typed);

        assertThat(question.meant()).contains(meant);
        assertThat(question.fullNames()).doesNotContain(meant);
        assertThat(question.synonyms()).singleElement().satisfies(synonym -> assertThat(synonym.source())
                .contains("《"));
    }

    @Test
    void otherWordsHaveNone() {
        assertThat(Question.of("防汛 抗旱").synonyms()).isEmpty();
        assertThat(Question.of("人社").synonyms()).isEmpty();
        assertThat(Question.of("人社").fullNames()).isNotEmpty();
    }
}
