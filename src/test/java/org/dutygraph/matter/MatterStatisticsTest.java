package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dutygraph.matter.MatterStatistics.Bearing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Townships are counted once, and once for each of the lists that have the matter. */
class MatterStatisticsTest {

    @ParameterizedTest
    @CsvSource({
        "0B, 1, 1, 0, 0",
        "0B 0B 0B, 1, 1, 0, 0",
        "0B 0C 0W 0B, 1, 1, 1, 1",
        "0B 1B 1C, 2, 2, 1, 0",
        "0W 1W 2W 2C, 3, 0, 1, 3"
    })
    void townshipsAreCounted(String duties, int townships, int basic, int cooperative, int withdrawn) {
        MatterStatistics.Count count = new MatterStatistics.Count();
        for (String duty : duties.split(" ")) {
            count.add(Character.getNumericValue(duty.charAt(0)), duty.charAt(1));
        }

        assertThat(count.of("1/C1", List.of()))
                .isEqualTo(new MatterStatistics(townships, basic, cooperative, withdrawn, "1/C1", List.of()));
    }

    @Test
    void aListHasOneOfThreeLetters() {
        assertThatThrownBy(() -> new MatterStatistics.Count().add(0, 'X')).hasMessageContaining("letter X");
    }

    @Test
    void namesAreInTheOrderOfTheirDuties() {
        List<Bearing> names = List.of(new Bearing("2/C1", 1), new Bearing("1/B1", 4));

        assertThat(new MatterStatistics(3, 2, 1, 0, "1/B1", names).properties())
                .isEqualTo(Map.of(
                        "townships",
                        3,
                        "basic",
                        2,
                        "cooperative",
                        1,
                        "withdrawn",
                        0,
                        "wordings",
                        2,
                        "witness",
                        "1/B1",
                        "witnesses",
                        List.of("1/B1", "2/C1"),
                        "witnessed",
                        List.of(4L, 1L)));
    }
}
