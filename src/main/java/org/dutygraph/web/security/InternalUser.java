package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.dutygraph.access.UserRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The user with which this program requests its own pages; each run has a random password. */
@Component
public final class InternalUser implements AuthenticationProvider {

    private static final String NAME = "first-reads";

    private final String password;

    InternalUser() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        password = HexFormat.of().formatHex(random);
    }

    /** The value of its Authorization header. */
    public String authorization() {
        return "Basic " + HttpHeaders.encodeBasicAuth(NAME, password, StandardCharsets.UTF_8);
    }

    boolean sent(HttpServletRequest request) {
        return same(request.getHeader(HttpHeaders.AUTHORIZATION), authorization());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication given) {
        return NAME.equals(given.getName()) && same(String.valueOf(given.getCredentials()), password)
                ? UsernamePasswordAuthenticationToken.authenticated(NAME, null, UserRole.READER.authorities())
                : null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Compares in constant time. */
    static boolean same(@Nullable String given, String secret) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
