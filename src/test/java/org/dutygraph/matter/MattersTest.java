package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.parse.ListParser;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The matters of a set of duties hang on the set alone. */
class MattersTest {

    private static List<DutyText> duties;

    @BeforeAll
    static void read() throws IOException {
        duties = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                duties.addAll(DutyText.of(ListResolver.bundled()
                        .resolve(Objects.requireNonNull(
                                ListParser.parse(SourceFile.read(file)).list()))));
            }
        }
        assertThat(duties).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderGivesTheSameMatters(long seed) {
        Matters expected = Matters.of(duties, Decisions.none());
        List<DutyText> shuffled = new ArrayList<>(duties);
        Collections.shuffle(shuffled, new Random(seed));
        Matters matters = empty();
        shuffled.forEach(duty -> matters.addAll(List.of(duty)));

        assertThat(matters.matters()).isEqualTo(expected.matters());
        assertThat(placements(matters)).isEqualTo(placements(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void whatWentAwayLeavesNothingBehind(long seed) {
        List<DutyText> shuffled = new ArrayList<>(duties);
        Collections.shuffle(shuffled, new Random(seed));
        List<DutyText> staying = shuffled.subList(0, shuffled.size() / 2);
        List<DutyText> leaving = shuffled.subList(shuffled.size() / 2, shuffled.size());
        Matters matters = empty();
        matters.addAll(duties);
        leaving.forEach(duty -> matters.removeAll(List.of(duty)));

        Matters expected = Matters.of(staying, Decisions.none());
        assertThat(matters.matters()).isEqualTo(expected.matters());
    }

    @Test
    void whatMovedIsSaid() {
        List<DutyText> half = duties.subList(0, duties.size() / 2);
        List<DutyText> rest = duties.subList(duties.size() / 2, duties.size());
        Matters matters = empty();
        matters.addAll(half);
        Map<String, Placement> before = placements(matters, half);
        matters.drainPlacementChanges();
        matters.addAll(rest);
        List<String> moved = matters.drainPlacementChanges().stream()
                .map(PlacementChange::key)
                .toList();

        Map<String, Placement> after = placements(matters, half);
        before.forEach((key, placement) -> {
            if (!placement.equals(after.get(key))) {
                assertThat(moved).as(key).contains(key);
            }
        });
        assertThat(matters.drainPlacementChanges()).as("drained").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whatMovedIsSaidAtEveryStep(long seed) {
        Random random = new Random(seed);
        List<DutyText> known = new ArrayList<>();
        Map<String, DutyText> texts = new HashMap<>();
        Matters matters = new Matters(Decisions.none(), texts::get);
        Map<String, Map<String, Object>> followed = new TreeMap<>();
        long parts = 0;
        for (int township = 0; township < 8; township++) {
            List<DutyText> more = township(township, random);
            more.forEach(duty -> texts.put(duty.id(), duty));
            matters.addAll(more);
            known.addAll(more);
            if (township % 3 == 2) {
                List<DutyText> gone = List.copyOf(known.subList(0, 10));
                known.removeAll(gone);
                gone.forEach(duty -> texts.remove(duty.id()));
                matters.removeAll(gone);
            }
            List<PlacementChange> changes = matters.drainPlacementChanges();
            follow(changes, matters, followed);
            parts += changes.stream().filter(each -> !each.whole()).count();
            assertThat(followed).isEqualTo(asFollowed(placements(matters, known)));
        }
        assertThat(parts).as("wordings of which only a part was looked at").isPositive();
    }

    /** What is tied to what, kept by the changes alone. */
    private static void follow(
            List<PlacementChange> changes, Matters matters, Map<String, Map<String, Object>> followed) {
        for (PlacementChange each : changes) {
            if (each.whole()) {
                followed.put(each.key(), asFollowed(matters.placement(each.key())));
            } else {
                Map<String, Object> ties = followed.get(each.key());
                each.matters().forEach(ties::remove);
                each.touches().forEach(touch -> ties.put(touch.matter(), List.of(touch.judgement(), touch.sameness())));
            }
        }
        followed.keySet().retainAll(matters.keys());
    }

    private static Map<String, Map<String, Object>> asFollowed(Map<String, Placement> placements) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        placements.forEach((key, placement) -> all.put(key, asFollowed(placement)));
        return all;
    }

    private static Map<String, Object> asFollowed(Placement placement) {
        Map<String, Object> ties = new TreeMap<>();
        ties.put("name", placement.name());
        ties.put("concerns", List.of(placement.matter(), placement.judgement()));
        placement.touches().forEach(touch -> ties.put(touch.matter(), List.of(touch.judgement(), touch.sameness())));
        return ties;
    }

    private static List<DutyText> township(int number, Random random) {
        List<String> things = List.of("高标准农田", "公益性墓地", "燃气", "烟花爆竹", "秸秆", "机电井", "公租房", "食品摊贩");
        List<String> actions = List.of("管理", "审批", "处罚", "宣传", "巡查", "建设", "登记");
        List<String> further = List.of("", "，做好隐患排查", "，建立台账", "，加强宣传教育");
        List<DutyText> duties = new ArrayList<>();
        // Townships come in any order, so that a later one may speak for a wording.
        String township = random.nextInt(1000) + "-" + number;
        for (int i = 0; i < 20; i++) {
            String name = "负责" + things.get(random.nextInt(things.size())) + actions.get(random.nextInt(actions.size()))
                    + further.get(random.nextInt(further.size()));
            List<String> clauses =
                    random.nextBoolean() ? List.of() : List.of("县水利局审核" + things.get(random.nextInt(things.size())));
            duties.add(new DutyText(township + "/C" + i, "C", "", name, clauses, List.of("水利")));
        }
        return duties;
    }

    @Test
    void everyDutyHasOneMatterAndEveryScoreItsReasons() {
        Matters matters = Matters.of(duties, Decisions.none());
        List<String> placed = matters.matters().stream()
                .flatMap(matter -> matter.duties().stream())
                .toList();

        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        duties.stream().map(DutyText::id).toList());
        assertThat(matters.matters()).extracting(Matter::id).doesNotHaveDuplicates();
        placements(matters).values().forEach(placement -> {
            assertThat(placement.judgement().evidence()).isNotEmpty();
            assertThat(placement.touches()).noneMatch(touch -> touch.matter().equals(placement.matter()));
        });
    }

    @Test
    void aPersonsWordWinsAndCanBeTakenBack() {
        DutyText gas = duty("1/C1", "燃气安全管理工作");
        DutyText town = duty("2/C1", "城镇燃气（含瓶装液化气）安全监督管理");
        DutyText dogs = duty("3/C1", "文明养犬管理工作");
        List<DutyText> three = List.of(gas, town, dogs);
        assertThat(groups(three, Decisions.none())).containsExactly("1/C1 2/C1", "3/C1");

        List<String> lines = new ArrayList<>(List.of(
                "# decision\tname\tother name\tby\ton\tnote",
                Decisions.line("not-same", gas.name(), town.name(), "甲", "2026-11-22", "瓶装\t不同"),
                Decisions.line("same", dogs.name(), gas.name(), "甲", "2026-11-22", "")));
        assertThat(groups(three, Decisions.parse(lines))).containsExactly("1/C1 3/C1", "2/C1");

        lines.add(Decisions.line("open", gas.name(), town.name(), "乙", "2026-11-23", ""));
        lines.add(Decisions.line("open", gas.name(), dogs.name(), "乙", "2026-11-23", ""));
        assertThat(groups(three, Decisions.parse(lines))).containsExactly("1/C1 2/C1", "3/C1");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whateverWasDecidedBeforeTheSameDecisionsGiveTheSameMatters(long seed) {
        Random random = new Random(seed);
        Matters matters = empty();
        matters.addAll(duties);
        Map<String, Map<String, Object>> followed = new TreeMap<>();
        follow(matters.drainPlacementChanges(), matters, followed);
        for (int round = 0; round < 6; round++) {
            Decisions decisions = someDecisions(random);
            matters.decide(decisions);
            follow(matters.drainPlacementChanges(), matters, followed);
            Matters expected = Matters.of(duties, decisions);

            assertThat(matters.matters()).isEqualTo(expected.matters());
            Map<String, Placement> after = placements(matters);
            assertThat(after).isEqualTo(placements(expected));
            assertThat(followed).as("what moved").isEqualTo(asFollowed(after));
        }
    }

    private static Decisions someDecisions(Random random) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < 8) {
            String one = duties.get(random.nextInt(duties.size())).name();
            String other = duties.get(random.nextInt(duties.size())).name();
            lines.add(Decisions.line(random.nextBoolean() ? "same" : "not-same", one, other, "", "", ""));
            try {
                Decisions.parse(lines);
            } catch (Decisions.WrongLine contradiction) {
                lines.remove(lines.size() - 1);
            }
        }
        return Decisions.parse(lines);
    }

    @Test
    void aMatterHasItsNamesItsDutiesAndItsStatistics() {
        DutyText gas = duty("1/C1", "燃气安全管理工作");
        DutyText again = duty("2/B1", "做好燃气安全管理");
        DutyText town = duty("1/W1", "城镇燃气（含瓶装液化气）安全监督管理");
        DutyText once = duty("1/C2", "燃气安全管理");
        DutyText dogs = duty("3/C1", "文明养犬管理工作");
        Matters matters = Matters.of(List.of(town, gas, once, dogs, again), Decisions.none());
        Matter matter = matters.matterOf(matters.key(town));

        assertThat(matters.keys()).containsExactlyInAnyOrder(matters.key(gas), matters.key(town), matters.key(dogs));
        assertThat(matters.duties(matters.key(gas))).containsExactlyInAnyOrder("1/C1", "1/C2", "2/B1");
        assertThat(matters.duties("秸秆")).isEmpty();
        assertThat(matter.id()).isEqualTo(Matter.idOf(matters.key(gas)));
        assertThat(matter.name()).isEqualTo(gas.name());
        assertThat(matters.matters()).hasSize(2).anySatisfy(each -> assertThat(each.duties())
                .containsExactly("1/C1", "1/C2", "1/W1", "2/B1"));
        assertThat(matters.statistics(Set.of(matter.id(), "none")))
                .isEqualTo(Map.of(
                        matter.id(),
                        new MatterStatistics(
                                2,
                                1,
                                1,
                                1,
                                "1/C1",
                                List.of(
                                        new MatterStatistics.Bearing("1/C1", 3),
                                        new MatterStatistics.Bearing("1/W1", 1)))));
    }

    @Test
    void aPlacementSaysOnWhatItRests() {
        DutyText gas = duty("1/C1", "燃气安全管理工作");
        DutyText town = duty("2/C1", "城镇燃气（含瓶装液化气）安全监督管理");
        DutyText permits = duty("3/C1", "燃气设施审批");
        DutyText ramps = duty("4/C1", "残疾人家庭无障碍设施改造");
        Decisions decisions = Decisions.parse(List.of(Decisions.line("same", gas.name(), ramps.name(), "", "", "")));
        Matters matters = Matters.of(List.of(gas, town, permits, ramps), decisions);
        String id = matters.matterOf(matters.key(gas)).id();

        assertThat(matters.placement(matters.key(gas)).judgement().explanation())
                .isEqualTo("TEXT +1.00");
        assertThat(matters.placement(matters.key(ramps)).judgement().explanation())
                .isEqualTo("PERSON +1.00");
        assertThat(matters.placement(matters.key(ramps)).matter()).isEqualTo(id);
        assertThat(matters.placement(matters.key(ramps)).name()).isEqualTo(ramps.name());
        assertThat(matters.placement(matters.key(town)).judgement().explanation())
                .startsWith("NAME +");
        assertThat(matters.placement(matters.key(permits)).touches())
                .singleElement()
                .satisfies(touch -> {
                    assertThat(touch.matter()).isEqualTo(id);
                    assertThat(touch.name()).isEqualTo(gas.name());
                    assertThat(touch.judgement().relation().touches()).isTrue();
                    assertThat(touch.sameness().relation()).isEqualTo(MatterRelation.NONE);
                });
        assertThatThrownBy(() -> matters.placement("秸秆")).hasMessageContaining("“秸秆”; take its list in first");
    }

    @Test
    void theSurestOverlapComesFirst() {
        DutyText both = duty("1/C1", "秸秆禁烧巡查，农村供水工程建设管护和饮水安全宣传");
        Matters matters = Matters.of(List.of(both, duty("2/C1", "农村供水统计"), duty("3/C1", "秸秆禁烧巡查")), Decisions.none());

        assertThat(matters.placement(matters.key(both)).touches())
                .hasSize(2)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        other.judgement().score(), one.judgement().score()))
                .extracting(Placement.Touch::name)
                .containsExactly("秸秆禁烧巡查", "农村供水统计");
    }

    @Test
    void theNextDutyOfANameRepresentsIt() {
        DutyText first = new DutyText("1/C1", "C", "", "燃气安全管理", List.of("检查燃气。"), List.of());
        DutyText bare = duty("2/C1", "燃气安全管理工作");
        DutyText written = new DutyText("3/C1", "C", "", "做好燃气安全管理", List.of("检查管道。"), List.of());
        DutyText renamed = duty("0/C1", "燃气安全管理");
        Map<String, DutyText> texts =
                new HashMap<>(Map.of("2/C1", bare, "3/C1", written, "0/C1", duty("0/C1", "文明养犬管理工作")));
        Matters matters = new Matters(Decisions.none(), texts::get);
        matters.addAll(List.of(renamed, bare, first, written, duty("4/C1", "燃气安全管理")));
        String key = matters.key(first);
        assertThat(matters.matterOf(key).representative()).isEqualTo("1/C1");

        matters.removeAll(List.of(first));
        assertThat(matters.matterOf(key).representative())
                .as("the first with clauses")
                .isEqualTo("3/C1");
        assertThat(matters.duties(key))
                .as("a duty of another name by now is left out; those behind the representative are not asked for")
                .containsExactlyInAnyOrder("2/C1", "3/C1", "4/C1");

        matters.removeAll(Map.of("3/C1", key));
        assertThat(matters.matterOf(key).representative()).isEqualTo("2/C1");
        assertThat(matters.duties(key)).as("a duty that is gone is left out").containsExactly("2/C1");

        matters.removeAll(Map.of("2/C1", key, "9/C1", "秸秆"));
        assertThat(matters.keys()).isEmpty();
        assertThat(matters.matters()).isEmpty();
    }

    @Test
    void decisionsThatGoAgainstEachOtherAreRefused() {
        List<String> lines = List.of(
                Decisions.line("same", "燃气安全管理", "文明养犬管理", "", "", ""),
                Decisions.line("same", "文明养犬管理", "公益电影放映", "", "", ""),
                Decisions.line("not-same", "燃气安全管理", "公益电影放映", "", "", ""));
        assertThatThrownBy(() -> Decisions.parse(lines))
                .isInstanceOfSatisfying(Decisions.WrongLine.class, wrong -> assertThat(wrong.line())
                        .isEqualTo(3))
                .hasMessageContaining("take one of those lines back");
        assertThat(Decisions.parse(lines.subList(0, 2)).standing()).hasSize(2);
    }

    @Test
    void twoThatAreKeptApartDoNotMeetInAThird() {
        DutyText gas = duty("1/C1", "燃气安全管理工作");
        DutyText town = duty("2/C1", "城镇燃气（含瓶装液化气）安全监督管理");
        DutyText other = duty("3/C1", "城镇燃气安全隐患监督管理");
        List<DutyText> three = List.of(gas, town, other);
        assertThat(groups(three, Decisions.none())).containsExactly("1/C1 2/C1 3/C1");

        Decisions apart = Decisions.parse(List.of(Decisions.line("not-same", town.name(), other.name(), "", "", "")));
        assertThat(groups(three, apart)).hasSize(2).noneMatch(group -> group.contains("2/C1 3/C1"));
        assertThat(groups(List.of(other, town, gas), apart)).isEqualTo(groups(three, apart));
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> Decisions.parse(List.of("maybe\t甲工作\t乙工作")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("“maybe”")
                .hasMessageContaining("not-same");
        assertThatThrownBy(() -> Decisions.parse(List.of("", "same\t燃气")))
                .hasMessageContaining("line 2")
                .hasMessageContaining("other name");
    }

    private static List<String> groups(List<DutyText> duties, Decisions decisions) {
        return Matters.of(duties, decisions).matters().stream()
                .map(matter -> String.join(" ", matter.duties()))
                .sorted()
                .toList();
    }

    private static DutyText duty(String id, String name) {
        return new DutyText(id, "C", "", name, List.of(), List.of());
    }

    private static Matters empty() {
        Map<String, DutyText> texts = new HashMap<>();
        duties.forEach(duty -> texts.put(duty.id(), duty));
        return new Matters(Decisions.none(), texts::get);
    }

    private static Map<String, Placement> placements(Matters matters) {
        return placements(matters, duties);
    }

    private static Map<String, Placement> placements(Matters matters, List<DutyText> duties) {
        Map<String, Placement> placements = new TreeMap<>();
        duties.forEach(duty -> placements.put(matters.key(duty), matters.placement(matters.key(duty))));
        return placements;
    }
}
