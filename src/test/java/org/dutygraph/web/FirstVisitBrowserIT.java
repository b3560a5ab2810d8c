package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who comes for the first time: a hint on each page until it is closed, and an example where nothing is shown yet. */
class FirstVisitBrowserIT {

    /** Pages of one thing, which no navigation leads to. */
    private static final List<String> OF_ONE = List.of(
            "/search",
            "/validation",
            "/corrections",
            "/lists",
            "/kinds",
            "/categories",
            "/clauses",
            "/townships/990121101",
            "/queries/workload/department-workload");

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofSampleCounty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) {
        return Jsoup.parse(site.get(path).body());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void eachPageHasAHintOfItsOwnInBothLanguages() {
        List<String> navigation = page("/").select("header nav a").eachAttr("href");
        assertThat(navigation).hasSizeGreaterThan(9);
        for (String language : new String[] {"zh", "en"}) {
            assertThat(Stream.concat(navigation.stream(), OF_ONE.stream())
                            .map(path -> page(path + "?lang=" + language))
                            .map(page -> page.select(".hint p span").text()))
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
        assertThat(page("/townships/123").select(".hint"))
                .as("a page that is not there")
                .isEmpty();
    }

    @Test
    void aHintThatWasClosedIsNotSeenAgainUntilItIsAskedFor() {
        try (TestBrowser browser = TestBrowser.start()) {
            Page page = browser.open(1280, 900);
            page.navigate(site.at("/departments").toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            PlaywrightAssertions.assertThat(page.locator(".hint")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.locator(".hint button").click();
            PlaywrightAssertions.assertThat(page.locator(".hint")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("#content")).isFocused();
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
            PlaywrightAssertions.assertThat(page.locator(".hint")).isHidden();
            page.navigate(site.at("/duties").toString());
            PlaywrightAssertions.assertThat(page.locator(".hint")).isVisible();
            page.navigate(site.at("/help").toString());
            page.locator("#hints-again").click();
            PlaywrightAssertions.assertThat(page.locator("#hints-again")).isHidden();
            page.navigate(site.at("/departments").toString());
            PlaywrightAssertions.assertThat(page.locator(".hint")).isVisible();
        }
    }

    @Test
    void aQueryThatWaitsForAValueOffersOneThatFindsSomething() {
        List<String> waiting = Catalogue.bundled().queries().stream()
                .filter(query -> query.parameters().stream().anyMatch(Parameter::required))
                .map(query -> "/queries/" + query.address())
                .toList();
        assertThat(waiting).hasSizeGreaterThan(15);
        assertThat(Stream.concat(waiting.stream(), Stream.of("/compare"))).allSatisfy(path -> {
            String example = page(path).select(".examples a").attr("href");
            assertThat(example).startsWith(path + "?");
            assertThat(page(example).select(".examples, .notice.error")).isEmpty();
            assertThat(json(site.get("/api" + example)).path("rows").size()).isPositive();
        });
    }

    @Test
    void theConsolesExamplesRun() {
        List<String> examples = page("/cypher").select(".examples a").eachAttr("href");
        assertThat(examples).hasSizeGreaterThan(2).allSatisfy(address -> {
            String statement = URLDecoder.decode(address.split("#statement=")[1], StandardCharsets.UTF_8);
            String body = JsonMapper.shared().writeValueAsString(Map.of("statement", statement));
            assertThat(json(site.post("/api/cypher", body)).path("rows").size())
                    .as(statement)
                    .isPositive();
        });
    }
}
