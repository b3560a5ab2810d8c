package org.dutygraph.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedListTest {

    @ParameterizedTest
    @CsvSource({"1, ab, 1, 1", "2, cd, 2, 3", "3, e, 3, 5", "4, '', 4, 6", "0, ab, 1, 1", "-3, ab, 1, 1"})
    void aPageHasItsPartOfTheRows(int number, String rows, int page, int first) {
        PagedList<String> paged = PagedList.of(List.of("a", "b", "c", "d", "e"), 2, number);
        assertThat(String.join("", paged.rows())).isEqualTo(rows);
        assertThat(paged.page()).isEqualTo(page);
        assertThat(paged.first()).isEqualTo(first);
        assertThat(paged.pages()).isEqualTo(3);
        assertThat(paged.total()).isEqualTo(5);
    }

    @Test
    void anEmptyListHasOnePageAndTheLargestNumberIsBeyondIt() {
        PagedList<String> paged = PagedList.of(List.of(), 2, Integer.MAX_VALUE);
        assertThat(paged.rows()).isEmpty();
        assertThat(paged.pages()).isEqualTo(1);
    }
}
