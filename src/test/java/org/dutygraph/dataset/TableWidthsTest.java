package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWidthsTest {

    private static final int PAGE = 9298;

    @Test
    void aNarrowColumnIsAsWideAsItsWordsAndWideOnesShareTheRest() {
        String clause = "上级部门职责的条款，写得很长。".repeat(10);
        int[] widths =
                TableWidths.of(List.of("编号", "条款", "原文", "乡镇"), List.of(List.of("C1", clause, clause, "松坪彝族乡")), PAGE);

        assertThat(widths[0]).isLessThan(900);
        assertThat(widths[3]).isBetween(1100, 1300);
        assertThat(widths[1]).isEqualTo(widths[2]).isGreaterThan(3000);
        assertThat(Arrays.stream(widths).sum()).isBetween(PAGE - 4, PAGE);
    }

    @Test
    void fewColumnsFillThePage() {
        int[] widths = TableWidths.of(List.of("数", "意思"), List.of(List.of("3", "清单数")), PAGE);
        assertThat(Arrays.stream(widths).sum()).isBetween(PAGE - 2, PAGE);
    }

    @Test
    void wordsOfAHeadingAreNotBroken() {
        int[] widths =
                TableWidths.of(List.of("cooperative", "text"), List.of(List.of("1", "many words ".repeat(40))), PAGE);
        assertThat(widths[0]).isGreaterThan(11 * 90);
    }
}
