package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.dutygraph.text.WordDiff;
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

    /** What a difference weighs: the figures that the order of a comparison rests on. */
    @Test
    void eachDifferenceHasItsWeight() {
        assertThat(telling(duty("a/B1", "B", "x", Map.of()), duty("b/W1", "W", "x", Map.of())))
                .isEqualTo(100);
        assertThat(telling(duty("a/W1", "W", "x", Map.of()), duty("b/C1", "C", "x", Map.of())))
                .isEqualTo(97);
        assertThat(telling(duty("a/C1", "C", "x", Map.of()), duty("b/B1", "B", "x", Map.of())))
                .isEqualTo(94);
        assertThat(telling(sure("a/B1", "B", 0.5), sure("b/W1", "W", 0.75)))
                .as("another list weighs less where the matter is unsure")
                .isEqualTo(90);
        ComparedDuty farming = duty("a/C1", "C", "x", List.of("农业农村局"), List.of("农业农村"));
        ComparedDuty water = duty("b/C1", "C", "x", List.of("水利局"), List.of("水利"));
        ComparedDuty waterAffairs = duty("b/C1", "C", "x", List.of("水务局"), List.of("水利"));
        ComparedDuty nobody = duty("b/C1", "C", "x", List.of(), List.of());
        assertThat(telling(farming, water)).isEqualTo(60);
        assertThat(telling(water, waterAffairs)).isEqualTo(8);
        assertThat(telling(farming, nobody))
                .as("nobody listed is no other function, but another organisation")
                .isEqualTo(8);
        assertThat(telling(nobody, farming)).isEqualTo(8);
        assertThat(telling(category("a/C1", "民生"), category("b/C1", "经济"))).isEqualTo(10);
    }

    @Test
    void partOfTheDepartmentsWeighsAsPart() {
        ComparedDuty two = new ComparedDuty(
                "a/C1",
                "a",
                "C",
                "",
                "x",
                "x",
                1,
                Map.of(),
                List.of(
                        new ComparedDuty.Sharer("县农业农村局", "农业农村局", List.of("农业农村")),
                        new ComparedDuty.Sharer("县水利局", "水利局", List.of("水利"))),
                List.of());
        ComparedDuty one = duty("b/C1", "C", "x", List.of("水利局"), List.of("水利"));

        assertThat(telling(two, one)).isEqualTo(20);
        assertThat(telling(one, two)).isEqualTo(20);
    }

    @Test
    void whatManyTownshipsHaveAloneWeighsMore() {
        List<ComparedDuty> three = List.of(
                duty("a/C1", "C", "x", Map.of()),
                duty("b/C1", "C", "x", Map.of()),
                duty("c/B1", "B", "x", Map.of()),
                duty("c/B2", "B", "x", Map.of()));

        ComparedMatter mine = Comparison.of(three, List.of()).get(0);
        ComparedMatter theirs = Comparison.of(List.of(), three).get(0);

        assertThat(mine.telling()).isEqualTo(30 + Math.log(3));
        assertThat(theirs.telling()).isEqualTo(30 + Math.log(3));
        assertThat(theirs.differences()).containsExactly(Difference.ONLY_OTHER);
        ComparedSide side = ComparedSide.of(List.of(three.get(3), three.get(2), three.get(1), three.get(0)));
        assertThat(side.townships()).isEqualTo(3);
        assertThat(side.kinds()).containsOnly(Map.entry("B", 1), Map.entry("C", 2));
        assertThat(side.duty().id())
                .as("of the commonest list, the smallest id")
                .isEqualTo("a/C1");
        assertThat(ComparedSide.of(List.of(duty("a/B1", "B", "x", Map.of()), three.get(1), three.get(0)))
                        .duty()
                        .id())
                .as("not the smallest of all")
                .isEqualTo("a/C1");
        assertThat(side.otherLists(ComparedSide.of(three.subList(0, 1)))).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void anOverlapWeighsByItsSuretyAndItsLists() {
        ComparedDuty whole = duty("a/B1", "B", "fields", Map.of("fields-built", 0.5));
        ComparedDuty part = duty("b/C1", "C", "fields-built", Map.of());
        ComparedDuty partHere = duty("b/B1", "B", "fields-built", Map.of());
        ComparedDuty partner = duty("b/B2", "B", "fields", Map.of());
        ComparedDuty ownPart = duty("a/C2", "C", "fields-built", Map.of());

        assertThat(telling(whole, part)).isEqualTo(45 * (1 + 0.5 * 94 / 100));
        assertThat(telling(part, whole)).as("from the other side").isEqualTo(45 * (1 + 0.5 * 94 / 100));
        assertThat(telling(whole, partHere)).as("in the same list").isEqualTo(40 * 0.5);
        ComparedMatter withPartner = overlap(Comparison.of(List.of(whole), List.of(part, partner)));
        assertThat(withPartner.telling()).as("one has a partner").isEqualTo(45 * (1 + 0.8 * 0.5 * 94 / 100));
        ComparedMatter bothHave = overlap(Comparison.of(List.of(whole, ownPart), List.of(part, partner)));
        assertThat(bothHave.telling()).as("both have a partner").isEqualTo(40 * (0.8 * 0.5));
        assertThat(bothHave.differences()).containsExactly(Difference.PART_IN_OTHER_LIST, Difference.DIVISION);
    }

    @Test
    void clausesThatAreWordedAlikeAreNoDifference() {
        ComparedDuty one = clauses("a/C1", "县水利局审核机电井更新申请。", "乡镇上报机电井用水量。");

        assertThat(telling(one, clauses("b/C1", "县水利局审核机电井更新申请。", "乡镇上报机电井用水量。")))
                .isZero();
        assertThat(telling(one, clauses("b/C1"))).as("none written").isZero();
        assertThat(telling(clauses("a/C1"), one)).isZero();
        assertThat(telling(one, clauses("b/C1", "召开文艺演出。"))).isEqualTo(45);
    }

    @Test
    void clausesWeighTheMoreTheLessAlikeTheyAre() {
        ComparedDuty one = clauses("a/C1", "检查机电井。", "上报用水量。");
        double half = telling(one, clauses("b/C1", "检查机电井。", "召开文艺演出。"));

        assertThat(half).isBetween(15.0, 30.0);
        assertThat(telling(one, clauses("b/C1", "检查机电井。", "召开文艺演出。", "举办书画比赛。")))
                .isGreaterThan(half);
    }

    @Test
    void partOfTheTownshipsInAnotherListWeighsAsPart() {
        List<ComparedDuty> four = List.of(
                duty("a/B1", "B", "x", Map.of("y", 0.5)),
                duty("c/B1", "B", "x", Map.of()),
                duty("d/B1", "B", "x", Map.of()),
                duty("e/W1", "W", "x", Map.of()));
        ComparedDuty here = duty("b/B1", "B", "x", Map.of());

        assertThat(Comparison.of(four, List.of(here)).get(0).telling())
                .as("a quarter in another list; the commonest one is the same")
                .isCloseTo(94 * 0.25, within(1e-9));
        assertThat(Comparison.of(four, List.of(duty("b/C1", "C", "y", Map.of())))
                        .get(0)
                        .telling())
                .isCloseTo(45 * (1 + 0.5 * 94 / 100), within(1e-9));
        assertThat(Comparison.of(four, List.of(duty("b/W1", "W", "y", Map.of())))
                        .get(0)
                        .telling())
                .isCloseTo(45 * (1 + 0.5 * 0.75 * 100 / 100), within(1e-9));
    }

    @Test
    void anOverlapIsTheSurerTheMoreAlikeTheTwoAre() {
        assertThat(ComparedDuty.sure(0.5, 0.5)).isCloseTo(0.65, within(1e-9));
        assertThat(ComparedDuty.sure(0.9, 0.9)).isOne();
    }

    @Test
    void aMatterIsInTheGroupOfItsGreatestDifference() {
        assertThat(verdict(Difference.CATEGORY, Difference.CLAUSES, Difference.FUNCTIONS))
                .isEqualTo(ComparedMatter.Verdict.DEPARTMENTS);
        assertThat(verdict(Difference.DIVISION, Difference.PART_IN_OTHER_LIST)).isEqualTo(ComparedMatter.Verdict.LIST);
        assertThat(verdict(Difference.CATEGORY, Difference.ORGANISATION)).isEqualTo(ComparedMatter.Verdict.ALIKE);
        assertThat(verdict()).isEqualTo(ComparedMatter.Verdict.ALIKE);
    }

    private static ComparedMatter.Verdict verdict(Difference... differences) {
        return new ComparedMatter("x", null, null, Set.of(differences), 0).verdict();
    }

    @Test
    void aClauseThatStandsAloneIsOneStretch() {
        assertThat(new ClausePair(null, "召开会议。").words())
                .containsExactly(new WordDiff.Stretch(WordDiff.Change.ADDED, "召开会议。"));
        assertThat(new ClausePair("召开会议。", null).words())
                .containsExactly(new WordDiff.Stretch(WordDiff.Change.REMOVED, "召开会议。"));
    }

    @Test
    void aClauseHasOnePartnerTheClosestThenTheNearest() {
        String wells = "机电井用水量统计";
        assertThat(ClausePair.partners(List.of("召开会议", wells), List.of(wells, wells)))
                .as("equally like: the one in the same place")
                .containsExactly(ClausePair.ALONE, 1);
        assertThat(ClausePair.partners(List.of(wells, wells, wells), List.of(wells)))
                .containsExactly(0, ClausePair.ALONE, ClausePair.ALONE);
    }

    private static double telling(ComparedDuty one, ComparedDuty other) {
        List<ComparedMatter> findings = Comparison.of(List.of(one), List.of(other));
        assertThat(findings).hasSize(1);
        return findings.get(0).telling();
    }

    private static ComparedMatter overlap(List<ComparedMatter> findings) {
        return findings.stream()
                .filter(finding -> finding.differences().contains(Difference.DIVISION))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedDuty sure(String id, String kind, double score) {
        return new ComparedDuty(id, id.substring(0, 1), kind, "", "x", "x", score, Map.of(), List.of(), List.of());
    }

    private static ComparedDuty category(String id, String category) {
        return new ComparedDuty(id, id.substring(0, 1), "C", category, "x", "x", 1, Map.of(), List.of(), List.of());
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
