package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dutygraph.graph.Graph;
import org.dutygraph.web.site.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.context.ApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Every page as the server sends it. */
class PagesIT {

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
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?region=980101&category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95",
                "/queries",
                "/queries/workload/department-workload",
                "/duties",
                "/departments",
                "/townships",
                "/lists",
                "/clauses",
                "/duties/980101101/2025-07/C1",
                "/duties/980101101/2025-07/C2",
                "/duties/980101101/2024-12/C1",
                "/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80",
                "/departments/980101:%3Cb%3E%E6%9F%90%E6%9F%90%E5%8A%9E%3C/b%3E",
                "/townships/980101101",
                "/lists/980101101/2025-07",
                "/lists/980101101/2024-12",
                "/kinds/%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80",
                "/categories/%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95",
                "/load",
                "/tasks",
                "/definitions",
                "/help/lists",
                "/status",
                "/checks",
                "/search",
                "/search?q=%E5%86%9C",
                "/cypher",
                "/cypher?query=workload/department-workload"
            })
    void hasNoInlineScriptNorStyleNorMissingWordInEitherLanguage(String path) {
        for (String language : new String[] {"zh", "en"}) {
            Document page = page(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.select("script:not([src])")).as("inline scripts").isEmpty();
            assertThat(page.select("[style], style")).as("inline styles").isEmpty();
            assertThat(page.select("script[src], link[href]")).isNotEmpty().allSatisfy(asset -> assertThat(
                            asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"))
                    .as("carries a fingerprint")
                    .matches("/(css|js)/[a-z]+(-[a-z]+)?-[0-9a-f]{32}\\.(css|js)|/favicon-[0-9a-f]{32}\\.svg"
                            + "|/webjars/[a-z-]+/\\d+\\.\\d+\\.\\d+/.*"));
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.select("img, b[onmouseover], main script"))
                    .as("text from lists as HTML")
                    .isEmpty();
            assertThat(page.select("[href=null], [th\\:text]")).isEmpty();
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.equals("en") ? "en" : "zh-CN");
        }
    }

    /** Each figure of a sentence is that of its query, and leads to as many duties. */
    @Test
    void theSentencesSayWhatTheQueriesSayAndLeadOn() {
        for (String filter : List.of("", "?region=980101101", "?edition=2024-12")) {
            Document page = page("/" + filter);
            List<List<Object>> workload = rows("workload/department-workload", filter);
            List<List<Object>> pairs = rows("sharing/department-pairs", filter);
            List<Element> sentences = page.select("#headlines li");
            assertThat(sentences).as(filter).isNotEmpty();
            assertThat(sentences.get(0).text())
                    .contains((String) workload.get(0).get(0), workload.get(0).get(4) + " 项");
            if (!pairs.isEmpty()) {
                assertThat(sentences.get(1).text())
                        .contains(
                                (String) pairs.get(0).get(0),
                                (String) pairs.get(0).get(1),
                                pairs.get(0).get(2) + " 项");
            }
            assertThat(page.select("#headlines .info"))
                    .hasSameSizeAs(sentences)
                    .allMatch(info -> !info.attr("data-define").isBlank());
            for (Element figure : page.select("#headlines a[href^=/duties]")) {
                List<List<Object>> duties =
                        rowsOf("/api/pages/rows/duties" + figure.attr("href").substring("/duties".length()));
                assertThat(duties).as(filter + " " + figure).hasSize(Integer.parseInt(figure.text()));
            }
        }
    }

    @Test
    void whateverActsInAClauseHasAPage() {
        Visitor visitor = new Visitor(site);
        String department =
                (String) rows("workload/department-workload", "").get(0).get(6);
        for (List<Object> row : rows("networks/who-reports-to-whom", "?by=actor")) {
            for (Object id : row.subList(3, 5)) {
                String address = "/actors/" + UriUtils.encodePath((String) id, StandardCharsets.UTF_8);
                assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
        assertThat(visitor.get("/actors/" + UriUtils.encodePath(department, StandardCharsets.UTF_8))
                        .uri()
                        .getPath())
                .isEqualTo("/departments/" + department);
        assertThat(visitor.get("/actors/980101101").uri().getPath()).isEqualTo("/townships/980101101");
        assertThat(visitor.get("/actors/" + UriUtils.encodePath("村（社区）", StandardCharsets.UTF_8))
                        .uri()
                        .toString())
                .contains("/clauses?performer=");
        assertThat(visitor.get("/clauses?by=actor&performer=x").body()).contains("name=\"by\"");
        assertThat(visitor.get("/clauses").body()).doesNotContain("name=\"by\"");
    }

    private List<List<Object>> rows(String query, String filter) {
        return rowsOf("/api/queries/" + query + filter);
    }

    @SuppressWarnings("unchecked")
    private List<List<Object>> rowsOf(String api) {
        return (List<List<Object>>)
                JsonMapper.shared().readValue(site.get(api).body(), Map.class).get("rows");
    }

    @Test
    void theRegionThatWasChosenIsRememberedUntilAllAreAskedFor() {
        Visitor visitor = new Visitor(site);
        assertThat(visitor.get("/").uri().getQuery()).isNull();
        visitor.get("/?region=980101101");
        assertThat(visitor.get("/").uri().getQuery()).isEqualTo("region=980101101");
        assertThat(visitor.page("/").select("a[href=/?region=]")).hasSize(1);
        assertThat(visitor.get("/?category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95")
                        .uri()
                        .getQuery())
                .doesNotContain("region");
        visitor.get("/?region=");
        assertThat(visitor.get("/").uri().getQuery()).isNull();
    }

    @Test
    void aRememberedRegionThatIsGoneIsNoDeadEnd() throws Exception {
        HttpResponse<String> first = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(site.at("/"))
                                .header("Cookie", "region=654021")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(200);
    }

    @Test
    void everyAssetIsReallyThere() {
        for (String path : new String[] {"/", "/cypher", "/queries/tracing/duty-trace?duty=980101101/2025-07/C1"}) {
            for (Element asset : page(path).select("script[src], link[href]")) {
                String address = asset.hasAttr("src") ? asset.attr("src") : asset.attr("href");
                assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void theLanguageIsKeptInACookieAndIsChineseAtFirst() {
        assertThat(page("/").selectFirst("h1").text()).isEqualTo("部门履职负荷");
        HttpResponse<String> english = site.get("/?lang=en");
        assertThat(english.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("lang=en");
        assertThat(Jsoup.parse(english.body()).selectFirst("a.lang").attr("href"))
                .isEqualTo("/?lang=zh");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 2, 2, 5, 1, 3, 1, 4, 4",
        "/?category=%E5%85%9A%E7%9A%84%E5%BB%BA%E8%AE%BE, 2, 2, 1, 1, 0, 0, 0, 0",
        "/?region=98, 2, 2, 5, 1, 3, 1, 4, 4",
        "/?edition=2025-07, 2, 2, 5, 1, 3, 1, 4, 4",
        "/?edition=2024-12, 1, 1, 1, 0, 1, 0, 1, 0"
    })
    void theFiguresCountWhatTheFilterLeaves(
            String path,
            String lists,
            String townships,
            String duties,
            String basic,
            String cooperative,
            String withdrawn,
            String departments,
            String clauses) {
        Document page = page(path);
        assertThat(page.select("[data-figure]").eachText())
                .containsExactly(lists, townships, duties, basic, cooperative, withdrawn, departments, clauses);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/pages/rows/duties?edition=2024-12&department=980101:农业农村局&role=LED_BY, 1",
        "/api/pages/rows/duties?edition=2024-12&role=SHARED_WITH&department=980101:农业农村局, 0",
        "/api/queries/workload/department-workload?edition=2024-12, 1",
        "/api/queries/workload/department-workload?edition=2025-07, 4",
        "/api/queries/data/lists-loaded?edition=2024-12, 1",
        "/api/queries/data/lists-loaded?edition=2025-07, 2",
        "/api/queries/data/lists-loaded?_size=9, 3",
        "/api/pages/rows/townships?edition=2024-12, 1",
        "/api/pages/rows/townships?edition=2025-07, 2",
        "/api/pages/rows/clauses?edition=2025-07, 4",
        "/api/pages/rows/clauses?edition=2024-12, 0"
    })
    void theRowsBehindAFigureAreThoseOfItsMonth(String path, int rows) throws Exception {
        String encoded = UriComponentsBuilder.fromUriString(path).encode().toUriString();
        assertThat(JsonMapper.shared().readTree(site.get(encoded).body()).get("rows"))
                .hasSize(rows);
    }

    @Test
    void aDutyShowsBothSidesWithItsActorsMarked() {
        Document page = page("/duties/980101101/2025-07/C1");
        Element first = page.getElementById("U1");
        assertThat(first.selectFirst(".text").text()).isEqualTo("U1 县农业农村局牵头牵头，会同公安会同制定征收方案，报县自然资源局上报审批；");
        assertThat(first.select("mark").eachAttr("class"))
                .containsExactly("actor PERFORMED_BY", "actor WITH", "actor REPORTS_TO");
        assertThat(first.selectFirst("mark a").attr("href"))
                .isEqualTo("/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80");
        Element heading = page.getElementById("U2");
        assertThat(heading.select("mark"))
                .as("a heading's words stand elsewhere")
                .isEmpty();
        assertThat(heading.select(".who").text()).contains("责任主体 青禾县自然资源局 据标题");
        assertThat(page.getElementById("U3").text()).contains("<img src=x onerror=window.hostile=1>做好补偿。", "主体不明");
        assertThat(page.getElementById("T1").select(".who a").eachAttr("href")).containsExactly("/townships/980101101");
        assertThat(page.text()).contains("lists/shiqiao.txt:20");
    }

    @Test
    void anOlderEditionSaysSo() {
        assertThat(page("/duties/980101101/2024-12/C1").selectFirst(".notice").text())
                .contains("2024-12");
    }

    @ParameterizedTest
    @CsvSource({
        "/duties/980101101/2025-07/C99, 404, 980101101/2025-07/C99",
        "/departments/nobody, 404, nobody",
        "/townships/1, 404, 1",
        "/lists/980101101/1999-01, 404, 980101101/1999-01",
        "/kinds/nothing, 404, nothing",
        "/categories/nothing, 404, nothing",
        "/load/nothing, 404, NOT_WAITING",
        "/matters?page=many, 400, many",
        "/no-such-page, 404, /no-such-page",
        "/queries/workload/nothing, 404, workload/nothing",
        "/?region=Atlantis, 400, Atlantis"
    })
    void whatIsNotThereIsSaidOnAPage(String path, int status, String named) {
        HttpResponse<String> response = site.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select(".error-page").text()).contains(named).contains(Integer.toString(status));
        assertThat(page.select("nav")).isNotEmpty();
        assertThat(page.select(".error-page [lang=en]"))
                .as("the same again in English")
                .isEmpty();
    }

    /** What stands in ids stands in addresses, however it is encoded. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a//b", "/a", "///", "a;b", "a%b", "a%2Fb", "a b?c#d", "党/建"})
    void anIdWithAnyCharacterLeadsToItsPage(String id) {
        HttpResponse<String> response = site.get(new Links().category(id));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).select(".error-page").text()).contains("“" + id + "”");
    }

    @Test
    void anEncodedSlashIsASlashOfTheId() {
        assertThat(site.get("/duties/980101101%2F2025-07%2FC1").statusCode()).isEqualTo(200);
    }

    /** Addresses that cannot be decoded, as links in GBK and mail programs make them, or that hide what they lead to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?region=%D2%C1%C4%FE%CF%D8",
                "/?region=%ZZ",
                "/duties/a%5Cb",
                "/duties/a;b",
                "/duties/%2e%2e/load",
                "/duties//x",
                "/duties/%D2%C1",
                "/duties/x%ZZ"
            })
    void anAddressThatCannotBeReadIsRefusedOnAPageOfTheProgram(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.at("/").getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("职责图谱").doesNotContain("HTTP Status", "Exception");
        }
    }

    @Test
    void aSearchFindsNamesAndDutiesWithTheirClauses() {
        Document page = page("/search?q=%E5%86%9C%E4%B8%9A");
        assertThat(page.select(".found-names h2").eachText()).containsExactly("部门种类", "部门");
        assertThat(page.select(".found-names a").eachAttr("href"))
                .containsExactly(
                        "/kinds/%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80",
                        "/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80");
        assertThat(page.select(".hits h3 a").eachAttr("href"))
                .containsExactly(
                        "/duties/980101101/2025-07/C1", "/duties/980101202/2025-07/C1", "/duties/980101101/2025-07/C2");
        Element first = page.selectFirst(".hits li");
        assertThat(first.select(".hit-where").text()).contains("青禾县石桥镇", "2025-07 版清单 C1", "shiqiao.txt:20");
        assertThat(first.select(".hit-clause a").eachAttr("href")).contains("/duties/980101101/2025-07/C1#U1");
        assertThat(first.select(".hit-clause mark").eachText()).contains("农业");
        assertThat(page.select(".exports a").eachAttr("href"))
                .contains("/api/queries/text/search?q=%E5%86%9C%E4%B8%9A&format=xlsx");
    }

    @Test
    void textFromListsIsMarkedAsText() {
        Element hit = page("/search?q=%E7%95%9C%E7%A6%BD").selectFirst(".hits h3");
        assertThat(hit.text()).isEqualTo("<img src=x onerror=window.hostile=1>畜禽防疫");
        assertThat(hit.select("mark").eachText()).containsExactly("畜禽");
        assertThat(hit.select("img")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=%E5%86%9C%E4%B8%9A&kind=WITHDRAWN, 0",
        "q=%E5%85%AC%E5%AE%89&kind=WITHDRAWN, 1",
        "q=%E5%86%9C%E4%B8%9A&region=980101202, 1",
        "q=%E5%86%9C%E4%B8%9A&region=980101, 3",
        "q=%E5%86%9C%E4%B8%9A&region=000000, 3",
        "q=%E5%86%9C%E4%B8%9A&side=UPSTREAM, 1",
        "q=%E5%86%9C%E4%B8%9A&side=TOWNSHIP, 0",
        "q=%E5%86%9C%E4%B8%9A&category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95, 3",
        "q=%E5%86%9C%E4%B8%9A&category=%E5%85%9A%E7%9A%84%E5%BB%BA%E8%AE%BE, 0"
    })
    void filtersNarrowASearch(String asked, int found) {
        assertThat(page("/search?" + asked).select(".hits > li")).hasSize(found);
    }

    @Test
    void theWholeCountryNarrowsNothing() {
        assertThat(page("/search?q=%E5%86%9C%E4%B8%9A&region=000000")
                        .select(".found-names a")
                        .eachAttr("href"))
                .isEqualTo(page("/search?q=%E5%86%9C%E4%B8%9A")
                        .select(".found-names a")
                        .eachAttr("href"));
        assertThat(site.get("/api/queries/text/search?q=%E5%86%9C%E4%B8%9A&region=000000&format=csv")
                        .body())
                .isEqualTo(site.get("/api/queries/text/search?q=%E5%86%9C%E4%B8%9A&format=csv")
                        .body());
    }

    @Test
    void aSearchSaysWhatToDoWhereThereIsNothing() {
        assertThat(page("/search").select(".search-how a")).isNotEmpty();
        assertThat(page("/search?q=%20%20").select(".search-how a")).isNotEmpty();
        assertThat(page("/search?q=%E6%AE%A1%E8%91%AC").select("#nothing").text())
                .contains("殡葬", "换短一些");
        assertThat(page("/search?q=%E6%AE%A1%E8%91%AC&kind=BASIC")
                        .select("#nothing a")
                        .eachAttr("href"))
                .contains("/search?q=%E6%AE%A1%E8%91%AC");
        Document near = page("/search?q=%E5%9C%9F%E5%9C%B0%20%E6%AE%A1%E8%91%AC");
        assertThat(near.select(".found .notice").text()).contains("没有哪一项同时有");
        assertThat(near.select(".hits li")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22",
                "%5C",
                "*:*",
                "(",
                "a%20AND%20(b",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "%00",
                "%F0%9F%98%80",
                "~1",
                "%5B*%20TO%20*%5D"
            })
    void hostileWordsAreHarmless(String words) {
        for (String path : new String[] {"/search?q=", "/api/search/suggest?q=", "/api/queries/text/search?q=x"}) {
            assertThat(site.get(path + words).statusCode()).as(path + words).isEqualTo(200);
        }
        assertThat(page("/search?q=" + words).select("main script")).isEmpty();
    }

    @Test
    void suggestionsLeadToPages() {
        assertThat(site.get("/api/search/suggest?q=%E5%86%9C").body())
                .contains("\"thing\":\"kind\"", "\"label\":\"农业农村局\"", "/kinds/");
        assertThat(site.get("/api/search/suggest?q=%E7%9F%B3%E6%A1%A5").body()).contains("/townships/980101101");
        assertThat(site.get("/api/search/suggest?q=").body()).isEqualTo("[]");
    }

    @Test
    void theApiGivesWhatThePageShows() {
        HttpResponse<String> answer = site.get("/api/search?q=%E5%86%9C%E4%B8%9A&side=UPSTREAM");
        assertThat(answer.body())
                .contains("\"total\":1", "980101101/2025-07/C1/U1", "\"source\":\"lists/shiqiao.txt\"");
        assertThat(site.get("/api/search?q=").statusCode()).isEqualTo(400);
        assertThat(site.get("/api/search?q=x&region=Atlantis").statusCode()).isEqualTo(400);
        HttpResponse<String> csv = site.get("/api/queries/text/search?q=%E5%86%9C%E4%B8%9A&format=csv");
        assertThat(csv.body().strip().lines()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "/lists/980101101/2025-07, 1 2 1 4 1",
        "/lists/980101101/2024-12, 0 1 0 0 0",
        "/kinds/%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80, 1 3",
        "/categories/%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95, 3 0 3 0"
    })
    void listsKindsAndCategoriesCountTheirOwn(String path, String figures) {
        assertThat(String.join(" ", page(path).select("[data-figure]").eachText()))
                .isEqualTo(figures);
    }

    @Test
    void aListShowsItsFaultsWithTheirLinesAndItsOtherEditions() {
        Document page = page("/lists/980101101/2025-07");
        assertThat(page.select("#faults tbody td").eachText())
                .containsExactly(
                        "警告", "9", "UNKNOWN_DEPARTMENT", "县某某办", "部门种类表认识的名称", "按原名保留；可在别名表（--aliases）里说明它是什么");
        assertThat(page.select("dl.facts a").eachAttr("href")).containsExactly("/lists/980101101/2024-12");
        assertThat(page.select(".crumbs a").eachAttr("href")).endsWith("/?region=980101", "/townships/980101101");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/pages/list/duties?list=980101101/2025-07, 4, 980101:农业农村局",
        "/api/pages/list/duties?list=980101101/2024-12, 1, 980101101/2024-12/C1",
        "/api/pages/kind/departments?kind=%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80, 1, 980101:农业农村局",
        "/api/queries/workload/department-workload?category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95, 3, 980101:农业农村局",
        "/api/queries/workload/townships-by-kind-and-category?category=%E7%BB%8F%E6%B5%8E%E5%8F%91%E5%B1%95, 2,"
                + " 980101202"
    })
    void theirTablesHaveRows(String path, int rows, String somewhere) {
        HttpResponse<String> csv = site.get(path + "&format=csv");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.body().strip().lines()).hasSize(rows + 1);
        assertThat(csv.body()).contains(somewhere);
    }

    /** A page's figures and the saved query that it uses cannot differ. */
    @Test
    void aPageShowsWhatItsSavedQuerySays() {
        Document department = page("/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80");
        assertThat(department.selectFirst("#duties").attr("data-rows"))
                .contains("/api/queries/tracing/duties-of-department?", "\"name\":\"label\"");
        assertThat(page("/departments?region=980101").selectFirst("#rows").attr("data-rows"))
                .contains("/api/queries/workload/department-workload?region=980101\"");
        assertThat(page("/departments").select("h1, .field label").eachText())
                .containsExactly("上级部门", "地区", "事项类别", "时点（年月）", "牵头依据", "按什么排列");
        assertThat(page("/lists").selectFirst("#rows").attr("data-rows")).contains("/api/queries/data/lists-loaded\"");
        assertThat(page("/lists").select("h1, .field label").eachText()).containsExactly("清单", "地区代码或名称", "时点（年月）");
        assertThat(department.selectFirst("#partners").attr("data-rows"))
                .contains("/api/queries/sharing/partners-of-department?");
        assertThat(department.selectFirst("#received").attr("data-rows"))
                .contains("/api/queries/reporting/department-receives?");
        String profile = site.get("/api/queries/townships/township-profile?township=980101101&format=csv")
                .body();
        assertThat(page("/townships/980101101").select("table:has(tfoot) tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(profile)
                        // The page has words for an empty category.
                        .contains("\n"
                                + String.join(",", row.select("td").eachText().subList(0, 4))
                                        .replace("没有类别", "")
                                + ","));
    }

    @Test
    void aDepartmentLeadsToItsWholeAndToItsParts() {
        String agriculture = "/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80";
        Element part = page(agriculture).selectFirst("p:contains(下设机构) a");
        Element whole = page(part.attr("href")).selectFirst("p:contains(上级机构) a");

        assertThat(whole.attr("href")).isEqualTo(agriculture);
        assertThat(whole.text()).isEqualTo("青禾县农业农村局");
        assertThat(page(agriculture).select("p:contains(上级机构)")).isEmpty();
    }

    @Test
    void springDataUsesTheGraphsOneDriver() {
        ApplicationContext context = site.context();
        Graph graph = context.getBean(Graph.class);
        assertThat(context.getBean(Neo4jClient.class)).isSameAs(graph.client());
        assertThat(context.getBean(PlatformTransactionManager.class)).isSameAs(graph.transactions());
        assertThat(context.getBeanNamesForType(Driver.class)).isEmpty();
    }

    @Test
    void namesLeadToTheirPages() {
        assertThat(page("/townships/980101101").select("a[href^=/lists/]").eachAttr("href"))
                .containsExactly("/lists/980101101/2025-07", "/lists/980101101/2024-12");
        assertThat(page("/departments/980101:%E5%86%9C%E4%B8%9A%E5%86%9C%E6%9D%91%E5%B1%80")
                        .select("a[href^=/kinds/]")
                        .text())
                .isEqualTo("农业农村局");
        assertThat(page("/duties/980101101/2025-07/C1")
                        .select("a[href^=/categories/]")
                        .text())
                .isEqualTo("经济发展");
        assertThat(page("/").select("a[href^=/lists/]")).hasSize(3);
    }

    @Test
    void aTownshipInTheFilterHasTheDepartmentsOfItsList() {
        String shown =
                page("/?region=980101101").select("[data-figure=departments]").text();
        assertThat(shown).isNotEqualTo("0");
        assertThat(JsonMapper.shared()
                        .readTree(site.get("/api/queries/workload/department-workload?region=980101101")
                                .body())
                        .get("rows")
                        .size())
                .hasToString(shown);
        assertThat(page("/").selectFirst("label[for=p-region]").text()).isEqualTo("地区");
    }

    @Test
    void theWithdrawnDutiesAreTakenOverOrEnded() {
        assertThat(page("/").selectFirst("#withdrawn-parts").text()).isEqualTo("承接 1 · 不再开展 0");
        assertThat(page("/?lang=en").selectFirst("#withdrawn-parts").text()).isEqualTo("1 taken over · 0 ended");
    }

    @Test
    void theFindingsAreOfTheRegionThatTheDashboardIsOf() {
        Element card = page("/?region=980101202").selectFirst("#findings");
        assertThat(card.attr("data-api")).isEqualTo("/api/checks?region=980101202");
        assertThat(card.attr("data-page")).isEqualTo("/checks?region=980101202");
        String all = site.get("/api/checks").body();
        String one = site.get(card.attr("data-api")).body();
        assertThat(all).contains("980101101/2025-07");
        assertThat(one).doesNotContain("980101101/2025-07");
        assertThat(JsonMapper.shared().readTree(one).size())
                .isEqualTo(JsonMapper.shared().readTree(all).size());
        assertThat(page(card.attr("data-page")).selectFirst("#p-region").attr("value"))
                .isNotBlank();
    }

    @Test
    void theFirstPagesStatementsAreReadOnceTheServerIsUp() throws Exception {
        assertThat(site.firstReads().get(180, TimeUnit.SECONDS)).isTrue();
    }
}
