package org.dutygraph.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutygraph.web.dashboard.Headline.Value;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void aSentenceIsCutAtItsValuesAndWritesNumbersAsTheTilesDo() {
        Headline sentence =
                new Headline("", List.of(new Value("桂平市公安局", "/d"), Value.number(22_673, null)), "query", "column");
        assertThat(sentence.in("{0}最多：{1} 项。"))
                .containsExactly(
                        new Value("桂平市公安局", "/d"),
                        new Value("最多：", null),
                        new Value("22,673", null),
                        new Value(" 项。", null));
    }
}
