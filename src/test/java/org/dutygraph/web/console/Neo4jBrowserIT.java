package org.dutygraph.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.web.TestBrowser;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.security.ContentPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** Neo4j Browser, served by the program and connected to an embedded graph, in a real browser. */
class Neo4jBrowserIT {

    private static Path folder;
    private static Graph graph;
    private static TestSite site;
    private static TestBrowser browser;
    private static String password;

    @BeforeAll
    static void start() throws IOException {
        folder = TestGraph.temporaryFolder();
        graph = Graph.open(
                new GraphAddress.Embedded(folder), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
        try (Session session = graph.driver().session()) {
            session.run("UNWIND range(1, 7) AS i CREATE (:Duty {id: '990121101/2025-12/C' + i, name: '事项' + i})")
                    .consume();
        }
        password = Files.readString(folder.resolve("password")).strip();
        site = TestSite.of(
                graph,
                new WebSettings("127.0.0.1", 0, AccessSettings.open(), List.of(), Path.of("decisions.tsv"), true));
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
        graph.close();
        TestGraph.deleteFolder(folder);
    }

    private static String policy(TestSite asked, String path) {
        return asked.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void thePageSaysThatItWritesAndWhereThePasswordLiesButNotThePassword() {
        for (String language : List.of("zh", "en")) {
            for (int width : new int[] {1280, 390}) {
                Page page = browser.open(width, 800);
                page.navigate(site.at("/browser/?lang=" + language).toString());
                assertThat(page.locator(".notice.warning"))
                        .containsText(language.equals("zh") ? "改写和删除" : "changed and deleted");
                assertThat(page.locator("#password-file"))
                        .hasText(folder.resolve("password").toString());
                assertThat(page.locator("#bolt")).hasText(graph.bolt().toString());
                assertThat(page.content()).doesNotContain(password);
                assertThat(page.locator("main")).containsText(language.equals("zh") ? "记住密码" : "keep the password");
                TestBrowser.picture(page, "browser-" + language + "-" + width);
                page.close();
            }
        }
    }

    @Test
    void itConnectsRunsAndAsksNobodyElse() {
        Page page = browser.open(1280, 900);
        List<Request> requests = new ArrayList<>();
        List<String> sockets = new ArrayList<>();
        page.onRequest(requests::add);
        page.onWebSocket(socket -> sockets.add(socket.url()));
        page.navigate(site.at("/browser/").toString());
        page.navigate(
                site.at(page.locator("#open-browser").getAttribute("href")).toString());
        page.locator("input[type=password]").fill(password);
        page.locator("[data-testid=connect]").click();
        page.getByText("You are connected as user").first().waitFor();
        page.locator(".monaco-editor").first().click();
        page.keyboard().type("MATCH (d:Duty) RETURN 'duties: ' + count(d) AS answer");
        page.keyboard().press("Control+Enter");
        page.getByText("duties: 7").first().waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        TestBrowser.picture(page, "neo4j-browser");
        // It tries to load a font from elsewhere; the policy stops it before anything is sent.
        assertThat(requests).filteredOn(request -> foreign(request.url())).allSatisfy(request -> {
            assertThat(request.failure()).as(request.url()).contains("csp");
            assertThat(request.response()).isNull();
        });
        assertThat(sockets).isNotEmpty().allSatisfy(url -> assertThat(url)
                .isEqualTo("ws://" + graph.bolt().getAuthority() + "/"));
    }

    private static boolean foreign(String url) {
        return !url.startsWith(site.at("/").toString()) && !url.startsWith("data:") && !url.startsWith("blob:");
    }

    @Test
    void itsPolicyAllowsTheBoltPortAloneAndStandsNowhereElse() {
        String own = policy(site, "/browser/app/index.html");
        assertThat(own)
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "connect-src 'self' ws://" + graph.bolt().getAuthority() + ";")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*");
        for (String path : List.of("/", "/browser/", "/cypher", "/browser/application", "/api/queries")) {
            assertThat(policy(site, path)).isEqualTo(ContentPolicy.PAGES);
        }
    }

    @Test
    void itIsNotServedWhereItWasNotAskedFor() {
        try (TestSite off = TestSite.of(graph)) {
            assertThat(off.get("/browser/").body()).contains("--neo4j-browser").doesNotContain("id=\"bolt\"");
            assertThat(off.get("/browser/app/index.html").statusCode()).isEqualTo(404);
            assertThat(policy(off, "/browser/app/index.html")).isEqualTo(ContentPolicy.PAGES);
        }
    }

    @Test
    void beyondThisMachineThePageSaysNothingOfPortAndFile() {
        Neo4jBrowser beyond = Neo4jBrowser.of(
                new WebSettings(
                        "0.0.0.0",
                        8080,
                        AccessSettings.of("long and secret"),
                        List.of(),
                        Path.of("decisions.tsv"),
                        false),
                graph);
        assertThat(beyond.offer()).isEqualTo(Neo4jBrowser.Offer.BEYOND);
        assertThat(beyond.served()).isFalse();
    }
}
