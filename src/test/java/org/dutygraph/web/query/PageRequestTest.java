package org.dutygraph.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dutygraph.query.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address says of the part of a table. */
class PageRequestTest {

    @Test
    void isReadFromTheWordsWithAnUnderscore() {
        assertThat(PageRequest.of(
                        address("?region=98&_size=50&_page=3&_sort=-leads&_in.department=水利&_in.region=&_is.role=牵头")))
                .hasValue(new PageRequest(
                        50, 3, "leads", true, Map.of("department", "水利"), Map.of("role", "牵头"), List.of()));
        assertThat(PageRequest.of(address("?_size=1")))
                .hasValue(new PageRequest(1, 1, null, false, Map.of(), Map.of(), List.of()));
        assertThat(PageRequest.of(new LinkedMultiValueMap<>())).isEmpty();
    }

    @Test
    void aFileHasWhatTheTableShowsAndIsWholeWithoutThat() {
        assertThat(PageRequest.ofFile(address("?_in.department=水利&_columns=department,leads")))
                .hasValue(new PageRequest(
                        Integer.MAX_VALUE,
                        1,
                        null,
                        false,
                        Map.of("department", "水利"),
                        Map.of(),
                        List.of("department", "leads")));
        assertThat(PageRequest.ofFile(address("?region=98&_size=5"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?_size=0", "?_size=1001", "?_size=", "?_size=many", "?_size=9&_page=0", "?_size=9&_page=-1"})
    void refusesWhatIsNoPage(String query) {
        assertThatThrownBy(() -> PageRequest.of(address(query)))
                .isInstanceOf(QueryFault.class)
                .hasMessageContaining("needs a whole number from 1");
    }

    private static MultiValueMap<String, String> address(String query) {
        return UriComponentsBuilder.fromUriString(query).build().getQueryParams();
    }
}
