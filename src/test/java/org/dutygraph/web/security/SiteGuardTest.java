package org.dutygraph.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.site.Neo4jBrowser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SiteGuardTest {

    private static final String SECRET = "only between the two of us";

    private final MockFilterChain chain = new MockFilterChain();

    private MockHttpServletResponse ask(WebSettings settings, String host, String from, Map<String, String> headers)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        request.setRemoteAddr(from);
        headers.forEach(request::addHeader);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Neo4jBrowser off = new Neo4jBrowser(Neo4jBrowser.Offer.OFF, URI.create("bolt://127.0.0.1:7687"), null);
        new SiteGuard(settings, off, new InternalUser()).doFilter(request, response, chain);
        return response;
    }

    private static WebSettings behind(String proxy, @Nullable String header) {
        AccessSettings doors =
                new AccessSettings(null, null, AccessSettings.Proxy.of(proxy, header, header == null ? null : SECRET));
        return new WebSettings("127.0.0.1", 8080, doors, List.of(), Path.of("decisions.tsv"), false);
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "[::1], 200", "evil.example, 403", "localhost.evil.example, 403"})
    void onLoopbackOnlyItsOwnNamesAreAnswered(String host, int status) throws Exception {
        assertThat(ask(WebSettings.local(8080, Path.of("decisions.tsv")), host, "127.0.0.1", Map.of())
                        .getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, right, 200",
        "192.0.2.8, right, 403",
        "127.0.0.1, right, 403",
        "192.0.2.7, wrong, 403",
        "192.0.2.7, none, 403"
    })
    void behindAProxyNobodyElseIsAnsweredAndNobodyWithoutItsSecret(String from, String secret, int status)
            throws Exception {
        Map<String, String> headers =
                switch (secret) {
                    case "right" -> Map.of("X-DutyGraph-Proxy", SECRET, "X-Forwarded-User", "eve");
                    case "wrong" -> Map.of("X-DutyGraph-Proxy", SECRET + "!", "X-Forwarded-User", "eve");
                    default -> Map.of("X-Forwarded-User", "eve");
                };

        MockHttpServletResponse response =
                ask(behind("192.0.2.7", "X-Forwarded-User"), "duties.example", from, headers);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }

    @Test
    void ofTheVisitorsAddressOnlyWhatTheProxySawIsBelieved() throws Exception {
        ask(
                behind("192.0.2.7", null),
                "duties.example",
                "192.0.2.7",
                Map.of("X-Forwarded-For", "127.0.0.1, 10.9.9.9, 198.51.100.4", "X-Forwarded-Proto", "https"));

        assertThat(chain.getRequest().getRemoteAddr()).isEqualTo("198.51.100.4");
        assertThat(chain.getRequest().isSecure()).isTrue();
    }

    @Test
    void everyAnswerForbidsForeignScriptsFramesAndGuesses() throws Exception {
        MockHttpServletResponse open =
                ask(WebSettings.local(8080, Path.of("decisions.tsv")), "localhost", "127.0.0.1", Map.of());

        assertThat(open.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(open.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(open.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(open.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(open.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
        assertThat(open.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void whereDoorsAreClosedNothingIsKeptForTheNext() throws Exception {
        MockHttpServletResponse closed =
                ask(behind("192.0.2.7", "X-Forwarded-User"), "duties.example", "192.0.2.7", Map.of());

        assertThat(closed.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(closed.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}
