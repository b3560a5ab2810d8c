package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Four times as many townships take about four times as long, not sixteen times; list by list, as a server loads. */
class ManyTownshipsTest {

    private static final List<String> THINGS = List.of(
            "高标准农田", "公益性墓地", "残疾人证", "高龄津贴", "医疗救助", "临时救助", "燃气", "烟花爆竹", "农药包装废弃物", "秸秆", "地名", "档案", "河道", "湿地",
            "草原", "古树名木", "机电井", "饮用水水源", "公租房", "危房", "托育机构", "校外培训机构", "食品摊贩", "农家乐", "非物质文化遗产", "公益电影", "传染病", "疫苗",
            "防汛", "消防站");
    private static final List<String> ACTIONS = List.of("管理", "审批", "受理", "处罚", "宣传", "统计", "巡查", "建设", "登记", "回收");
    private static final List<String> OPENINGS = List.of("负责本乡", "做好", "开展", "落实");
    private static final List<String> ADDITIONS = List.of("", "，做好隐患排查", "，建立台账", "，加强宣传教育", "，推进信息化");

    @Test
    void timeGrowsWithTheirNumber() {
        place(50);
        Duration some = place(250);
        Duration more = place(500);
        Duration many = place(1000);

        System.out.printf(
                "matters: 250 townships in %d ms of work, 500 in %d ms, 1000 in %d ms%n",
                some.toMillis(), more.toMillis(), many.toMillis());
        assertThat(many.toMillis()).isLessThan(Math.max(4_000, 8 * some.toMillis()));
    }

    private static Duration place(int townships) {
        Random random = new Random(7);
        Matters matters = new Matters(Decisions.none(), id -> {
            throw new IllegalStateException("nothing is removed here");
        });
        long start = work();
        int placed = 0;
        for (int township = 0; township < townships; township++) {
            List<DutyText> duties = new ArrayList<>();
            for (String thing : THINGS) {
                for (int i = 0; i < 8; i++) {
                    // One name in fifty is this township's own, so that new wordings keep coming.
                    String own = random.nextInt(50) == 0 ? "第" + township + "号" : "";
                    String name =
                            pick(OPENINGS, random) + thing + own + pick(ACTIONS, random) + pick(ADDITIONS, random);
                    duties.add(
                            new DutyText(township + "/2025-07/C" + duties.size(), "C", "", name, List.of(), List.of()));
                }
            }
            matters.addAll(duties);
            placed += matters.drainPlacementChanges().size();
        }
        assertThat(placed).isPositive();
        assertThat(matters.matters()).hasSizeGreaterThan(THINGS.size());
        return Duration.ofNanos(work() - start);
    }

    /** This thread's own work, so that a busy machine makes no difference. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
