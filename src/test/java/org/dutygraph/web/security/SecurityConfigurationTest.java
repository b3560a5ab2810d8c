package org.dutygraph.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/** Attacks on the filters, as they stand before the pages; no server and no graph is started. */
class SecurityConfigurationTest {

    private static final String SECRET = "only between the two of us";
    private static final String PASSWORD = "a heron by the river";

    @TempDir
    private Path folder;

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final Page page = new Page();
    private @Nullable MockFilterChain chain;

    /** What stands behind the filters: it knows whom it would answer. */
    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1;
        private @Nullable String user;
        private @Nullable String token;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            user = CurrentUser.name();
            token = ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }
    }

    @EnableWebSecurity
    static class Started {}

    @AfterEach
    void close() {
        context.close();
    }

    private void start(WebSettings settings) {
        context.setServletContext(new MockServletContext());
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("settings", settings);
            beans.registerSingleton("audit", AuditLog.beside(folder.resolve("decisions.tsv")));
        });
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context.getEnvironment(),
                "dutygraph.rate-limit.requests-per-minute=3000",
                "dutygraph.rate-limit.posts-per-minute=50");
        context.register(
                Started.class,
                SecurityConfiguration.class,
                ThrottledAuthenticationProvider.class,
                InternalUser.class,
                AccessDeniedResponder.class,
                SignInPage.class,
                RateLimitFilter.Limits.class);
        context.refresh();
    }

    private void startOpen() {
        start(new WebSettings(
                "127.0.0.1", 8080, AccessSettings.open(), List.of(), folder.resolve("decisions.tsv"), false));
    }

    private Users startWithUsers(AccessSettings.@Nullable Proxy proxy) {
        Users users = Users.at(folder.resolve("users.tsv"));
        users.put("reader", UserRole.READER, PASSWORD);
        users.put("editor", UserRole.EDITOR, PASSWORD);
        start(new WebSettings(
                "127.0.0.1",
                8080,
                new AccessSettings(null, users, proxy),
                List.of(),
                folder.resolve("decisions.tsv"),
                false));
        return users;
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        page.user = null;
        chain = new MockFilterChain(page);
        try {
            context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private boolean answered() {
        return chain.getRequest() != null;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServerName("localhost");
        request.addHeader(HttpHeaders.HOST, "localhost:8080");
        return request;
    }

    private static MockHttpServletRequest get(String host, String from, Map<String, String> headers) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        request.setRemoteAddr(from);
        headers.forEach(request::addHeader);
        return request;
    }

    private static String code(MockHttpServletRequest request) {
        return String.valueOf(request.getAttribute("org.dutygraph.web.site.ErrorPage"));
    }

    private static MockHttpServletRequest in(MockHttpSession session, MockHttpServletRequest request) {
        request.setSession(session);
        // As a browser sends the cookie of its session.
        request.setRequestedSessionId(session.getId());
        return request;
    }

    private String token(MockHttpSession session) {
        send(in(session, request("GET", "/login")));
        return page.token;
    }

    private MockHttpServletRequest login(MockHttpSession session, String name, String password) {
        MockHttpServletRequest login = in(session, request("POST", "/login"));
        login.addParameter("_csrf", token(session));
        login.addParameter("name", name);
        login.addParameter("password", password);
        return login;
    }

    private MockHttpSession signedIn(String name) {
        MockHttpServletRequest login = login(new MockHttpSession(), name, PASSWORD);
        assertThat(send(login).getRedirectedUrl()).isEqualTo("/");
        return (MockHttpSession) login.getSession(false);
    }

    private static AccessSettings.Proxy proxy(String address, @Nullable String header) {
        return AccessSettings.Proxy.of(address, header, header == null ? null : SECRET);
    }

    private void startBehind(String address, @Nullable String header) {
        start(new WebSettings(
                "127.0.0.1",
                8080,
                new AccessSettings(null, null, proxy(address, header)),
                List.of(),
                folder.resolve("decisions.tsv"),
                false));
    }

    // A foreign page points its own name at this machine.

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "[::1], 200", "evil.example, 403", "localhost.evil.example, 403"})
    void onLoopbackOnlyItsOwnNamesAreAnswered(String host, int status) {
        startOpen();
        MockHttpServletResponse response = send(get(host, "127.0.0.1", Map.of("X-Forwarded-Host", "localhost")));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(answered()).isEqualTo(status == 200);
        assertThat(response.getHeader("X-Frame-Options"))
                .as("on a refusal, too")
                .isEqualTo("DENY");
    }

    // Somebody sends a proxy's headers.

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, right, true",
        "192.0.2.8, right, false",
        "127.0.0.1, right, false",
        "192.0.2.7, wrong, false",
        "192.0.2.7, none, false"
    })
    void behindAProxyNobodyElseIsAnsweredAndNobodyWithoutItsSecret(String from, String secret, boolean passes) {
        startBehind("192.0.2.7", "X-Forwarded-User");
        Map<String, String> headers =
                switch (secret) {
                    case "right" -> Map.of("X-DutyGraph-Proxy", SECRET, "X-Forwarded-User", "eve");
                    case "wrong" -> Map.of("X-DutyGraph-Proxy", SECRET + "!", "X-Forwarded-User", "eve");
                    default -> Map.of("X-Forwarded-User", "eve");
                };

        assertThat(send(get("duties.example", from, headers)).getStatus()).isEqualTo(passes ? 200 : 403);
        assertThat(page.user).isEqualTo(passes ? "eve" : null);
    }

    @Test
    void withoutAProxyItsHeadersMeanNothing() {
        startWithUsers(null);
        MockHttpServletRequest spoofed = get(
                "localhost",
                "192.0.2.9",
                Map.of(
                        "X-Forwarded-User", "editor",
                        "X-DutyGraph-Proxy", SECRET,
                        "X-Forwarded-For", "127.0.0.1",
                        "X-Forwarded-Host", "evil.example",
                        "X-Forwarded-Proto", "https"));
        spoofed.setRequestURI("/login");
        send(spoofed);
        assertThat(page.user).isNull();
        assertThat(chain.getRequest().getRemoteAddr()).isEqualTo("192.0.2.9");
        assertThat(chain.getRequest().getServerName()).isEqualTo("localhost");
        assertThat(chain.getRequest().isSecure()).isFalse();
        spoofed.setRequestURI("/queries");
        assertThat(send(spoofed).getStatus()).isEqualTo(401);
        assertThat(answered()).isFalse();
    }

    @Test
    void ofTheClientsAddressOnlyWhatTheProxySawIsBelieved() {
        startBehind("192.0.2.7", null);
        send(get(
                "duties.example",
                "192.0.2.7",
                Map.of("X-Forwarded-For", "127.0.0.1, 10.9.9.9, 198.51.100.4", "X-Forwarded-Proto", "https")));

        assertThat(chain.getRequest().getRemoteAddr()).isEqualTo("198.51.100.4");
        assertThat(chain.getRequest().isSecure()).isTrue();
    }

    @Test
    void theProxysNextUserInTheSameSessionIsNotTheOneBefore() {
        startWithUsers(proxy("192.0.2.7", "X-Forwarded-User"));
        MockHttpSession session = new MockHttpSession();
        for (String name : List.of("editor", "reader")) {
            send(in(session, get("x", "192.0.2.7", Map.of("X-DutyGraph-Proxy", SECRET, "X-Forwarded-User", name))));
            assertThat(page.user).isEqualTo(name);
        }
        for (String nobody : List.of("", " ")) {
            MockHttpServletResponse response = send(in(
                    session, get("x", "192.0.2.7", Map.of("X-DutyGraph-Proxy", SECRET, "X-Forwarded-User", nobody))));
            assertThat(response.getStatus()).isEqualTo(401);
            assertThat(answered()).isFalse();
        }
    }

    // Foreign scripts and frames.

    @Test
    void everyAnswerForbidsForeignScriptsFramesAndGuesses() {
        startOpen();
        MockHttpServletResponse response = send(request("GET", "/"));

        assertThat(response.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(response.getHeader("Strict-Transport-Security")).isNull();
        assertThat(response.getHeader("Cache-Control"))
                .as("back and forth stay fast")
                .isNull();
        assertThat(send(request("GET", "/swagger-ui/index.html")).getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'", "style-src 'self' 'unsafe-hashes' 'sha256-");
    }

    @Test
    void whereUsersSignInNothingIsKeptForTheNext() {
        startBehind("192.0.2.7", "X-Forwarded-User");
        MockHttpServletResponse response =
                send(get("duties.example", "192.0.2.7", Map.of("X-DutyGraph-Proxy", SECRET)));

        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    // Another site's page sends a form in the user's name.

    @ParameterizedTest
    @CsvSource({
        "right, , , true",
        "none, , , false",
        "wrong, , , false",
        "another session's, , , false",
        "right, http://localhost:8080, same-origin, true",
        "right, http://evil.example, , false",
        "right, http://localhost:8081, , false",
        "right, null, , false",
        "right, , cross-site, false",
        "right, , same-site, false",
        "right, , none, false"
    })
    void whatIsSentNeedsTheSessionsTokenAndComesFromHere(
            String token, @Nullable String origin, @Nullable String site, boolean passes) {
        startOpen();
        MockHttpSession session = new MockHttpSession();
        String right = token(session);
        MockHttpServletRequest post = in(session, request("POST", "/matters/decisions"));
        switch (token) {
            case "right" -> post.addParameter("_csrf", right);
            case "wrong" -> post.addParameter("_csrf", right.substring(1) + "x");
            case "another session's" -> post.addParameter("_csrf", token(new MockHttpSession()));
            default -> {}
        }
        if (origin != null) {
            post.addHeader("Origin", origin);
        }
        if (site != null) {
            post.addHeader("Sec-Fetch-Site", site);
        }

        MockHttpServletResponse response = send(post);

        assertThat(answered()).isEqualTo(passes);
        assertThat(response.getStatus()).isEqualTo(passes ? 200 : 403);
        if (!passes) {
            assertThat(code(post)).contains(token.equals("right") ? "FOREIGN_ORIGIN" : "TOKEN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodThatChangesSomethingNeedsTheTokenAndAHeaderCarriesItToo(String method) {
        startOpen();
        MockHttpSession session = new MockHttpSession();
        String token = token(session);
        assertThat(send(in(session, request(method, "/api/lists/990121101/2025-07")))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletRequest sent = in(session, request(method, "/api/lists/990121101/2025-07"));
        sent.addHeader("X-DutyGraph-Token", token);
        send(sent);
        assertThat(answered()).isTrue();
    }

    @Test
    void aProgramsStatementNeedsNoSessionButMayNotComeFromAnotherSite() {
        startOpen();
        assertThat(send(request("POST", "/api/cypher")).getStatus()).isEqualTo(200);
        assertThat(answered()).isTrue();
        MockHttpServletRequest foreign = request("POST", "/api/cypher");
        foreign.addHeader("Origin", "https://evil.example");
        assertThat(send(foreign).getStatus()).isEqualTo(403);
        assertThat(answered()).isFalse();
    }

    /** A form with files whose body must not be read. */
    private static MockHttpServletRequest unread(String path) {
        MockHttpServletRequest upload = new MockHttpServletRequest("POST", path) {
            @Override
            public Collection<Part> getParts() {
                throw new AssertionError("the body was read");
            }

            @Override
            public @Nullable String getParameter(String name) {
                throw new AssertionError("the body was read");
            }
        };
        upload.setServerName("localhost");
        upload.addHeader(HttpHeaders.HOST, "localhost:8080");
        upload.setContentType("multipart/form-data; boundary=x");
        return upload;
    }

    @Test
    void ofAStrangerAReaderOrAnotherSiteNoUploadIsRead() {
        startWithUsers(null);
        assertThat(send(unread("/load")).getStatus()).isEqualTo(401);
        assertThat(send(in(signedIn("reader"), unread("/load"))).getStatus()).isEqualTo(403);
        MockHttpServletRequest foreign = in(signedIn("editor"), unread("/api/lists"));
        foreign.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(send(foreign).getStatus()).isEqualTo(403);
        assertThat(code(foreign)).contains("FOREIGN_ORIGIN");
    }

    @Test
    void aReadersFileOfTasksIsReadAndNoStrangers() {
        startWithUsers(null);
        assertThat(send(unread("/tasks")).getStatus()).isEqualTo(401);
        // It is read, which the request of the test does not bear.
        MockHttpServletRequest readers = in(signedIn("reader"), unread("/tasks"));
        send(readers);
        assertThat(code(readers)).contains("MultipartException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/load", "/logout", "/matters/decisions"})
    void aStrangerIsToldToSignInAndNotToFetchAToken(String path) {
        startWithUsers(null);
        MockHttpServletRequest post = request("POST", path);
        assertThat(send(post).getStatus()).isEqualTo(401);
        assertThat(code(post)).contains("SIGN_IN");
    }

    // A stranger hands a user a session, or another site signs them in under the stranger's name.

    @Test
    void aLoginBeginsAnotherSessionWithAnotherToken() {
        startWithUsers(null);
        MockHttpSession handed = new MockHttpSession();
        handed.setAttribute("of the stranger", "x");
        String token = token(handed);
        MockHttpServletRequest login = login(handed, "editor", PASSWORD);

        assertThat(send(login).getRedirectedUrl()).isEqualTo("/");

        assertThat(handed.isInvalid()).isTrue();
        MockHttpSession own = (MockHttpSession) login.getSession(false);
        assertThat(own.getId()).isNotEqualTo(handed.getId());
        assertThat(own.getAttribute("of the stranger")).isNull();
        MockHttpServletRequest old = in(own, request("POST", "/logout"));
        old.addParameter("_csrf", token);
        assertThat(send(old).getStatus()).isEqualTo(403);
        assertThat(code(old)).contains("TOKEN");
        send(in(own, request("GET", "/queries")));
        assertThat(page.user).isEqualTo("editor");
    }

    @Test
    void nobodyIsSignedInOrOutWithoutTheToken() {
        startWithUsers(null);
        MockHttpServletRequest login = request("POST", "/login");
        login.addParameter("name", "editor");
        login.addParameter("password", PASSWORD);
        assertThat(send(login).getStatus()).isEqualTo(403);
        assertThat(code(login)).contains("TOKEN");
        MockHttpSession session = signedIn("editor");
        assertThat(send(in(session, request("POST", "/logout"))).getStatus()).isEqualTo(403);
        assertThat(session.isInvalid()).isFalse();
    }

    // Somebody guesses.

    @Test
    void afterFiveWrongPasswordsTheRightOneIsNotComparedEither() throws IOException {
        startWithUsers(null);
        for (int i = 0; i < 5; i++) {
            MockHttpServletResponse wrong =
                    send(login(new MockHttpSession(), i % 2 == 0 ? "reader" : " reader\u3000", "guess " + i));
            assertThat(wrong.getForwardedUrl()).isEqualTo("/login/failed");
        }
        MockHttpServletRequest right = login(new MockHttpSession(), "reader", PASSWORD);
        MockHttpServletResponse waits = send(right);
        assertThat(waits.getStatus()).isEqualTo(429);
        assertThat(waits.getHeader("Retry-After")).isIn("30", "31");
        MockHttpServletRequest program = request("GET", "/queries");
        program.addHeader("Authorization", "Basic " + HttpHeaders.encodeBasicAuth("reader", PASSWORD, null));
        assertThat(send(program).getStatus()).isEqualTo(429);
        assertThat(answered()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl")))
                .filteredOn(line -> line.contains("\"who\":\"reader\",\"what\":\"sign-in\",\"outcome\":\"wrong\""))
                .hasSize(5)
                .noneMatch(line -> line.contains("guess"));
    }

    @Test
    void oneAddressSendsSoManyAMinute() {
        startWithUsers(null);
        for (int i = 0; i < 50; i++) {
            assertThat(send(request("POST", "/api/cypher")).getStatus()).isEqualTo(401);
        }
        MockHttpServletRequest refused = in(new MockHttpSession(), request("POST", "/api/cypher"));
        assertThat(send(refused).getStatus()).isEqualTo(429);
        assertThat(refused.getAttribute(CsrfToken.class.getName()))
                .as("the page of the refusal has a form to sign out")
                .isInstanceOfSatisfying(
                        CsrfToken.class, token -> assertThat(token.getToken()).isNotBlank());
        MockHttpServletRequest elsewhere = request("POST", "/api/cypher");
        elsewhere.setRemoteAddr("192.0.2.9");
        assertThat(send(elsewhere).getStatus()).isEqualTo(401);
    }

    @Test
    void aFileOfUsersThatCannotBeReadIsNoWrongPassword() throws IOException {
        Users users = startWithUsers(null);
        MockHttpServletRequest program = request("GET", "/queries");
        program.addHeader(
                "Authorization", "Basic " + HttpHeaders.encodeBasicAuth("reader", PASSWORD, StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(users.file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatIllegalArgumentException().isThrownBy(() -> send(program)).withMessageContaining("chmod 600");
        assertThat(folder.resolve("audit.jsonl")).doesNotExist();
    }

    @Test
    void oneWhomAProxySignsInHasNoPasswordThatFits() {
        Users users = startWithUsers(null);
        users.putWithoutPassword("wang", UserRole.EDITOR);
        for (String guess : List.of("-", "")) {
            assertThat(send(login(new MockHttpSession(), "wang", guess)).getForwardedUrl())
                    .isEqualTo("/login/failed");
        }
    }

    @Test
    void theOnePasswordIsForAnyName() {
        start(new WebSettings(
                "127.0.0.1", 8080, AccessSettings.of(PASSWORD), List.of(), folder.resolve("d.tsv"), false));
        for (String name : List.of("anybody", "")) {
            MockHttpServletRequest program = request("GET", "/load");
            program.addHeader("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(name, PASSWORD, null));
            assertThat(send(program).getStatus()).as(name).isEqualTo(200);
            assertThat(page.user).isEqualTo(name);
        }
    }

    /** Neither the time nor the words of the answer tell which names there are. */
    @Test
    void aNameThatNobodyHasCostsOneComparisonAsAWrongPasswordDoes() {
        startWithUsers(null).putWithoutPassword("visitor", UserRole.READER);
        ThrottledAuthenticationProvider provider = context.getBean(ThrottledAuthenticationProvider.class);
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        List<String> compared = new ArrayList<>();
        provider.setPasswordEncoder(new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return String.valueOf(encoder.encode(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                // The algorithm and its cost.
                compared.add(String.valueOf(hash).replaceAll("(\\$\\d+\\$).*", "$1"));
                return encoder.matches(password, hash);
            }
        });

        Set<String> said = new TreeSet<>();
        for (String name : List.of("reader", "nobody", "visitor")) {
            var login = UsernamePasswordAuthenticationToken.unauthenticated(name, "a wrong password");
            assertThatThrownBy(() -> provider.authenticate(login))
                    .satisfies(wrong -> said.add(wrong.getClass() + " " + wrong.getMessage()));
        }

        assertThat(compared).hasSize(3).allMatch(compared.get(0)::equals);
        assertThat(compared.get(0)).startsWith("{bcrypt}$2");
        assertThat(said).hasSize(1);
    }
}
