package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dutygraph.matter.ComparedMatter.Difference;
import org.dutygraph.matter.ComparedMatter.Verdict;
import org.dutygraph.text.WordDiff;
import org.junit.jupiter.api.Test;

/** Two townships matter by matter: what differs, and in which order it is shown. */
class ComparisonTest {

    private static final ComparedDuty ACCIDENTS = duty("a/C1", "C", "accidents", List.of("农业农村局"), List.of("农业农村"));

    @Test
    void alikeIsNoDifference() {
        ComparedMatter finding = one(Verdict.ALIKE, ACCIDENTS, ACCIDENTS);

        assertThat(finding.differences()).isEmpty();
        assertThat(finding.telling()).isZero();
        assertThat(finding.isOneMatter()).isTrue();
    }

    @Test
    void anotherListTellsMost() {
        ComparedDuty taken = duty("b/W1", "W", "accidents", List.of("农业农村局"), List.of("农业农村"));
        ComparedDuty mine = duty("a/C2", "C", "mine", List.of("水利局"), List.of("水利"));
        ComparedDuty theirs = duty("b/C2", "C", "theirs", List.of("水利局"), List.of("水利"));

        List<ComparedMatter> findings = Comparison.of(
                List.of(
                        matters(Verdict.ONLY_ONE, List.of("mine"), List.of()),
                        matters(Verdict.ONLY_OTHER, List.of(), List.of("theirs")),
                        matters(Verdict.LIST, List.of("accidents"), List.of("accidents"))),
                List.of(mine, ACCIDENTS),
                List.of(theirs, taken));

        assertThat(findings)
                .extracting(ComparedMatter::verdict)
                .containsExactly(Verdict.LIST, Verdict.ONLY_ONE, Verdict.ONLY_OTHER);
        assertThat(findings)
                .extracting(ComparedMatter::differences)
                .containsExactly(Set.of(Difference.LIST), Set.of(), Set.of());
        assertThat(findings).extracting(ComparedMatter::telling).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void otherFunctionsTellMoreThanAnotherOrganisation() {
        ComparedDuty science = duty("a/C1", "C", "envoys", List.of("科学技术局"), List.of("科技"));
        ComparedDuty merged = duty("b/C1", "C", "envoys", List.of("商务科技和工业信息化局"), List.of("商务", "工业和信息化", "科技"));
        ComparedDuty farming = duty("d/C1", "C", "envoys", List.of("农业农村局"), List.of("农业农村"));

        ComparedMatter organisation = one(Verdict.ALIKE, science, merged);
        ComparedMatter functions = departments(science, farming, List.of("科学技术局"), List.of("农业农村局"));

        assertThat(organisation.differences()).containsExactly(Difference.ORGANISATION);
        assertThat(functions.differences()).containsExactly(Difference.FUNCTIONS);
        assertThat(functions.telling()).isGreaterThan(organisation.telling());
    }

    /** The surest pair decides; nothing of it is a difference of one matter. */
    @Test
    void anOverlapWeighsByItsSuretyAndItsLists() {
        ComparedDuty whole = duty("a/B1", "B", "fields");
        ComparedDuty part = duty("b/C1", "C", "fields-built");
        ComparedDuty partHere = duty("b/B1", "B", "fields-built");
        ComparedDuty withdrawn = duty("b/W1", "W", "fields-kept");

        ComparedMatter across = overlap(List.of(whole), List.of(part), Map.of("fields-built", 0.5));
        assertThat(across.telling()).isEqualTo(45 * (1 + 0.5 * 94 / 100));
        assertThat(across.differences()).isEmpty();
        assertThat(across.isOneMatter()).isFalse();
        assertThat(overlap(List.of(whole), List.of(partHere), Map.of("fields-built", 0.5))
                        .telling())
                .as("in the same list")
                .isEqualTo(40 * 0.5);
        ComparedMatter both =
                overlap(List.of(whole), List.of(partHere, withdrawn), Map.of("fields-built", 0.9, "fields-kept", 0.25));
        assertThat(both.telling()).isEqualTo(45 * (1 + 0.25 * 100 / 100));
        assertThat(both.others()).extracting(side -> side.duty().id()).containsExactly("b/B1", "b/W1");
    }

    @Test
    void whatWasLoadedBetweenTheReadsIsLeftOut() {
        assertThat(Comparison.of(
                        List.of(
                                matters(Verdict.ALIKE, List.of("accidents"), List.of("accidents")),
                                matters(Verdict.ONLY_ONE, List.of("accidents"), List.of())),
                        List.of(ACCIDENTS),
                        List.of()))
                .extracting(ComparedMatter::verdict)
                .containsExactly(Verdict.ONLY_ONE);
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
        assertThat(one(Verdict.ALIKE, one, other).differences()).containsExactly(Difference.CLAUSES);
    }

    /** What a difference weighs: the figures that the order of a comparison rests on. */
    @Test
    void eachDifferenceHasItsWeight() {
        assertThat(lists(duty("a/B1", "B", "x"), duty("b/W1", "W", "x"))).isEqualTo(100);
        assertThat(lists(duty("a/W1", "W", "x"), duty("b/C1", "C", "x"))).isEqualTo(97);
        assertThat(lists(duty("a/C1", "C", "x"), duty("b/B1", "B", "x"))).isEqualTo(94);
        assertThat(lists(sure("a/B1", "B", 0.5), sure("b/W1", "W", 0.75)))
                .as("another list weighs less where the matter is unsure")
                .isEqualTo(90);
        ComparedDuty farming = duty("a/C1", "C", "x", List.of("农业农村局"), List.of("农业农村"));
        ComparedDuty water = duty("b/C1", "C", "x", List.of("水利局"), List.of("水利"));
        ComparedDuty waterAffairs = duty("b/C1", "C", "x", List.of("水务局"), List.of("水利"));
        ComparedDuty nobody = duty("b/C1", "C", "x", List.of(), List.of());
        assertThat(departments(farming, water, List.of("农业农村局"), List.of("水利局")).telling())
                .isEqualTo(60);
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
                List.of(
                        new ComparedDuty.Sharer("县农业农村局", "农业农村局", List.of("农业农村")),
                        new ComparedDuty.Sharer("县水利局", "水利局", List.of("水利"))),
                List.of());
        ComparedDuty one = duty("b/C1", "C", "x", List.of("水利局"), List.of("水利"));

        assertThat(departments(two, one, List.of("农业农村局"), List.of()).telling()).isEqualTo(20);
        assertThat(departments(one, two, List.of(), List.of("农业农村局")).telling()).isEqualTo(20);
    }

    @Test
    void whatManyTownshipsHaveAloneWeighsMore() {
        List<ComparedDuty> three =
                List.of(duty("a/C1", "C", "x"), duty("b/C1", "C", "x"), duty("c/B1", "B", "x"), duty("c/B2", "B", "x"));

        assertThat(Comparison.of(List.of(matters(Verdict.ONLY_ONE, List.of("x"), List.of())), three, List.of())
                        .get(0)
                        .telling())
                .isEqualTo(30 + Math.log(3));
        assertThat(Comparison.of(List.of(matters(Verdict.ONLY_OTHER, List.of(), List.of("x"))), List.of(), three)
                        .get(0)
                        .telling())
                .isEqualTo(30 + Math.log(3));
        ComparedSide side = ComparedSide.of(List.of(three.get(3), three.get(2), three.get(1), three.get(0)));
        assertThat(side.townships()).isEqualTo(3);
        assertThat(side.kinds()).containsOnly(Map.entry("B", 1), Map.entry("C", 2));
        assertThat(side.duties()).isEqualTo(three);
        assertThat(side.duty().id())
                .as("of the commonest list, the smallest id")
                .isEqualTo("a/C1");
        assertThat(ComparedSide.of(List.of(duty("a/B1", "B", "x"), three.get(1), three.get(0)))
                        .duty()
                        .id())
                .as("not the smallest of all")
                .isEqualTo("a/C1");
        assertThat(side.otherLists(ComparedSide.of(three.subList(0, 1)))).isCloseTo(1.0 / 3, within(1e-9));
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
        List<ComparedDuty> four =
                List.of(duty("a/B1", "B", "x"), duty("c/B1", "B", "x"), duty("d/B1", "B", "x"), duty("e/W1", "W", "x"));

        assertThat(Comparison.of(
                                List.of(matters(Verdict.LIST, List.of("x"), List.of("x"))),
                                four,
                                List.of(duty("b/B1", "B", "x")))
                        .get(0)
                        .telling())
                .as("a quarter in another list; the commonest one is the same")
                .isCloseTo(94 * 0.25, within(1e-9));
        assertThat(overlap(four, List.of(duty("b/C1", "C", "y")), Map.of("y", 0.5))
                        .telling())
                .isCloseTo(45 * (1 + 0.5 * 94 / 100), within(1e-9));
        assertThat(overlap(four, List.of(duty("b/W1", "W", "y")), Map.of("y", 0.5))
                        .telling())
                .isCloseTo(45 * (1 + 0.5 * 0.75 * 100 / 100), within(1e-9));
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

    private static double lists(ComparedDuty one, ComparedDuty other) {
        return one(Verdict.LIST, one, other).telling();
    }

    private static double telling(ComparedDuty one, ComparedDuty other) {
        return one(Verdict.ALIKE, one, other).telling();
    }

    private static ComparedMatter one(Verdict verdict, ComparedDuty one, ComparedDuty other) {
        List<ComparedMatter> findings = Comparison.of(
                List.of(matters(verdict, List.of(one.matter()), List.of(other.matter()))),
                List.of(one),
                List.of(other));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static ComparedMatter departments(
            ComparedDuty one, ComparedDuty other, List<String> alone, List<String> otherAlone) {
        Correspondence matters = new Correspondence(
                Verdict.DEPARTMENTS,
                one.matter(),
                one.name(),
                List.of(one.matter()),
                List.of(other.matter()),
                alone,
                otherAlone,
                List.of(),
                null);
        return Comparison.of(List.of(matters), List.of(one), List.of(other)).get(0);
    }

    /** @param scores how surely the first matter overlaps each of the others */
    private static ComparedMatter overlap(
            List<ComparedDuty> ones, List<ComparedDuty> others, Map<String, Double> scores) {
        String matter = ones.get(0).matter();
        List<Correspondence.Overlapping> overlaps = new ArrayList<>();
        new TreeMap<>(scores)
                .forEach((other, score) -> overlaps.add(new Correspondence.Overlapping(matter, other, score)));
        Correspondence matters = new Correspondence(
                Verdict.OVERLAP,
                matter,
                matter,
                List.of(matter),
                others.stream().map(ComparedDuty::matter).toList(),
                List.of(),
                List.of(),
                overlaps,
                null);
        return Comparison.of(List.of(matters), ones, others).get(0);
    }

    private static Correspondence matters(Verdict verdict, List<String> ones, List<String> others) {
        String matter = ones.isEmpty() ? others.get(0) : ones.get(0);
        return new Correspondence(verdict, matter, matter, ones, others, List.of(), List.of(), List.of(), null);
    }

    private static ComparedDuty sure(String id, String kind, double score) {
        return new ComparedDuty(id, id.substring(0, 1), kind, "", "x", "x", score, List.of(), List.of());
    }

    private static ComparedDuty category(String id, String category) {
        return new ComparedDuty(id, id.substring(0, 1), "C", category, "x", "x", 1, List.of(), List.of());
    }

    private static ComparedDuty clauses(String id, String... clauses) {
        return new ComparedDuty(id, id.substring(0, 1), "C", "", "机电井管理", "wells", 1, List.of(), List.of(clauses));
    }

    private static ComparedDuty duty(String id, String kind, String matter) {
        return new ComparedDuty(id, id.substring(0, 1), kind, "", matter, matter, 1, List.of(), List.of());
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
                departments.stream()
                        .map(department -> new ComparedDuty.Sharer("县" + department, department, functions))
                        .toList(),
                List.of());
    }
}
