package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Pairs of names, one rule a case, and the reasons that people see beside a pair. */
class PairSpecTest {

    private final DutyNameReader reader = DutyNameReader.bundled();

    static Stream<Map<String, Object>> pairs() {
        return read("/matter/pairs.yaml");
    }

    static Stream<Map<String, Object>> reasons() {
        return read("/matter/reasons.yaml");
    }

    private static Stream<Map<String, Object>> read(String resource) {
        InputStream in = PairSpecTest.class.getResourceAsStream(resource);
        List<Map<String, Object>> pairs = new Yaml().load(in);
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theyStandToEachOtherAsStated(Map<String, Object> pair) {
        DutyName a = wording(pair, "a", "A");
        DutyName b = wording(pair, "b", "B");
        Judgement judgement = SamenessJudge.judge(a, b);

        String why = judgement.explanation() + " | " + SamenessJudge.same(a, b).explanation();
        switch (String.valueOf(pair.get("relation"))) {
            case "not SAME" -> assertThat(judgement.relation()).as(why).isNotEqualTo(MatterRelation.SAME);
            case "touches" -> assertThat(judgement.relation().touches()).as(why).isTrue();
            default -> assertThat(judgement.relation().name()).as(why).isEqualTo(pair.get("relation"));
        }
        assertThat(SamenessJudge.judge(b, a).relation())
                .as("the same from the other side")
                .isEqualTo(judgement.relation().reversed());
        assertThat(judgement.score()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void theReasonsAreShownWithTheirPoints(Map<String, Object> pair) {
        DutyName a = wording(pair, "a", "A");
        DutyName b = wording(pair, "b", "B");
        Judgement same = SamenessJudge.same(a, b);
        Judgement overlap = OverlapJudge.judge(a, b);

        assertThat(same.explanation()).isEqualTo(pair.get("same"));
        assertThat(same.score())
                .isCloseTo(
                        Math.max(
                                0,
                                same.evidence().stream()
                                        .mapToDouble(Evidence::points)
                                        .sum()),
                        within(1e-9));
        assertThat(overlap.relation() + " " + overlap.explanation()).isEqualTo(pair.get("overlap"));
        assertThat(SamenessJudge.areSame(a, b)).isEqualTo(same.relation() == MatterRelation.SAME);
    }

    @SuppressWarnings("unchecked")
    private DutyName wording(Map<String, Object> pair, String name, String side) {
        return reader.read(new DutyText(
                "1/2025-07/" + side,
                (String) pair.getOrDefault("kindOf" + side, "C"),
                (String) pair.getOrDefault("categoryOf" + side, pair.getOrDefault("category", "")),
                (String) pair.get(name),
                (List<String>) pair.getOrDefault("clausesOf" + side, List.of()),
                (List<String>) pair.getOrDefault("functionsOf" + side, pair.getOrDefault("functions", List.of()))));
    }
}
