package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list's own places leave its texts, their units stay. */
class OwnPlacesTest {

    @ParameterizedTest
    @CsvSource({"奇台县人社局, 县人社局", "五马场哈萨克族乡和五马场乡, 乡和乡", "报奇台县、奇台镇, 报县、镇", "奇台商会, 奇台商会", "伊宁县人社局, 伊宁县人社局"})
    void theNameGoesAndTheUnitStays(String text, String without) {
        OwnPlaces places = OwnPlaces.of(List.of("奇台县", "五马场哈萨克族乡"));

        assertThat(places.without(text)).isEqualTo(without);
        assertThat(OwnPlaces.of(List.of()).without(text)).isEqualTo(text);
    }
}
