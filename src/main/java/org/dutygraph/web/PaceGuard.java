package org.dutygraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody ask more often than the settings say; stands where doors are closed, before passwords are looked at. */
final class PaceGuard extends OncePerRequestFilter {

    private final Pace requests;
    private final Pace costly;

    PaceGuard(InstantSource clock, int requests, int costly) {
        this.requests = new Pace(clock, requests);
        this.costly = new Pace(clock, costly);
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
        TurnedAway.say(request, response, new Refusal(HttpStatus.TOO_MANY_REQUESTS, "PACE", seconds));
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
        PaceGuard paceGuard(
                InstantSource doorClock,
                @Value("${dutygraph.pace.requests-per-minute}") int requests,
                @Value("${dutygraph.pace.sent-per-minute}") int costly) {
            return new PaceGuard(doorClock, requests, costly);
        }

        /** It has its place among the filters of {@link Doorway}, and none of its own. */
        @Bean
        FilterRegistrationBean<PaceGuard> paceGuardHasItsPlace(PaceGuard guard) {
            FilterRegistrationBean<PaceGuard> registration = new FilterRegistrationBean<>(guard);
            registration.setEnabled(false);
            return registration;
        }
    }
}
