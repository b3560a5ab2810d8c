package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a relation leads, and which organ of the township it names. */
class DirectionTest {

    private static Actor department(String region) {
        return new Actor(Actor.Type.DEPARTMENT, region + ":水利局", "水利局", "水利局", List.of(), region, true);
    }

    private static Actor actor(String name) {
        return switch (name) {
            case "镇" -> new Actor(Actor.Type.TOWNSHIP, "654021202", "镇", null, List.of(), "654021202", true);
            case "国家局" -> department("000000");
            case "省局" -> department("65");
            case "州局" -> department("6540");
            case "县局" -> department("654021");
            case "外县局" -> department("某省某县");
            default -> new Actor(Actor.Type.PARTY, name, name, null, List.of(), null, true);
        };
    }

    private static Performer performer(String name) {
        return new Performer(new Mention(actor(name), name, 0, name.length()), Basis.SUBJECT, false);
    }

    @ParameterizedTest
    @CsvSource({
        "镇, 县局, UP",
        "镇, 各村（社区）, DOWN",
        "县局, 镇, DOWN",
        "县局, 县局, ACROSS",
        "县局, 州局, UP",
        "州局, 省局, UP",
        "省局, 国家局, UP",
        "国家局, 县局, DOWN",
        "村民委员会, 镇, UP",
        "县局, 燃气企业, ",
        "县局, 农村信用社, ",
        "县局, 外县局, "
    })
    void theLevelsOfBothSidesSayIt(String from, String to, @Nullable Direction expected) {
        assertThat(Direction.of(List.of(performer(from)), actor(to))).isEqualTo(expected);
    }

    @Test
    void performersOfSeveralLevelsHaveOneOnlyWhereTheyAgree() {
        assertThat(Direction.of(List.of(performer("县局"), performer("州局")), actor("镇")))
                .isEqualTo(Direction.DOWN);
        assertThat(Direction.of(List.of(performer("县局"), performer("州局")), actor("州局")))
                .isNull();
        assertThat(Direction.of(List.of(), actor("镇"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"乡党委, 党委", "五马场乡人民政府, 政府", "镇党委政府, 党委、政府", "镇人大主席团, 人大", "乡党政办, 党政办", "乡纪委监委, 纪委", "本乡, "})
    void theWordsNameAnOrganOfTheTownship(String surface, @Nullable String organ) {
        assertThat(new Mention(actor("镇"), surface, 0, 2).organ()).isEqualTo(organ);
        assertThat(new Mention(actor("县局"), surface, 0, 2).organ()).isNull();
    }
}
