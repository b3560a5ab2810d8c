package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made once of a wording, and made again where it is kept no longer. */
class RememberedTest {

    private final List<String> made = new ArrayList<>();

    private String of(Remembered<String, String> remembered, String key) {
        return remembered.of(key, word -> {
            made.add(word);
            return word + "。";
        });
    }

    @Test
    void aWordingIsMadeOnceUntilTooManyAreKept() {
        Remembered<String, String> remembered = new Remembered<>(2);

        assertThat(of(remembered, "甲")).isEqualTo("甲。");
        assertThat(of(remembered, "乙")).isEqualTo("乙。");
        assertThat(of(remembered, "甲")).isEqualTo("甲。");
        assertThat(of(remembered, "乙")).isEqualTo("乙。");
        assertThat(made).containsExactly("甲", "乙");
        of(remembered, "丙");
        of(remembered, "丙");
        of(remembered, "甲");
        assertThat(made).containsExactly("甲", "乙", "丙", "甲");
    }

    @Test
    void nothingIsKeptWhereNoneMayBe() {
        Remembered<String, String> none = new Remembered<>(0);

        of(none, "甲");
        of(none, "甲");
        assertThat(made).containsExactly("甲", "甲");
    }
}
