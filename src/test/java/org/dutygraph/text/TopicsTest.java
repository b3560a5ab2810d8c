package org.dutygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void departmentsAndWordsThatMostDutiesHoldAreNoTopics() {
        assertThat(Topics.of("县水利局负责农村供水工程建设和管理，做好抗旱服务", List.of("水利局", "县水利局")))
                .contains("农村供水", "抗旱")
                .doesNotContain("水利", "水利局", "建设", "管理", "服务", "负责");
    }

    @Test
    void eachStandsOnceInTheOrderOfTheText() {
        assertThat(Topics.of("抗旱、招聘、抗旱", List.of())).containsExactly("抗旱", "招聘");
    }

    @Test
    void aTextMayBeAboutNothing() {
        assertThat(Topics.of("", List.of("县水利局"))).isEmpty();
        assertThat(Topics.of("做好相关工作", List.of())).isEmpty();
    }
}
