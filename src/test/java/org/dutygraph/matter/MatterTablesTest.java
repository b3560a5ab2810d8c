package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of actions and subjects. */
class MatterTablesTest {

    @ParameterizedTest
    @CsvSource({
        "处罚, PENALISE, true, false, true",
        "审批, APPROVE, true, false, true",
        "审核, VERIFY, false, false, true",
        "发放, PAY, false, true, true",
        "宣传, PUBLICISE, false, true, false",
        "管理, SUPERVISE, false, false, false",
        "制定, COMPILE, false, false, false",
        "培训, TRAIN, false, true, false"
    })
    void aWordMeansAnAction(String word, Action action, boolean strong, boolean narrow, boolean telling) {
        assertThat(Action.of(word)).contains(action);
        assertThat(action.isStrong()).isEqualTo(strong);
        assertThat(action.isNarrow()).isEqualTo(narrow);
        assertThat(action.isTelling()).isEqualTo(telling);
        assertThat(action.isObject()).isFalse();
        assertThat(Action.of("秸秆")).isEmpty();
        assertThat(Action.RESPOND.isObject()).isTrue();
    }

    @Test
    void aSubjectHasItsWords() {
        assertThat(Subjects.of("创业")).containsExactly("就业");
        assertThat(Subjects.of("秸秆")).isEmpty();
        assertThat(Subjects.isName("就业")).isTrue();
        assertThat(Subjects.isName("创业")).isFalse();
        assertThat(Subjects.areOne(Set.of("就业", "创业"))).isTrue();
        assertThat(Subjects.areOne(Set.of("就业", "秸秆"))).isFalse();
        assertThat(Subjects.areOne(Set.of("创业", "失业"))).as("without its name").isFalse();
    }

    @Test
    void aTableThatIsNotThereOrHasAnotherWidthIsAnError() {
        assertThat(MatterTables.rows("subjects.tsv", 2)).isNotEmpty().noneMatch(row -> row[0].startsWith("#"));
        assertThatThrownBy(() -> MatterTables.rows("nothing.tsv", 2))
                .hasMessageContaining("matters/nothing.tsv is not");
        assertThatThrownBy(() -> MatterTables.rows("subjects.tsv", 3)).hasMessageContaining("2 fields instead of 3");
    }
}
