package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names are found by their pinyin, and a synonym that was looked for is told with its source. */
class SearchPagesIT {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSmallCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) {
        return Jsoup.parse(site.get(path).body());
    }

    @Test
    void pinyinFindsNamesInTheFieldThePageAndTheChoosers() {
        for (String letters : new String[] {"nyj", "nongye", "nongyenongcun"}) {
            assertThat(site.get("/api/search/suggest?q=" + letters).body())
                    .as(letters)
                    .contains("\"label\":\"农业农村局\"", "/kinds/");
            assertThat(page("/search?q=" + letters).select(".found-names").text())
                    .as(letters)
                    .contains("农业农村局");
            assertThat(site.get("/api/choices/department?q=" + letters).body())
                    .as(letters)
                    .contains("农业农村局");
        }
        assertThat(site.get("/api/choices/township?q=shiqiao").body()).contains("980101101");
        assertThat(site.get("/api/choices/matter?q=nyj").body()).isEqualTo("[]");
    }

    @Test
    void twoDepartmentsLeadToTheDutiesThatListBoth() {
        for (String words : new String[] {"自然资源局 农业农村局", "农业农村局和自然资源局", "农业农村局、自然资源局"}) {
            Document found = page("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            Element duties = found.selectFirst("#pairs li a");
            assertThat(duties).as(words).isNotNull();
            assertThat(found.select("#pairs li").text()).contains("青禾县农业农村局", "青禾县自然资源局");
            assertThat(site.get(duties.attr("href")
                                    .replace("/duties?", "/api/pages/rows/duties?")
                                    .replace(":", "%3A"))
                            .body())
                    .contains("青禾县自然资源局");
        }
        for (String words : new String[] {"农业农村局", "农业农村局 防汛", "住房和城乡建设局"}) {
            assertThat(page("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                            .select("#pairs"))
                    .as(words)
                    .isEmpty();
        }
    }

    @Test
    void aSearchSaysWhatItAlsoLookedForAndWhy() {
        assertThat(page("/search?q=%E5%86%9C%E5%A7%94").select("main").text())
                .contains("“农委”也按“农业农村局”查找。依据：《深化党和国家机构改革方案》");
        assertThat(page("/search?q=%E5%86%9C%E5%A7%94").select(".found-names, .hits"))
                .isNotEmpty();
    }
}
