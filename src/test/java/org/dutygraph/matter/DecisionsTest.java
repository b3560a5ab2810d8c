package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dutygraph.matter.Decisions.Decision;
import org.dutygraph.matter.Decisions.Verdict;
import org.junit.jupiter.api.Test;

/** The file of decisions: what its lines mean, alone and together. */
class DecisionsTest {

    private static final String GAS = "燃气安全";
    private static final String DOGS = "文明养犬";
    private static final String FILMS = "公益电影";
    private static final String STRAW = "秸秆禁烧";

    @Test
    void aLineHasSixFieldsOfWhichThreeMayBeLeftOut() {
        Decisions decisions = Decisions.parse(List.of(
                "# decision\tname",
                " ",
                " same \t " + GAS + "\t" + DOGS + " ",
                "not-same\t" + FILMS + "\t" + STRAW + "\t甲 \t2026-11-22\t 不同"));

        assertThat(decisions.standing())
                .containsExactly(
                        new Decision(3, Verdict.SAME, GAS, DOGS, "", "", ""),
                        new Decision(4, Verdict.NOT_SAME, FILMS, STRAW, "甲", "2026-11-22", "不同"));
        assertThat(decisions.standing().get(1).text()).isEqualTo("not-same\t公益电影\t秸秆禁烧\t甲\t2026-11-22\t不同");
        assertThat(Decisions.line("open", "甲\n乙", "丙", "", "", "一\t二")).isEqualTo("open\t甲 乙\t丙\t\t\t一 二");
    }

    @Test
    void aLaterLineReplacesAnEarlierOneWhicheverNameComesFirst() {
        Decisions decisions =
                parse("same " + GAS + " " + DOGS, "same " + FILMS + " " + STRAW, "not-same " + DOGS + " " + GAS);

        assertThat(decisions.standing()).extracting(Decision::line).containsExactly(2, 3);
        assertThat(decisions.effects())
                .hasSize(2)
                .isEqualTo(parse("same " + STRAW + " " + FILMS, "not-same " + GAS + " " + DOGS)
                        .effects());
        assertThat(decisions.effects()).isNotEqualTo(Decisions.none().effects());
        assertThat(decisions.effects())
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(3));
        assertThat(parse("same " + GAS + " " + DOGS, "open " + DOGS + " " + GAS).standing())
                .isEmpty();
    }

    @Test
    void namesAreJoinedThroughOthers() {
        Decisions decisions =
                parse("same " + GAS + " " + DOGS, "same " + STRAW + " " + FILMS, "same " + FILMS + " " + GAS);
        Map<String, String> together = decisions.together();

        assertThat(List.of(GAS, DOGS, FILMS, STRAW))
                .extracting(name -> together.getOrDefault(key(name), key(name)))
                .containsOnly(key(FILMS));
        assertThat(Decisions.none().together()).isEmpty();
        assertThat(parse("not-same " + GAS + " " + DOGS).together()).isEmpty();
    }

    @Test
    void onlyWhatIsDecidedOtherwiseChanges() {
        Decisions one = parse("same " + GAS + " " + DOGS, "not-same " + FILMS + " " + STRAW);

        assertThat(one.changedKeys(one)).isEmpty();
        assertThat(one.changedKeys(parse("not-same " + FILMS + " " + STRAW)))
                .containsExactlyInAnyOrder(key(GAS), key(DOGS));
        assertThat(one.changedKeys(parse("same " + GAS + " " + DOGS)))
                .containsExactlyInAnyOrder(key(FILMS), key(STRAW));
        assertThat(one.changedKeys(parse("not-same " + GAS + " " + DOGS, "not-same " + FILMS + " " + STRAW)))
                .containsExactlyInAnyOrder(key(GAS), key(DOGS));
        assertThat(Decisions.none().changedKeys(one)).hasSize(4);
        assertThat(one.keptApart()).containsExactlyInAnyOrder(key(FILMS), key(STRAW));
    }

    @Test
    void aNameIsNoOtherThanItself() {
        assertThatThrownBy(() -> parse("same " + GAS + " " + DOGS, "same " + GAS + " 做好" + GAS + "工作"))
                .isInstanceOfSatisfying(Decisions.WrongLine.class, wrong -> assertThat(wrong.line())
                        .isEqualTo(2))
                .hasMessageContaining("two names that differ");
        assertThat(parse("open " + GAS + " " + GAS).standing()).isEmpty();
    }

    @Test
    void aWordIsAVerdict() {
        assertThat(Verdict.values())
                .allSatisfy(verdict -> assertThat(Verdict.of(verdict.word())).contains(verdict));
        assertThat(Verdict.of("Same")).isEmpty();
    }

    @Test
    void aMissingNameIsNamed() {
        for (String line : List.of("same\t \t" + DOGS, "same\t" + GAS + "\t ", "same\t" + GAS)) {
            assertThatThrownBy(() -> Decisions.parse(List.of(line)))
                    .hasMessageContaining("decision, name and other name");
        }
    }

    private static String key(String name) {
        return DutyNameReader.bundled().key(name);
    }

    private static Decisions parse(String... lines) {
        return Decisions.parse(
                List.of(lines).stream().map(line -> line.replace(' ', '\t')).toList());
    }
}
