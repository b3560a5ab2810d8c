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
 * Gives every request an id. It is in each line that is logged for the request, in the audit file, in the answer's header
 * and on the page of an error, so that what a user saw can be found in the logs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestId extends OncePerRequestFilter {

    /** The header of the answer. */
    static final String HEADER = "X-Request-Id";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The id of the request that this thread answers; empty where it answers none. */
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
        follow(id, request, response, chain);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        follow(String.valueOf(request.getAttribute(HEADER)), request, response, chain);
    }

    private static void follow(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(AuditLog.REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(AuditLog.REQUEST);
        }
    }

    // A second dispatch answers an error, after the first has ended; its lines and its page need the id, too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
