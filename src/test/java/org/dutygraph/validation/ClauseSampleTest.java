package org.dutygraph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dutygraph.validation.ClauseSample.Drawn;
import org.dutygraph.validation.ClauseSample.Frame;
import org.junit.jupiter.api.Test;

/** Which clauses a sample has. */
class ClauseSampleTest {

    /** Two townships of 100 clauses; every tenth consults somebody, five of all direct somebody. */
    private static final List<Frame> FRAME = IntStream.range(0, 200)
            .mapToObj(i -> new Frame(
                    "c" + i,
                    i < 100 ? "a" : "b",
                    i % 2 == 0 ? "UPSTREAM" : "TOWNSHIP",
                    "SUBJECT",
                    i % 40 == 0 ? List.of("CONSULTS", "DIRECTS") : i % 10 == 0 ? List.of("CONSULTS") : List.of()))
            .toList();

    @Test
    void theSameSeedGivesTheSameSample() {
        assertThat(ClauseSample.draw(FRAME, 40, 7)).isEqualTo(ClauseSample.draw(FRAME, 40, 7));
        assertThat(ClauseSample.draw(FRAME, 40, 7)).isNotEqualTo(ClauseSample.draw(FRAME, 40, 8));
    }

    @Test
    void everyStratumHasTwoAndTheTownshipsTheirShare() {
        List<Drawn> sample = ClauseSample.draw(FRAME, 40, 7);
        assertThat(sample).hasSize(40).extracting(Drawn::id).doesNotHaveDuplicates();
        Map<Integer, Long> counted =
                sample.stream().collect(Collectors.groupingBy(Drawn::stratum, Collectors.counting()));
        // By the rarest role: 5 that direct, 15 that only consult, 80 and 100 of neither.
        assertThat(sample.stream().map(Drawn::size).distinct().sorted()).containsExactly(5, 15, 80, 100);
        sample.forEach(drawn -> assertThat(counted.get(drawn.stratum())).isEqualTo(drawn.drawn()));
        assertThat(counted.values()).allMatch(drawn -> drawn >= 2).hasSize(4);
        assertThat(sample.stream().filter(drawn -> Integer.parseInt(drawn.id().substring(1)) < 100))
                .hasSizeBetween(18, 22);
        assertThat(sample)
                .isSortedAccordingTo((one, other) -> Integer.compare(
                        Integer.parseInt(one.id().substring(1)),
                        Integer.parseInt(other.id().substring(1))));
    }

    @Test
    void moreThanThereAreIsAllOfThem() {
        assertThat(ClauseSample.draw(FRAME, 500, 1)).hasSize(200).allMatch(drawn -> drawn.size() == drawn.drawn());
    }

    @Test
    void tooFewAreRefusedWithHowManyAreNeeded() {
        assertThatThrownBy(() -> ClauseSample.draw(FRAME, 7, 1))
                .isInstanceOf(ValidationRefusal.class)
                .hasMessageContaining("7 clauses for 4 strata; expected at least 8");
        assertThatThrownBy(() -> ClauseSample.draw(List.of(), 7, 1)).hasMessageContaining("no clause");
    }

    @Test
    void whatDoesNotDivideGoesToTheLargestRemainders() {
        assertThat(ClauseSample.allocated(new int[] {1, 5, 14}, 10)).containsExactly(1, 3, 6);
        List<Integer> all = new ArrayList<>();
        for (int clauses = 5; clauses <= 20; clauses++) {
            all.add(IntStream.of(ClauseSample.allocated(new int[] {1, 5, 14}, clauses))
                    .sum());
        }
        assertThat(all).isEqualTo(IntStream.rangeClosed(5, 20).boxed().toList());
    }
}
