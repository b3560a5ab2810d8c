package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** By what this program knows itself when it asks for its own pages: a secret of this run, known to nobody else. */
@Component
public final class InternalUser {

    private static final String NAME = "first-reads";

    private final String secret;

    InternalUser() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
    }

    /** The header that it sends. */
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((NAME + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    boolean asks(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), authorization().getBytes(StandardCharsets.UTF_8));
    }

    boolean is(String name, String password) {
        return name.equals(NAME)
                && MessageDigest.isEqual(
                        password.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
