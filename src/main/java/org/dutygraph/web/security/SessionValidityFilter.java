package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who was taken out of the users, or got another role or password, and every session after
 * twelve hours however busy it is.
 */
final class SessionValidityFilter extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final PasswordCheck keeper;
    private final InstantSource clock;

    SessionValidityFilter(PasswordCheck keeper, InstantSource clock) {
        this.keeper = keeper;
        this.clock = clock;
    }

    /**
     * What a session remembers of the signing in.
     *
     * @param mark of the user's line at that time
     * @param at by the clock that the limit goes by
     */
    record Entry(String name, String mark, Instant at) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;

        private static final String ATTRIBUTE = Entry.class.getName();

        void keep(HttpSession session) {
            session.setAttribute(ATTRIBUTE, this);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Entry.ATTRIBUTE) instanceof Entry entry && !holds(entry)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Entry entry) {
        return entry.at().plus(LONGEST).isAfter(clock.instant())
                && keeper.mark(entry.name()).equals(entry.mark());
    }
}
