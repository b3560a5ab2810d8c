package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.dutygraph.web.site.ErrorPage;
import org.dutygraph.web.site.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests from another site's page before their body is read, in addition to the token: browsers send the page's
 * origin. A program that sends none needs only the token.
 */
final class OriginFilter extends OncePerRequestFilter {

    /** The methods that change nothing. */
    static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean sameSite = site == null || site.equals("same-origin");
        if (sameSite && (origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST)))) {
            chain.doFilter(request, response);
        } else {
            ErrorPage.reject(
                    request,
                    response,
                    new RequestRejected(HttpStatus.FORBIDDEN, "FOREIGN_ORIGIN", String.valueOf(origin)));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    private static String authority(@Nullable String origin) {
        try {
            return String.valueOf(URI.create(String.valueOf(origin)).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
