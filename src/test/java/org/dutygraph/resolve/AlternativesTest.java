package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {

    private final Alternatives words = new Alternatives("verbs", List.of("检", "检查", "巡查", "及时", "依法"));

    @Test
    void theFirstWordOfTheListCounts() {
        assertThat(words.endAt("先检查", 1)).isEqualTo(2);
        assertThat(words.endAt("先巡查", 1)).isEqualTo(3);
        assertThat(words.endAt("先巡视", 1)).isEqualTo(-1);
        assertThat(words.endAt("先", 0)).isEqualTo(-1);
        assertThat(words.endAt("检", 1)).isEqualTo(-1);
    }

    @Test
    void theyAreFoundAnywhereAndTakenOut() {
        assertThat(words.areIn("巡查河道")).isTrue();
        assertThat(words.areIn("河道巡查")).isTrue();
        assertThat(words.areIn("河道巡")).isFalse();
        assertThat(words.areIn("")).isFalse();
        assertThat(words.removedFrom("及时巡查河道检查")).isEqualTo("河道查");
        assertThat(words.removedFrom("河道")).isEqualTo("河道");
    }

    @Test
    void theyMayStandInARowBeforeOthers() {
        Alternatives verbs = new Alternatives("verbs", List.of("查处", "整改"));

        assertThat(words.leadTo(verbs, "查处", 0)).isTrue();
        assertThat(words.leadTo(verbs, "由及时依法查处", 1)).isTrue();
        assertThat(words.leadTo(verbs, "检整改", 0)).isTrue();
        assertThat(words.leadTo(verbs, "及时依法", 0)).isFalse();
        assertThat(words.leadTo(verbs, "立即查处", 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "检.查", "\\s", "检|查", "(检)"})
    void anExpressionIsNoWord(String word) {
        assertThatThrownBy(() -> new Alternatives("adverbs", List.of("依法", word)))
                .hasMessage("actors/words.yaml: “" + word + "” in “adverbs” must be a plain word, no expression");
    }
}
