package org.dutygraph.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

/** Figures as the browsers write them. */
class CellWordsTest {

    @ParameterizedTest
    @CsvSource({"0.125, 0.13", "0.375, 0.38", "2.5, 2.5", "3.0, 3", "12345.678, '12,345.68'"})
    void aHalfIsRoundedUp(double figure, String shown) {
        assertThat(new CellWords(new StaticMessageSource()).cell(figure)).isEqualTo(shown);
    }
}
