package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.dutygraph.access.RateLimit;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody ask more often than the settings say; stands where doors are closed, before passwords are looked at. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit requests;
    private final RateLimit costly;

    RateLimitFilter(InstantSource clock, int requests, int costly) {
        this.requests = new RateLimit(clock, requests);
        this.costly = new RateLimit(clock, costly);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = request.getRemoteAddr();
        Duration wait = requests.take(who);
        if (wait.isZero() && isCostly(request)) {
            wait = costly.take(who);
        }
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, wait.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        AccessDeniedResponder.say(
                request, response, new RequestRejected(HttpStatus.TOO_MANY_REQUESTS, "PACE", seconds));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/webjars/");
    }

    /** What is sent to be run, read or decided on. */
    private static boolean isCostly(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    @Configuration(proxyBeanMethods = false)
    static class Known {
        @Bean
        RateLimitFilter paceGuard(
                InstantSource doorClock,
                @Value("${dutygraph.pace.requests-per-minute}") int requests,
                @Value("${dutygraph.pace.sent-per-minute}") int costly) {
            return new RateLimitFilter(doorClock, requests, costly);
        }

        /** It has its place among the filters of {@link SecurityConfiguration}, and none of its own. */
        @Bean
        FilterRegistrationBean<RateLimitFilter> paceGuardHasItsPlace(RateLimitFilter guard) {
            FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(guard);
            registration.setEnabled(false);
            return registration;
        }
    }
}
