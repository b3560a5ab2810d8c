package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.junit.jupiter.api.Test;

/** Two townships matter by matter: what differs, and in which order it is shown. */
class ComparisonTest {

    private static final ComparedDuty ACCIDENTS = duty("a/C1", "C", "accidents", List.of("农业农村局"), List.of("农业农村"));

    @Test
    void alikeIsNoDifference() {
        List<ComparedMatter> findings = Comparison.of(List.of(ACCIDENTS), List.of(ACCIDENTS));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).differences()).isEmpty();
        assertThat(findings.get(0).telling()).isZero();
    }

    @Test
    void anotherListTellsMost() {
        ComparedDuty taken = duty("b/W1", "W", "accidents", List.of("农业农村局"), List.of("农业农村"));
        ComparedDuty mine = duty("a/C2", "C", "mine", List.of("水利局"), List.of("水利"));
        ComparedDuty theirs = duty("b/C2", "C", "theirs", List.of("水利局"), List.of("水利"));

        List<ComparedMatter> findings = Comparison.of(List.of(mine, ACCIDENTS), List.of(theirs, taken));

        assertThat(findings)
                .extracting(ComparedMatter::differences)
                .containsExactly(Set.of(Difference.LIST), Set.of(Difference.ONLY_ONE), Set.of(Difference.ONLY_OTHER));
        assertThat(findings).extracting(ComparedMatter::telling).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void otherFunctionsTellMoreThanAnotherOrganisation() {
        ComparedDuty science = duty("a/C1", "C", "envoys", List.of("科学技术局"), List.of("科技"));
        ComparedDuty merged = duty("b/C1", "C", "envoys", List.of("商务科技和工业信息化局"), List.of("商务", "工业和信息化", "科技"));
        ComparedDuty other = duty("c/C1", "C", "envoys", List.of("科技局"), List.of("科技"));
        ComparedDuty farming = duty("d/C1", "C", "envoys", List.of("农业农村局"), List.of("农业农村"));

        ComparedMatter organisation =
                Comparison.of(List.of(science), List.of(other)).get(0);
        ComparedMatter wider = Comparison.of(List.of(science), List.of(merged)).get(0);
        ComparedMatter functions =
                Comparison.of(List.of(science), List.of(farming)).get(0);

        assertThat(organisation.differences()).containsExactly(Difference.ORGANISATION);
        assertThat(wider.differences()).containsExactly(Difference.ORGANISATION);
        assertThat(functions.differences()).containsExactly(Difference.FUNCTIONS);
        assertThat(functions.telling()).isGreaterThan(organisation.telling());
    }

    @Test
    void aPartInAnotherListIsAFindingOfItsOwn() {
        ComparedDuty whole = duty("a/B1", "B", "fields", Map.of("fields-built", 0.9));
        ComparedDuty part = duty("b/C1", "C", "fields-built", Map.of());
        ComparedDuty far = duty("b/C2", "C", "dogs", Map.of());

        List<ComparedMatter> findings = Comparison.of(List.of(whole), List.of(far, part));

        assertThat(findings.get(0).differences()).containsExactly(Difference.PART_IN_OTHER_LIST, Difference.DIVISION);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).differences()).containsExactly(Difference.ONLY_OTHER);
    }

    @Test
    void clausesAreLaidSideBySide() {
        ComparedDuty one = clauses("a/C1", "县水利局审核机电井更新申请。", "乡镇上报机电井用水量。");
        ComparedDuty other = clauses("b/C1", "上报本乡机电井用水量，年底进行决算。", "召开会议。");

        assertThat(ClausePair.of(one.clauses(), other.clauses()))
                .containsExactly(
                        new ClausePair("县水利局审核机电井更新申请。", null),
                        new ClausePair("乡镇上报机电井用水量。", "上报本乡机电井用水量，年底进行决算。"),
                        new ClausePair(null, "召开会议。"));
        assertThat(Comparison.of(List.of(one), List.of(other)).get(0).differences())
                .containsExactly(Difference.CLAUSES);
    }

    private static ComparedDuty clauses(String id, String... clauses) {
        return new ComparedDuty(
                id, id.substring(0, 1), "C", "", "机电井管理", "wells", 1, Map.of(), List.of(), List.of(clauses));
    }

    private static ComparedDuty duty(String id, String kind, String matter, Map<String, Double> touches) {
        return new ComparedDuty(id, id.substring(0, 1), kind, "", matter, matter, 1, touches, List.of(), List.of());
    }

    private static ComparedDuty duty(
            String id, String kind, String matter, List<String> departments, List<String> functions) {
        return new ComparedDuty(
                id,
                id.substring(0, 1),
                kind,
                "",
                matter,
                matter,
                1,
                Map.of(),
                departments.stream()
                        .map(department -> new ComparedDuty.Sharer("县" + department, department, functions))
                        .toList(),
                List.of());
    }
}
