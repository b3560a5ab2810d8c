package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A part of one duty within the clauses of another list's: what is enough, beside the pairs of {@code pairs.yaml}. */
class ContainmentTest {

    private final DutyNameReader reader = DutyNameReader.bundled();

    private final DutyName watering = wording("B", "负责本乡高效节水及滴灌工作");

    @Test
    void whatTheClausesComeToAgainAndAgainIsHeld() {
        DutyName often = wording("C", "水资源监测", "制定年度节水计划。", "核实各村节水面积。", "开展高效节水、滴灌申报工作。");
        DutyName once = wording("C", "水资源监测", "制定监测计划。", "核实水温数据。", "开展高效节水、滴灌申报工作。");

        assertThat(Containment.of(watering, often).points()).isGreaterThan(OverlapJudge.TOUCH);
        assertThat(Containment.of(watering, often).words()).contains("高效节水", "滴灌");
        assertThat(Containment.of(watering, once).points()).isZero();
    }

    @Test
    void theNameOfAnOfficeIsNotWhatIsDone() {
        DutyName patrols = wording("B", "落实应急管理巡护制度");
        DutyName reports = wording("C", "高温作业防护工作", "县应急管理局开展巡护。", "报县应急管理局。", "县应急管理局汇总。");
        DutyName planned = wording("C", "高温作业防护工作", "编写应急管理手册，开展巡护。", "检查应急管理台账。", "汇总应急管理情况。");

        assertThat(Containment.of(patrols, reports).points()).isZero();
        assertThat(Containment.of(patrols, planned).points()).isPositive();
    }

    @Test
    void twoDutiesOfOneListOrTwoPenaltiesHoldNothing() {
        String clause = "依法查处擅自占用海域的行为。";
        DutyName penalty = wording("B", "对擅自占用海域的处罚");

        assertThat(Containment.of(penalty, wording("C", "海域管理工作", clause)).points())
                .isPositive();
        assertThat(Containment.of(penalty, wording("B", "海域管理工作", clause)).points())
                .isZero();
        assertThat(Containment.of(penalty, wording("W", "对违反海域管理规定的处罚", clause)).points())
                .isZero();
    }

    private DutyName wording(String kind, String name, String... clauses) {
        return reader.read(new DutyText("1/2025-07/" + kind + "1", kind, "", name, List.of(clauses), List.of()));
    }
}
