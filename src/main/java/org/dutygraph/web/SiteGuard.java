package org.dutygraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every request: the headers that forbid foreign scripts, the password where one is set, and, on
 * loopback, the refusal of foreign host names (a page elsewhere could point its own name at this machine and read the
 * graph through the visitor's browser).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SiteGuard extends OncePerRequestFilter {

    // Tabulator, ECharts, Cytoscape and CodeMirror set styles through the DOM's own properties, which this allows;
    // style attributes in markup and inline scripts are forbidden. data: images are those of their style sheets.
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    // Swagger UI draws one hidden picture with a style attribute, known by its hash.
    private static final String SWAGGER_POLICY = POLICY.replace(
            "style-src 'self'",
            "style-src 'self' 'unsafe-hashes' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='");

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;
    private final @Nullable String password;
    private final Neo4jBrowser browser;

    SiteGuard(WebSettings settings, Neo4jBrowser browser) {
        this.browser = browser;
        this.loopback = settings.loopback();
        this.password = settings.password();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Under no-referrer a browser hides the origin of our own forms too, by which SendGuard knows them.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (loopback && !OWN_NAMES.contains(request.getServerName())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            plain(
                    response,
                    "This server answers to localhost alone; open http://localhost:" + request.getLocalPort()
                            + "/ instead.\n");
            return;
        }
        if (password != null && !knows(request.getHeader("Authorization"), password)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Basic realm=\"DutyGraph\", charset=\"UTF-8\"");
            plain(response, "The password is needed (any user name).\n");
            return;
        }
        chain.doFilter(request, response);
    }

    private String policy(String path) {
        if (path.startsWith("/swagger-ui/")) {
            return SWAGGER_POLICY;
        }
        return browser.served() && path.startsWith(Neo4jBrowser.FOLDER) ? browser.policy() : POLICY;
    }

    private static void plain(HttpServletResponse response, String sentence) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence);
    }

    private static boolean knows(@Nullable String header, String password) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        byte[] given;
        try {
            given = Base64.getDecoder().decode(header.substring(6).strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        String pair = new String(given, StandardCharsets.UTF_8);
        String written = pair.substring(pair.indexOf(':') + 1);
        // Takes equally long however much of it is right.
        return MessageDigest.isEqual(
                written.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
