package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Set;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy, answers only the proxy and trusts its headers about the client. Otherwise, on loopback, answers only to
 * this machine's own names: another site could point its name at this machine (DNS rebinding) and read the graph through
 * the user's browser.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;
    private final AccessSettings.@Nullable Proxy proxy;
    private final InternalUser internalUser;
    private final ForwardedHeaderFilter forwarded = new ForwardedHeaderFilter();

    HostFilter(WebSettings settings, InternalUser internalUser) {
        this.loopback = settings.loopback();
        this.proxy = settings.access().proxy();
        this.internalUser = internalUser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (proxy != null && !internalUser.sent(request)) {
            if (isProxy(proxy, request)) {
                forward(request, response, chain);
            } else {
                refuse(response, "This server answers to its proxy alone.\n");
            }
        } else if (loopback && !OWN_NAMES.contains(request.getServerName())) {
            refuse(
                    response,
                    "This server answers to localhost alone; open http://localhost:" + request.getLocalPort()
                            + "/ instead.\n");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isProxy(AccessSettings.Proxy proxy, HttpServletRequest request) throws IOException {
        return proxy.address().equals(InetAddress.getByName(request.getRemoteAddr()))
                && (proxy.secret() == null
                        || InternalUser.same(request.getHeader(AccessSettings.Proxy.SECRET_HEADER), proxy.secret()));
    }

    private void forward(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The proxy added the last address; the client can forge those before it.
        String[] addresses = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",");
        String client = addresses[addresses.length - 1].strip();
        forwarded.doFilter(
                request,
                response,
                (forwarding, answer) -> chain.doFilter(
                        new HttpServletRequestWrapper((HttpServletRequest) forwarding) {
                            @Override
                            public String getRemoteAddr() {
                                return client.isEmpty() ? request.getRemoteAddr() : client;
                            }
                        },
                        answer));
    }

    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(sentence);
    }
}
