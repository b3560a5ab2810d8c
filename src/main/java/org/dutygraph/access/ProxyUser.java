package org.dutygraph.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** A user whom the proxy signs in and names in a header. The host filter accepts the header from the proxy alone. */
public final class ProxyUser {

    private ProxyUser() {}

    /** A filter that reads the header of every request; a user who is not in the file is a reader. */
    public static RequestHeaderAuthenticationFilter filter(String header, @Nullable Users users) {
        PreAuthenticatedAuthenticationProvider provider = new PreAuthenticatedAuthenticationProvider();
        provider.setPreAuthenticatedUserDetailsService(token -> user(token.getName(), users));
        RequestHeaderAuthenticationFilter filter = new RequestHeaderAuthenticationFilter();
        filter.setPrincipalRequestHeader(header);
        filter.setExceptionIfHeaderMissing(false);
        filter.setAuthenticationManager(new ProviderManager(provider));
        // Not in the session: the next user of the same browser must not get the name and role of the one before.
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        return filter;
    }

    private static Users.User user(String name, @Nullable Users users) {
        if (name.isBlank()) {
            throw new UsernameNotFoundException("the proxy's header is empty");
        }
        Users.User reader = new Users.User(name, UserRole.READER, Users.NO_PASSWORD);
        return users == null ? reader : users.find(name).orElse(reader);
    }
}
