package org.dutygraph.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, in the request that this thread answers. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The name by which he signed in; null where he did not, or nobody is asked to. */
    public static @Nullable String name() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()
                ? null
                : known.getName();
    }

    /** The same for the audit file: {@code -} where there is no name. */
    public static String who() {
        return Optional.ofNullable(name()).orElse("-");
    }

    /** Whether he has a role, or one above it. */
    public static boolean has(UserRole role) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getAuthorities().stream()
                        .anyMatch(right -> ("ROLE_" + role.name()).equals(right.getAuthority()));
    }
}
