package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Set;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.site.Neo4jBrowser;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every request: the headers that forbid foreign scripts; on loopback, the refusal of foreign host names (a
 * page elsewhere could point its own name at this machine and read the graph through the visitor's browser); behind a
 * proxy, the refusal of everybody else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class SiteGuard extends OncePerRequestFilter {

    // Tabulator, ECharts, Cytoscape and CodeMirror set styles through the DOM's own properties, which this allows;
    // style attributes in markup and inline scripts are forbidden. data: images are those of their style sheets.
    public static final String POLICY = String.join(
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

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;
    private final boolean open;
    private final AccessSettings.@Nullable Proxy proxy;
    private final InternalUser insider;
    private final Neo4jBrowser browser;
    private final ForwardedHeaderFilter forwarded = new ForwardedHeaderFilter();

    SiteGuard(WebSettings settings, Neo4jBrowser browser, InternalUser insider) {
        this.browser = browser;
        this.loopback = settings.loopback();
        this.open = settings.doors().isOpen();
        this.proxy = settings.doors().proxy();
        this.insider = insider;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers(request, response);
        if (proxy != null && !insider.asks(request)) {
            forward(proxy, request, response, chain);
        } else if (loopback && !OWN_NAMES.contains(request.getServerName())) {
            refuse(
                    response,
                    "This server answers to localhost alone; open http://localhost:" + request.getLocalPort()
                            + "/ instead.\n");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Under no-referrer a browser hides the origin of our own forms too, by which SendGuard knows them.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        if (!open) {
            // What one may see is not kept for the next at the same machine; assets say otherwise themselves.
            response.setHeader("Cache-Control", "no-store");
        }
        if (proxy != null) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Believes what the proxy says of the visitor, and nobody else. */
    private void forward(
            AccessSettings.Proxy proxy, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!proxy.address().equals(InetAddress.getByName(request.getRemoteAddr())) || !knowsSecret(proxy, request)) {
            refuse(response, "This server answers to its proxy alone.\n");
            return;
        }
        // The last address is the one that the proxy itself saw; those before it are what the visitor made it up to be.
        String[] addresses = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",");
        String visitor = addresses[addresses.length - 1].strip();
        forwarded.doFilter(
                request,
                response,
                (asked, answer) -> chain.doFilter(
                        new HttpServletRequestWrapper((HttpServletRequest) asked) {
                            @Override
                            public String getRemoteAddr() {
                                return visitor.isEmpty() ? request.getRemoteAddr() : visitor;
                            }
                        },
                        answer));
    }

    private static boolean knowsSecret(AccessSettings.Proxy proxy, HttpServletRequest request) {
        String given = request.getHeader(AccessSettings.Proxy.SECRET_HEADER);
        return proxy.secret() == null
                || given != null
                        // Takes equally long however much of it is right.
                        && MessageDigest.isEqual(
                                given.getBytes(StandardCharsets.UTF_8),
                                proxy.secret().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence);
    }

    private String policy(String path) {
        if (path.startsWith("/swagger-ui/")) {
            return SWAGGER_POLICY;
        }
        return browser.served() && path.startsWith(Neo4jBrowser.FOLDER) ? browser.policy() : POLICY;
    }
}
