package org.dutygraph.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The user whose request this thread answers. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The name they signed in with; null where they did not, or nobody has to. */
    public static @Nullable String name() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || user instanceof AnonymousAuthenticationToken || !user.isAuthenticated()
                ? null
                : user.getName();
    }

    /** The name for the audit file; {@code -} where there is none. */
    public static String who() {
        return Optional.ofNullable(name()).orElse("-");
    }

    /** Whether they have a role, or one above it. */
    public static boolean has(UserRole role) {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null && user.getAuthorities().contains(role.authority());
    }
}
