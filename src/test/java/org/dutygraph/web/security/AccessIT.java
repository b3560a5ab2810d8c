package org.dutygraph.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.web.TestSite;
import org.dutygraph.web.Visitor;
import org.dutygraph.web.WebSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where users sign in: who is let in, what each role may do, and what the audit file has of it. */
class AccessIT {

    private static final String PASSWORD = "a heron by the river";
    private static final String SECRET = "only between the two of us";

    @TempDir
    private static Path folder;

    private static Graph graph;
    private static Users users;
    private static TestSite site;
    private static TestSite proxied;

    @BeforeAll
    static void start() {
        users = Users.at(folder.resolve("users.tsv"));
        users.put("reader", UserRole.READER, PASSWORD);
        users.put("analyst", UserRole.ANALYST, PASSWORD);
        users.put("editor", UserRole.EDITOR, PASSWORD);
        users.putWithoutPassword("by-proxy", UserRole.ANALYST);
        graph = TestGraph.empty();
        site = TestSite.of(graph, settings(null));
        proxied = TestSite.of(graph, settings(AccessSettings.Proxy.of("127.0.0.1", "X-Forwarded-User", SECRET)));
    }

    @AfterAll
    static void stop() {
        site.close();
        proxied.close();
    }

    private static WebSettings settings(AccessSettings.Proxy proxy) {
        return new WebSettings(
                "127.0.0.1",
                0,
                new AccessSettings(null, users, proxy),
                List.of(),
                folder.resolve("decisions.tsv"),
                false);
    }

    private static HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(site.at(path)).header("Accept", "text/html");
    }

    private static HttpResponse<String> as(String name, String password, String method, String path) {
        return site.send(HttpRequest.newBuilder(site.at(path))
                .header("Authorization", basic(name, password))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("{\"statement\": \"RETURN 1 AS one\"}")
                                : HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String password, String to) {
        String token = visitor.page("/login").selectFirst("input[name=_csrf]").attr("value");
        return visitor.form("/login")
                .with("_csrf", token)
                .with("name", name)
                .with("password", password)
                .with("to", to)
                .send();
    }

    private static List<String> audit() throws IOException {
        return Files.readAllLines(folder.resolve("audit.jsonl"));
    }

    @Test
    void aStrangerComesToTheSignInPageAndAProgramIsTold() {
        HttpResponse<String> page = site.send(ask("/duties?kind=BASIC").build());
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login?to=%2Fduties%3Fkind%3DBASIC");

        HttpResponse<String> program = site.get("/api/queries");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(program.body())
                .contains("\"code\":\"SIGN_IN\"")
                .contains(program.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(site.send(HttpRequest.newBuilder(site.at("/api/queries"))
                                .header("Sec-Fetch-Site", "same-origin")
                                .build())
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .as("a browser must not ask in a window of its own")
                .isEmpty();
    }

    @Test
    void thePageOfARefusalHasAFormThatSignsOut() {
        Visitor reader = new Visitor(site);
        signIn(reader, "reader", PASSWORD, "/");
        HttpResponse<String> refused =
                reader.form("/logout").header("Origin", "http://evil.example").send();
        assertThat(refused.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(refused.body());
        String token = page.selectFirst("form.leave input[name=_csrf]").attr("value");
        HttpResponse<String> left = reader.form("/logout").with("_csrf", token).send();
        assertThat(left.uri().getPath()).isEqualTo("/login");
    }

    /** An editor's status shows that the address is there: of one that is not a stranger would see nothing either. */
    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/status, 200",
        "/queries, 200",
        "/api/queries/workload/department-workload, 200",
        "/api/pages/rows/duties, 200",
        "/v3/api-docs, 200",
        "/swagger-ui.html, 302",
        "/swagger-ui/index.html, 200",
        "/cypher, 200",
        "/load, 200",
        "/actuator, 200",
        "/actuator/metrics, 200",
        "/actuator/env, 404",
        "/browser/app/index.html, 404",
        "/no-such-page, 404",
        "/%2e%2e/actuator/metrics, 400",
        "/css/../api/queries, 400",
        "//api/queries, 400",
        "/API/queries, 404"
    })
    void aStrangerSeesNothing(String path, int editor) {
        URI address = URI.create(site.at("/").toString().replaceFirst("/$", "") + path);
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(address).build());
        assertThat(answer.statusCode()).isIn(302, 400, 401);
        assertThat(answer.body()).doesNotContain("\"rows\"", "\"names\"");
        assertThat(site.send(HttpRequest.newBuilder(address)
                                .header("Authorization", basic("editor", PASSWORD))
                                .build())
                        .statusCode())
                .isEqualTo(editor);
    }

    @Test
    void aStrangerSeesThatItRunsAndNoMore() {
        assertThat(site.get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(site.get("/css/dutygraph.css").statusCode()).isEqualTo(200);
        assertThat(as("editor", PASSWORD, "GET", "/actuator/health").body()).contains("graph");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200, 200, 200",
        "GET, /queries, 200, 200, 200",
        "GET, /status, 200, 200, 200",
        "GET, /api/queries, 200, 200, 200",
        "GET, /cypher, 403, 200, 200",
        "POST, /api/cypher, 403, 200, 200",
        "POST, /api/cypher/plan, 403, 200, 200",
        "DELETE, /api/cypher/none, 403, 404, 404",
        "GET, /tasks, 200, 200, 200",
        "POST, /api/tasks, 400, 400, 400",
        "GET, /browser/, 403, 200, 200",
        "GET, /load, 403, 403, 200",
        "GET, /api/token, 200, 200, 200",
        "POST, /matters/decisions, 403, 403, 403",
        "GET, /corrections, 200, 200, 200",
        "GET, /validation, 200, 200, 200",
        "GET, /api/validation, 200, 200, 200",
        "POST, /validation, 403, 403, 403",
        "GET, /api/corrections, 200, 200, 200",
        "POST, /corrections/undo, 403, 403, 403",
        "DELETE, /api/corrections/12345678, 403, 403, 403",
        "GET, /actuator/metrics, 403, 403, 200",
        "GET, /actuator/env, 403, 403, 404",
        "POST, /, 403, 403, 403",
        "PUT, /api/queries, 403, 403, 403",
        "TRACE, /, 405, 405, 405"
    })
    void eachRoleMayWhatItMay(String method, String path, int reader, int analyst, int editor) {
        Map.of("reader", reader, "analyst", analyst, "editor", editor).forEach((name, status) -> assertThat(
                        as(name, PASSWORD, method, path).statusCode())
                .as("%s: %s %s", name, method, path)
                .isEqualTo(status));
    }

    @Test
    void aSessionBeginsAnewHoldsAndEnds() throws IOException {
        Visitor visitor = new Visitor(site);
        String before = visitor.cookie();
        HttpResponse<String> in = signIn(visitor, "reader", PASSWORD, "/queries");

        assertThat(in.uri().getPath()).isEqualTo("/queries");
        assertThat(visitor.cookie()).isNotEqualTo(before);
        Document page = Jsoup.parse(in.body());
        assertThat(page.select(".leave").text()).contains("reader");
        assertThat(page.select("nav a[href=/load], nav a[href=/cypher]")).isEmpty();
        assertThat(in.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");

        HttpResponse<String> refused = visitor.get("/load");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select(".error-page").text()).contains("reader", "403 ROLE");
        assertThat(Jsoup.parse(refused.body()).select("#request-id").text())
                .isEqualTo(refused.headers().firstValue("X-Request-Id").orElseThrow());

        assertThat(visitor.form("/logout").send().statusCode())
                .as("without the token")
                .isEqualTo(403);
        visitor.form("/logout")
                .with("_csrf", page.selectFirst(".leave input").attr("value"))
                .send();
        assertThat(visitor.get("/api/queries").statusCode()).isEqualTo(401);
        assertThat(audit())
                .anyMatch(line -> line.contains("\"who\":\"reader\",\"what\":\"sign-in\",\"outcome\":\"done\""))
                .anyMatch(line -> line.contains("\"who\":\"reader\",\"what\":\"sign-out\""));
    }

    @Test
    void theSessionsCookieIsForThisSiteAlone() {
        HttpResponse<String> page = site.get("/login");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void aSessionEndsWithItsUser() {
        users.put("short-stay", UserRole.READER, PASSWORD);
        Visitor visitor = new Visitor(site);
        assertThat(signIn(visitor, "short-stay", PASSWORD, "/").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/queries").statusCode()).isEqualTo(200);

        users.put("short-stay", UserRole.READER, PASSWORD + " changed");
        assertThat(visitor.get("/api/queries").statusCode()).isEqualTo(401);
        assertThat(as("short-stay", PASSWORD + " changed", "GET", "/api/queries")
                        .statusCode())
                .isEqualTo(200);
        users.remove("short-stay");
        assertThat(as("short-stay", PASSWORD + " changed", "GET", "/api/queries")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/login",
                "/duties?q=a b",
                "/{",
                "/%",
                "/a\u2028b",
                "/事项"
            })
    void afterSigningInNobodyIsLedElsewhere(String to) {
        HttpResponse<String> in = signIn(new Visitor(site), "reader", PASSWORD, to);
        assertThat(in.uri()).isEqualTo(site.at("/"));
    }

    @Test
    void whoGuessesWaitsAndTheRightPasswordDoesNotTellItself() throws IOException {
        users.put("guessed", UserRole.READER, PASSWORD);
        Visitor visitor = new Visitor(site);
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = signIn(visitor, "guessed", "wrong password " + i, "/");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text()).isNotEmpty();
        }
        HttpResponse<String> waits = signIn(visitor, "guessed", PASSWORD, "/");
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(20L, 31L);
        HttpResponse<String> program = as("guessed", PASSWORD, "GET", "/api/queries");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.body()).contains("\"code\":\"WAIT\"");
        assertThat(as("reader", PASSWORD, "GET", "/api/queries").statusCode()).isEqualTo(200);
        assertThat(audit()).noneMatch(line -> line.contains("wrong password") || line.contains(PASSWORD));
    }

    @Test
    void aRightPasswordIsNeverAGuess() {
        users.put("program", UserRole.READER, PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(site.at("/api/queries"))
                .header("Authorization", basic("program", PASSWORD))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<Void>>> answers = Stream.generate(
                        () -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                .limit(24)
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        users.put("program", UserRole.READER, PASSWORD + " changed");
        assertThat(as("program", PASSWORD, "GET", "/api/queries").statusCode()).isEqualTo(401);
    }

    @Test
    void theFirstUserClosesAServerThatRuns() {
        Users first = Users.at(folder.resolve("later.tsv"));
        WebSettings open = new WebSettings(
                "127.0.0.1",
                0,
                new AccessSettings(null, first, null),
                List.of(),
                folder.resolve("decisions.tsv"),
                false);
        try (TestSite opened = TestSite.of(graph, open)) {
            Visitor visitor = new Visitor(opened);
            assertThat(visitor.page("/status").select("#manner").text()).contains("user add");
            assertThat(opened.get("/actuator/health").body()).contains("graphHealth");
            HttpRequest unload = HttpRequest.newBuilder(opened.at("/api/lists/990121101/2025-12"))
                    .header(
                            "X-DutyGraph-Token",
                            visitor.get("/api/token").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"))
                    .header("Cookie", "JSESSIONID=" + visitor.cookie())
                    .DELETE()
                    .build();
            assertThat(opened.send(unload).statusCode()).isEqualTo(404);

            first.put("first", UserRole.EDITOR, PASSWORD);
            assertThat(opened.send(unload).statusCode()).isEqualTo(401);
            assertThat(opened.get("/api/queries").statusCode()).isEqualTo(401);
            assertThat(opened.get("/actuator/health").body()).doesNotContain("graphHealth");
            assertThat(signIn(visitor, "first", PASSWORD, "/status").uri().getPath())
                    .isEqualTo("/status");
            assertThat(visitor.page("/status").select("#access + p + ul li")).hasSize(3);

            first.remove("first");
            assertThat(opened.get("/api/queries").statusCode())
                    .as("a server that was closed stays closed")
                    .isEqualTo(401);
        }
    }

    @Test
    void aStatementIsNotedWithItsParametersNamesAlone() throws IOException {
        HttpResponse<String> ran = site.send(HttpRequest.newBuilder(site.at("/api/cypher"))
                .header("Authorization", basic("analyst", PASSWORD))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"statement\": \"RETURN $asked AS x\", \"parameters\": {\"asked\": \"a private word\"}}"))
                .build());
        assertThat(ran.statusCode()).isEqualTo(200);
        site.send(HttpRequest.newBuilder(site.at("/api/cypher"))
                .header("Authorization", basic("analyst", PASSWORD))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statement\": \"CREATE (x:Audited) RETURN x\"}"))
                .build());

        String id = ran.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(audit())
                .anyMatch(line -> line.contains("\"who\":\"analyst\",\"what\":\"statement\",\"outcome\":\"done\"")
                        && line.contains("RETURN $asked AS x")
                        && line.contains("\"parameters\":[\"asked\"]")
                        && line.contains(id))
                .anyMatch(line -> line.contains("\"outcome\":\"WRITE\"") && line.contains("Audited"))
                .noneMatch(line -> line.contains("private word"));
        assertThat(as("editor", PASSWORD, "GET", "/actuator/metrics/dutygraph.guard.refusals?tag=code:WRITE")
                        .body())
                .contains("\"statistic\":\"COUNT\"");
    }

    @ParameterizedTest
    @CsvSource({"by-proxy, 200, 403", "newcomer, 403, 403", "editor, 200, 200"})
    void aProxyNamesTheVisitorAndTheFileGivesTheRole(String name, int console, int load) {
        assertThat(behind("/cypher", name).statusCode()).isEqualTo(console);
        assertThat(behind("/load", name).statusCode()).isEqualTo(load);
        assertThat(behind("/queries", name).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> behind(String path, String name) {
        return proxied.send(HttpRequest.newBuilder(proxied.at(path))
                .header("X-DutyGraph-Proxy", SECRET)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-User", name)
                .build());
    }

    @Test
    void behindAProxyItsHeaderAloneOpens() {
        assertThat(proxied.get("/queries").statusCode())
                .as("without the secret")
                .isEqualTo(403);
        HttpResponse<String> nameless = proxied.send(HttpRequest.newBuilder(proxied.at("/queries"))
                .header("X-DutyGraph-Proxy", SECRET)
                .build());
        assertThat(nameless.statusCode()).isEqualTo(401);
        assertThat(nameless.body()).contains("401 PROXY_USER");
        assertThat(behind("/load", "editor").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
    }
}
