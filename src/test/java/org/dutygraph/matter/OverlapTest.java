package org.dutygraph.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dutygraph.text.Bag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much two sets of concepts have in common. */
class OverlapTest {

    @ParameterizedTest
    @CsvSource({
        "合作社, 合作社:0.1, 1, the same word whatever it weighs",
        "合作社, 农民合作社:0.45, 0.75, the other is a sort of it",
        "农民合作社, 合作社:0.45, 0.4, it is a sort of the other",
        "林权, 林权登记:0.9, 0.4, a common beginning",
        "林权登记, 林权:0.9, 0.4, a common beginning",
        "合作社, 农民合作社:0.44, 0, a common word is no match",
        "社, 合作社:0.9, 0, a single character is no match",
        "林权, 林木:0.9, 0, equally long words are the same or not",
        "合作, 农民合作社:0.9, 0, what stands in the middle is no match",
        "合作社, 农民合作社:0.9 合作社办:0.9, 0.75, the likest counts",
        "合作社, '', 0, nothing"
    })
    void aConceptIsAsLikeAsTheLikestOfTheOthers(String concept, String others, double like, String why) {
        assertThat(Overlap.likest(concept, bag(others))).as(why).isEqualTo(like);
    }

    @Test
    void partsAreSharesOfWeight() {
        Bag one = bag("合作社:0.6 林权:0.2");
        Bag other = bag("农民合作社:0.9 秸秆:0.1");

        assertThat(Overlap.part(one, other)).isCloseTo(0.6 * 0.75 / 0.8, within(1e-9));
        assertThat(Overlap.part(other, one)).isCloseTo(0.9 * 0.4, within(1e-9));
        assertThat(Overlap.mutual(one, other))
                .isCloseTo(2 * 0.5625 * 0.36 / (0.5625 + 0.36), within(1e-9))
                .isEqualTo(Overlap.mutual(other, one));
        assertThat(Overlap.part(Bag.empty(), other)).isZero();
        assertThat(Overlap.mutual(Bag.empty(), other)).isZero();
    }

    @Test
    void onlySpecificConceptsAreShared() {
        Bag one = bag("合作社:0.45 林权:0.44 秸秆:0.9 养犬:0.9");
        Bag other = bag("农民合作社:0.9 林权:0.9 秸秆:0.1");

        assertThat(Overlap.shared(one, other)).containsExactly("合作社", "秸秆");
        assertThat(Overlap.exactly(one, other)).containsExactly("秸秆");
        assertThat(Overlap.sharedWeight(one, other)).isCloseTo(0.45 * 0.75 + 0.9, within(1e-9));
    }

    private static Bag bag(String weights) {
        Bag.Gathering bag = Bag.gather();
        for (String entry : weights.isEmpty() ? List.<String>of() : List.of(weights.split(" "))) {
            String[] field = entry.split(":");
            bag.add(field[0], Double.parseDouble(field[1]));
        }
        return bag.toBag();
    }
}
