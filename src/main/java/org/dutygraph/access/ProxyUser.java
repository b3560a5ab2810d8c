package org.dutygraph.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;

/**
 * A visitor whom the proxy has signed in: the header names him. That nobody else can send the header is {@code SiteGuard}'s
 * to hold.
 */
public final class ProxyUser {

    private ProxyUser() {}

    public static RequestHeaderAuthenticationFilter filter(String header, @Nullable Users users) {
        PreAuthenticatedAuthenticationProvider provider = new PreAuthenticatedAuthenticationProvider();
        provider.setPreAuthenticatedUserDetailsService(token -> User.withUsername(token.getName())
                .password(Users.NO_PASSWORD)
                .authorities(role(token.getName(), users).authorities())
                .build());
        RequestHeaderAuthenticationFilter filter = new RequestHeaderAuthenticationFilter();
        filter.setPrincipalRequestHeader(header);
        filter.setExceptionIfHeaderMissing(false);
        filter.setAuthenticationManager(new ProviderManager(provider));
        return filter;
    }

    /** Who is not in the file may read: the proxy let him in. */
    private static UserRole role(String name, @Nullable Users users) {
        return Optional.ofNullable(users)
                .flatMap(all -> all.find(name))
                .map(Users.User::role)
                .orElse(UserRole.READER);
    }
}
