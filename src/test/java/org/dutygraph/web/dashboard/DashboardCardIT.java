package org.dutygraph.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.web.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each card's query is there, has a picture, and stands on the dashboard with rows to draw. */
class DashboardCardIT {

    @SuppressWarnings("unused")
    private static final Iterable<DashboardCard> CARDS = DashboardCard.ALL;

    private static TestSite site;
    private static Document page;

    @BeforeAll
    static void open() {
        site = TestSite.ofSampleCounty();
        page = Jsoup.parse(site.get("/?region=990121&lang=en").body());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void aCardIsAQueryWithAPictureAndABound(DashboardCard card) {
        SavedQuery query = Catalogue.bundled().get(card.query());
        assertThat(query.views()).as("a view in the header of " + card.query()).hasSizeGreaterThan(1);
        Parameter most = query.parameters().stream()
                .filter(parameter -> parameter.name().equals(card.most()))
                .findFirst()
                .orElseThrow();
        assertThat((long) card.rows()).isBetween(most.min(), most.max());
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void aCardStandsOnThePageAndHasRows(DashboardCard card) {
        SavedQuery query = Catalogue.bundled().get(card.query());
        Element place = page.getElementById(query.name());
        assertThat(place).as(query.name()).isNotNull();
        Element section = place.closest("section.card");
        assertThat(section.hasClass("wide")).isEqualTo(card.size() == DashboardCard.Size.WIDE);
        assertThat(section.selectFirst("h2").text()).isNotBlank().doesNotContain("??");
        assertThat(section.selectFirst("p").text()).isNotBlank().doesNotContain("??");
        assertThat(section.selectFirst(".more a").attr("href"))
                .isEqualTo("/queries/" + card.query() + "?region=990121");

        JsonNode asked = JsonMapper.shared().readTree(place.attr("data-card"));
        String api = asked.get("api").asString();
        assertThat(api).startsWith("/api/queries/" + card.query() + "?").contains(card.most() + "=" + card.rows());
        assertThat(asked.get("view").get("kind").asString()).isNotEqualTo("table");
        assertThat(JsonMapper.shared().readTree(site.get(api).body()).get("rows"))
                .isNotEmpty();
    }

    @Test
    void thePageHasNoOtherCards() {
        assertThat(page.select("[data-card]").eachAttr("id"))
                .containsExactlyElementsOf(DashboardCard.ALL.stream()
                        .map(card -> card.query().substring(card.query().indexOf('/') + 1))
                        .toList());
    }
}
