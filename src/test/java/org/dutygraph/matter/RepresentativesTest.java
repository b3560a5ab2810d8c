package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duty that stands for a name: one with clauses, then the smaller id. */
class RepresentativesTest {

    @ParameterizedTest
    @CsvSource({
        "false, 1, false, true",
        "false, 2, false, true",
        "false, 3, false, false",
        "false, 3, true, true",
        "true, 1, false, false",
        "true, 1, true, true",
        "true, 3, true, false"
    })
    void clausesComeBeforeTheSmallerId(boolean presentHasClauses, String id, boolean clauses, boolean wanted) {
        Representatives representatives = new Representatives();
        assertThat(representatives.wants("燃气", id, clauses)).isTrue();

        representatives.take("燃气", duty("2", presentHasClauses));

        assertThat(representatives.wants("燃气", id, clauses)).isEqualTo(wanted);
    }

    @Test
    void aNameHasItsRepresentative() {
        Representatives representatives = new Representatives();
        representatives.take("燃气", duty("2", true));

        assertThat(representatives.representative("燃气")).isEqualTo("2");
        assertThatThrownBy(() -> representatives.representative("养犬"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("养犬");
    }

    @Test
    void theMattersOfAllNamesHaveTheFunctionsThatTheEntriesStandFor() {
        Representatives representatives = new Representatives();
        DutyText gas = new DutyText("1/C1", "C", "", "燃气安全管理工作", List.of(), List.of("a"));
        DutyText town = new DutyText("2/C1", "C", "", "城镇燃气安全监督管理", List.of(), List.of("b"));
        for (DutyText duty : List.of(town, gas)) {
            representatives.take(representatives.key(duty.name()), duty);
        }

        Matters matters = representatives.matters(
                Decisions.none(), entry -> entry.equals("a") ? List.of("应急管理", "住房和城乡建设") : List.of("住房和城乡建设"));

        assertThat(matters.matters()).singleElement().satisfies(matter -> assertThat(matter.duties())
                .containsExactly("1/C1", "2/C1"));
        assertThat(matters.placement(matters.key(town)).judgement().explanation())
                .contains("FUNCTIONS +0.05 (住房和城乡建设)");
    }

    private static DutyText duty(String id, boolean clauses) {
        return new DutyText(id, "C", "", "燃气", clauses ? List.of("检查燃气。") : List.of(), List.of());
    }
}
