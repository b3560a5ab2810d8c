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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.parse.ListParser;
import org.dutygraph.resolve.ListResolver;
import org.dutygraph.source.TabbedText;
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
                                ListParser.parse(TabbedText.read(file)).list()))));
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
        matters.moved();
        matters.addAll(rest);
        List<String> moved = matters.moved();

        Map<String, Placement> after = placements(matters, half);
        before.forEach((key, placement) -> {
            if (!placement.equals(after.get(key))) {
                assertThat(moved).as(key).contains(key);
            }
        });
        assertThat(matters.moved()).as("asked again").isEmpty();
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
