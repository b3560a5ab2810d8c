package org.dutygraph.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ids of findings lead to. */
class LinksTest {

    private final Links links = new Links();

    @ParameterizedTest
    @CsvSource({
        "654021202, /townships/654021202",
        "654021202/2025-07, /lists/654021202/2025-07",
        "654021202/2025-07/C27, /duties/654021202/2025-07/C27",
        "654021202/2025-07/W3, /duties/654021202/2025-07/W3",
        "654021202/2025-07/C27/T1, /duties/654021202/2025-07/C27#T1",
        "654021:gongan, /actors/654021:gongan"
    })
    void anIdLeadsToItsPage(String id, String address) {
        assertThat(links.place(id)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "社会保障", "990121/其他部门", "lists/东镇2025-07.txt", "654021202/2025-07/C27 防汛"})
    void anythingElseLeadsNowhere(String text) {
        assertThat(links.place(text)).isNull();
    }

    @Test
    void aChineseNameIsEncoded() {
        assertThat(links.place("654021:公安局")).isEqualTo("/actors/654021:%E5%85%AC%E5%AE%89%E5%B1%80");
    }
}
