package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.dutygraph.access.RateLimit;
import org.dutygraph.web.site.ErrorPage;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the requests of one client address, before passwords are compared. Scripts and styles do not count. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit requests;
    private final RateLimit posts;

    RateLimitFilter(Limits limits, InstantSource clock) {
        this.requests = new RateLimit(clock, limits.requestsPerMinute());
        this.posts = new RateLimit(clock, limits.postsPerMinute());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = request.getRemoteAddr();
        Duration wait = requests.take(client);
        if (wait.isZero() && request.getMethod().equals("POST")) {
            wait = posts.take(client);
        }
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ErrorPage.reject(request, response, new RequestRejected(HttpStatus.TOO_MANY_REQUESTS, "PACE", seconds));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/webjars/");
    }

    /** The most requests, and the most POST requests, of one client address in a minute. */
    @Component
    record Limits(
            @Value("${dutygraph.rate-limit.requests-per-minute}") int requestsPerMinute,
            @Value("${dutygraph.rate-limit.posts-per-minute}") int postsPerMinute) {}
}
