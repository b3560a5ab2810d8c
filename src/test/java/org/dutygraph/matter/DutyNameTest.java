package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name in its parts, with what is done in each and what it is found by. */
class DutyNameTest {

    private final DutyNameReader reader = DutyNameReader.bundled();

    @Test
    void aNameIsReadInPhrasesItemsAndRemarks() {
        DutyName name = name("污水、垃圾和包装废弃物污染防治（含农药瓶），秸秆禁烧、管理：奖励");

        assertThat(name.phrases()).extracting(Phrase::text).containsExactly("污水、垃圾和包装废弃物污染防治", "秸秆禁烧、管理", "奖励");
        assertThat(name.main().items())
                .extracting(Phrase::text)
                .as("an item of common words alone is none")
                .containsExactly("污水", "垃圾", "包装废弃物污染防治");
        assertThat(name.phrases().get(1).items()).extracting(Phrase::text).containsExactly("秸秆禁烧");
        assertThat(name.phrases().get(1).items().get(0).actions())
                .as("what is done in a phrase is done to each of its items")
                .containsExactly(Action.SUPERVISE);
        assertThat(name.parts())
                .extracting(Phrase::text)
                .containsExactly("污水、垃圾和包装废弃物污染防治", "污水", "垃圾", "包装废弃物污染防治", "秸秆禁烧、管理", "秸秆禁烧", "奖励", "含农药瓶");
        assertThat(name.actions()).containsExactly(Action.REWARD, Action.SUPERVISE);
        assertThat(name.strong()).as("of the first phrase").isEmpty();
        double alone = name.parts().get(7).objects().weights().get("农药");
        assertThat(name.name().weights().get("农药")).isCloseTo(0.3 * alone, within(1e-9));
        assertThat(name.name().weights().get("奖励")).as("an action says little").isEqualTo(0.12);
    }

    @Test
    void itIsFoundByItsSpecificWordsAndTheEndsOfCompounds() {
        DutyName permits = reader.read(
                new DutyText("1/C1", "C", "", "乡村建设规划许可证核发", List.of("核发建设工程规划许可证。", "做好房屋征收补偿。"), List.of()));

        assertThat(permits.indexTerms()).containsExactly("乡村建设规划许可", "规划许可");
        assertThat(permits.clauseIndexTerms()).containsExactly("建设工程", "房屋征收", "核发", "规划许可", "规划许可证");
        assertThat(name("管理").indexTerms()).as("there is nothing else").containsExactly("管理");
    }

    @ParameterizedTest
    @CsvSource({
        "对秸秆焚烧的处罚, true, PENALISE",
        "秸秆禁烧，对焚烧的处罚, true, ''",
        "对秸秆焚烧的处罚，巡查, false, PENALISE",
        "对焚烧的处罚工作, true, PENALISE",
        "秸秆禁烧审批和管理, false, APPROVE",
        "秸秆处罚审批, false, PENALISE APPROVE"
    })
    void whatItEndsInMakesAPenaltyAndTheFirstPhraseIsStrong(String name, boolean penalty, String strong) {
        DutyName read = name(name);

        assertThat(read.isPenalty()).isEqualTo(penalty);
        assertThat(read.strong())
                .isEqualTo(
                        strong.isEmpty()
                                ? Set.of()
                                : Set.copyOf(List.of(strong.split(" ")).stream()
                                        .map(Action::valueOf)
                                        .toList()));
    }

    @Test
    void theActionAPhraseEndsInDecides() {
        assertThat(name("秸秆处罚审批").main().deciding()).containsExactly(Action.APPROVE);
        assertThat(name("秸秆处罚和审批管理").main().deciding()).containsExactly(Action.PENALISE, Action.APPROVE);
        assertThat(name("秸秆管理").main().deciding()).isEmpty();
        assertThat(name("安全事故").main().last()).isNull();
    }

    @Test
    void aNameOrAClauseHasAnAction() {
        DutyName name = reader.read(new DutyText("1/C1", "C", "", "秸秆禁烧审批", List.of("依法查处焚烧行为。"), List.of()));

        assertThat(name.has(Action.PENALISE)).isTrue();
        assertThat(name.has(Action.APPROVE)).isTrue();
        assertThat(name.has(Action.REWARD)).isFalse();
        assertThat(name.clauses().weights().keySet()).contains("焚烧");
    }

    @ParameterizedTest
    @CsvSource({"负责本乡秸秆禁烧工作, 秸秆 禁烧", "秸秆禁烧2025, 秸秆 禁烧", "负责工作, 负责工作", "电动车管理, 电动车 管理", "电动自行车管理, 电动车 管理"})
    void theKeyIsWhatTheNameSays(String name, String key) {
        assertThat(reader.key(name)).isEqualTo(key);
        assertThat(name(name).key()).isEqualTo(key);
    }

    private DutyName name(String name) {
        return reader.read(new DutyText("1/C1", "C", "", name, List.of(), List.of()));
    }
}
