package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dutygraph.text.GenreWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clause has of a concept of another duty's name. */
class ClauseConceptsTest {

    @ParameterizedTest
    @CsvSource({
        "核发林木采伐许可证, 林木, 1",
        "核发建设工程规划许可证, 乡村建设规划许可, 0.75",
        "核发建设工程规划许可证, 乡村建设, 0.5",
        "核发建设工程规划许可证, 乡村道路建设, 0",
        "开展滴灌带回收, 滴灌带, 1",
        "开展滴灌带回收, 渔网, 0",
        "开展滴灌带回收, 收, 0",
        "报县应急管理局, 应急管理, 0",
        "报县应急管理局，做好应急管理, 应急管理, 1",
        "应急管理部门、应急管理局汇总, 应急管理, 0",
        "经生态环境保护委员会同意, 生态环境, 1",
        "经县教育主管同意, 教育, 0"
    })
    void itHoldsAWordOrAPartOfACompound(String text, String concept, double share) {
        assertThat(clause(text).share(concept)).isCloseTo(share, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "保护林木, 林木, true",
        "打击乱砍滥伐和盗采伐木, 林木采伐, true",
        "核发林木许可证, 林木采伐, false",
        "开展滴灌带回收, 塑料灌带, true",
        "开展滴灌带回收, 毛灌带, false",
        "报县应急管理局, 应急管理, false"
    })
    void itSpeaksOfAWordOrOfItsSecondHalf(String text, String concept, boolean speaks) {
        assertThat(clause(text).speaksOf(concept)).isEqualTo(speaks);
    }

    private static ClauseConcepts clause(String text) {
        return ClauseConcepts.of(text, GenreWords.bundled().bag(text));
    }
}
