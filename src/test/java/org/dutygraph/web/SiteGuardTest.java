package org.dutygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SiteGuardTest {

    private static MockHttpServletResponse ask(WebSettings settings, String host, @Nullable String authorization)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        if (authorization != null) {
            request.addHeader("Authorization", authorization);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        Neo4jBrowser off = new Neo4jBrowser(Neo4jBrowser.Offer.OFF, URI.create("bolt://127.0.0.1:7687"), null);
        new SiteGuard(settings, off).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "[::1], 200", "evil.example, 403", "localhost.evil.example, 403"})
    void onLoopbackOnlyItsOwnNamesAreAnswered(String host, int status) throws Exception {
        assertThat(ask(WebSettings.local(8080, Path.of("decisions.tsv")), host, null)
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void withAPasswordNothingIsAnsweredWithoutIt() throws Exception {
        WebSettings open = new WebSettings("0.0.0.0", 8080, "密码 with : in it", List.of(), Path.of("decisions.tsv"));
        assertThat(ask(open, "example.org", null).getStatus()).isEqualTo(401);
        assertThat(ask(open, "example.org", "Bearer x").getStatus()).isEqualTo(401);
        assertThat(ask(open, "example.org", "Basic %%%").getStatus()).isEqualTo(401);
        assertThat(ask(open, "example.org", basic("anybody:wrong")).getStatus()).isEqualTo(401);
        assertThat(ask(open, "example.org", basic("anybody:")).getStatus()).isEqualTo(401);
        assertThat(ask(open, "example.org", basic("anybody:密码 with : in it")).getStatus())
                .isEqualTo(200);
    }
}
