package org.dutygraph.web.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.dutygraph.audit.AuditLog;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id. It is in each log line of the request, in the audit file, in the response's header and on
 * error pages, so that an error that a user saw can be found in the logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestId extends OncePerRequestFilter {

    /** The header of the response. */
    static final String HEADER = "X-Request-Id";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The id of this thread's request; empty where it has none. */
    static String current() {
        return Optional.ofNullable(MDC.get(AuditLog.REQUEST)).orElse("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        withId(id, request, response, chain);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        withId(String.valueOf(request.getAttribute(HEADER)), request, response, chain);
    }

    private static void withId(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(AuditLog.REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditLog.REQUEST);
        }
    }

    // A second dispatch answers an error after the first has ended; its log lines and page need the id too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
