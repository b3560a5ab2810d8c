package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dutygraph.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of a user who was deleted or got another role or password, and every session twelve hours after its
 * login.
 */
final class SessionValidityFilter extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);
    private static final String LOGIN = SessionValidityFilter.class.getName();

    private final @Nullable Users users;
    private final InstantSource clock;

    SessionValidityFilter(@Nullable Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The user's entry in the file at the login, null with one password for all users; and the time of the login. */
    private record Login(Users.@Nullable User user, Instant at) implements Serializable {}

    /** Remembers a login in its session, with the user's entry in the users' file. */
    static void remember(HttpSession session, @Nullable Users users, String name, Instant now) {
        session.setAttribute(LOGIN, new Login(user(users, name), now));
    }

    private static Users.@Nullable User user(@Nullable Users users, String name) {
        return users == null ? null : users.find(name).orElse(null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(LOGIN) instanceof Login login && !isValid(login)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isValid(Login login) {
        Users.User user = login.user();
        return login.at().plus(LONGEST_SESSION).isAfter(clock.instant())
                && (user == null ? users == null : user.equals(user(users, user.name())));
    }
}
