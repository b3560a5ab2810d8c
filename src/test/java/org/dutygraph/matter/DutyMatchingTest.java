package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.dutygraph.matter.DutyMatching.Candidate;
import org.dutygraph.matter.DutyMatching.Pair;
import org.junit.jupiter.api.Test;

/** Which duty of one edition is which of the next: by its subject and its words, not by its number. */
class DutyMatchingTest {

    private static final Offset<Double> CLOSE = within(0.005);

    @Test
    void theSubjectDecidesNotTheNumber() {
        List<DutyText> ones = List.of(duty("C1", "燃气安全管理工作"), duty("C2", "文明养犬管理"), duty("C3", "公益电影放映"));
        List<DutyText> others = List.of(duty("C1", "文明养犬管理工作"), duty("C2", "秸秆禁烧"), duty("C3", "城镇燃气安全监督管理"));

        assertThat(pairs(ones, others)).containsExactly("0-2", "1-0");
        assertThat(pairs(others, ones)).as("from the other side").containsExactly("0-1", "2-0");
        assertThat(DutyMatching.of(ones, others, Decisions.none()))
                .extracting(Pair::score)
                .satisfiesExactly(score -> assertThat(score).isBetween(0.62, 0.99), score -> assertThat(score)
                        .isOne());
    }

    @Test
    void amongEquallyLikeOnesTheListDecidesThenTheCategoryThenThePlace() {
        String name = "燃气安全管理工作";
        List<DutyText> one = List.of(duty("B1", "B", "安全", name));

        assertThat(pairs(one, List.of(duty("C1", "C", "安全", name), duty("B1", "B", "民生", name))))
                .containsExactly("0-1");
        assertThat(pairs(one, List.of(duty("B1", "B", "民生", name), duty("B2", "B", "安全", name))))
                .containsExactly("0-1");
        assertThat(pairs(one, List.of(duty("B1", "B", "安全", name), duty("B2", "B", "安全", name))))
                .containsExactly("0-0");
    }

    @Test
    void halfOfTheClausesInCommonAreTheSameDutyUnderAnotherName() {
        List<String> clauses = List.of("制定方案，", "开展巡查。", "上报情况；", "建立台账。");
        DutyText one = duty("C1", "燃气安全管理工作", clauses);

        assertThat(score(one, duty("C9", "文明养犬管理", List.of("制定方案", "开展巡查", "发放材料", "召开会议"))))
                .as("two of four")
                .isEqualTo(0.55 + 0.45 / 2, CLOSE);
        assertThat(score(one, duty("C9", "文明养犬管理", clauses))).as("all").isOne();
        assertThat(score(one, duty("C9", "文明养犬管理", List.of("制定方案", "召开会议", "发放材料"))))
                .as("two of seven")
                .isZero();
    }

    @Test
    void aClauseThatStandsTwiceIsInCommonAsOftenAsInBoth() {
        DutyText twice = duty("C1", "燃气安全管理工作", List.of("开展巡查。", "开展巡查。"));

        assertThat(score(twice, duty("C9", "文明养犬管理", List.of("开展巡查")))).isEqualTo(0.55 + 0.45 * 2 / 3, CLOSE);
        assertThat(score(twice, duty("C9", "文明养犬管理", List.of("开展巡查", "开展巡查")))).isOne();
    }

    @Test
    void aNameThatTheOtherContainsIsLikely() {
        DutyText booths = duty("C1", "食品摊贩备案");
        DutyText more = duty("C1", "负责食品摊贩备案，做好农产品质量安全、秸秆禁烧、养犬登记、公益电影放映和档案整理");

        assertThat(score(booths, more)).isEqualTo(0.55);
        assertThat(score(more, booths)).isEqualTo(0.55);
        assertThat(score(duty("C1", "养犬登记"), more))
                .as("a name of four characters may be a mere word")
                .isNotEqualTo(0.55);
    }

    @Test
    void anOverlapIsACounterpartWhereNothingBetterIs() {
        DutyText part = duty("B1", "推进新时代志愿服务工作");
        DutyText whole = duty("C1", "加强基层政权治理能力建设，负责“两企三新”党建工作，做好新时代志愿服务，加强社会工作者队伍建设和服务管理");

        assertThat(score(part, whole)).isEqualTo(0.54 * 0.99, CLOSE);
        assertThat(pairs(List.of(part), List.of(whole, duty("C2", "志愿服务工作")))).containsExactly("0-1");
        assertThat(score(duty("C1", "医疗救助待遇审批"), duty("C2", "开展医疗救助政策宣传、咨询工作，受理医疗救助申请材料并进行审核")))
                .as("an overlap of less than three quarters")
                .isZero();
    }

    @Test
    void aDecisionTakesPrecedence() {
        DutyText gas = duty("C1", "燃气安全管理工作");
        DutyText dogs = duty("C1", "文明养犬管理");

        assertThat(DutyMatching.of(List.of(gas), List.of(dogs), decided("same", gas, dogs)))
                .containsExactly(new Pair(0, 0, 1));
        DutyText town = duty("C2", "城镇燃气安全管理");
        assertThat(pairs(List.of(gas), List.of(town))).containsExactly("0-0");
        assertThat(DutyMatching.of(List.of(gas), List.of(town), decided("not-same", gas, town)))
                .isEmpty();
    }

    @Test
    void theLikestPairComesFirstThenTheNearest() {
        List<Candidate> candidates = List.of(candidate(0, 0, 0.6), candidate(0, 1, 0.9), candidate(1, 1, 0.8));
        assertThat(DutyMatching.best(candidates)).containsExactly(new Pair(0, 1, 0.9));

        List<Candidate> alike = IntStream.range(0, 9)
                .mapToObj(i -> candidate(i / 3, i % 3, 0.7))
                .toList();
        assertThat(DutyMatching.best(alike))
                .extracting(Pair::one, Pair::other)
                .containsExactly(tuple(0, 0), tuple(1, 1), tuple(2, 2));
        assertThat(DutyMatching.best(List.of(candidate(2, 1, 0.7), candidate(1, 0, 0.7), candidate(2, 0, 0.7))))
                .as("equally near: the one further in front")
                .containsExactly(new Pair(1, 0, 0.7), new Pair(2, 1, 0.7));
    }

    private static Candidate candidate(int one, int other, double likeness) {
        return new Candidate(new Pair(one, other, likeness), likeness);
    }

    private static Decisions decided(String verdict, DutyText one, DutyText other) {
        return Decisions.parse(List.of(Decisions.line(verdict, one.name(), other.name(), "", "", "")));
    }

    private static List<String> pairs(List<DutyText> ones, List<DutyText> others) {
        return DutyMatching.of(ones, others, Decisions.none()).stream()
                .map(pair -> pair.one() + "-" + pair.other())
                .toList();
    }

    private static double score(DutyText one, DutyText other) {
        return DutyMatching.of(List.of(one), List.of(other), Decisions.none()).stream()
                .mapToDouble(Pair::score)
                .sum();
    }

    private static DutyText duty(String id, String name) {
        return duty(id, name, List.of());
    }

    private static DutyText duty(String id, String name, List<String> clauses) {
        return new DutyText("1/2025-07/" + id, "C", "", name, clauses, List.of());
    }

    private static DutyText duty(String id, String kind, String category, String name) {
        return new DutyText("1/2025-07/" + id, kind, category, name, List.of(), List.of());
    }
}
