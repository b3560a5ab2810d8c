package org.dutygraph.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * How users are identified.
 *
 * @param password one password for everybody, with any name and all rights; null for none
 * @param users the users who sign in by name, each with a role; the first one who is added closes a running server; null
 *     with one password for everybody
 * @param proxy the only machine that may connect; null for none
 */
public record AccessSettings(@Nullable String password, @Nullable Users users, @Nullable Proxy proxy) {

    /**
     * A reverse proxy.
     *
     * @param address the address that it connects from; all others are refused
     * @param header the header with the name of the user whom it signed in; null where it signs nobody in
     * @param secret what it sends in {@link #SECRET_HEADER}, because any program on its machine could send the user's
     *     header; null where it signs nobody in
     */
    public record Proxy(InetAddress address, @Nullable String header, @Nullable String secret) {

        /** The header that carries the secret. */
        public static final String SECRET_HEADER = "X-DutyGraph-Proxy";

        private static final int SHORTEST_SECRET = 16;

        /**
         * Parses the options.
         *
         * @throws IllegalArgumentException the message names an unknown address, an invalid header, or a missing secret
         */
        public static Proxy of(String address, @Nullable String header, @Nullable String secret) {
            String name = header == null || header.isBlank() ? null : header.strip();
            String shared = secret == null || secret.isBlank() ? null : secret.strip();
            if (name != null && (shared == null || shared.length() < SHORTEST_SECRET)) {
                throw new IllegalArgumentException("Anybody on the proxy's machine could send " + name
                        + "; set DUTYGRAPH_PROXY_SECRET to " + SHORTEST_SECRET
                        + " characters or more, and let the proxy send them in " + SECRET_HEADER);
            }
            if (name != null && !name.matches("[A-Za-z0-9-]{1,64}")) {
                throw new IllegalArgumentException(
                        "“" + name + "” is no header's name; give one such as X-Forwarded-User");
            }
            try {
                return new Proxy(InetAddress.getByName(address.strip()), name, shared);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(
                        "The proxy “" + address + "” is unknown; give the address from which it connects", e);
            }
        }

        @Override
        public String toString() {
            return address.getHostAddress() + (header == null ? "" : ", which names the user in " + header);
        }
    }

    /**
     * Checks that the settings do not contradict each other.
     *
     * @throws IllegalArgumentException the message names two that do
     */
    public AccessSettings {
        password = password == null || password.isBlank() ? null : password;
        boolean named = users != null && !users.all().isEmpty();
        if (password != null && named) {
            throw new IllegalArgumentException("DUTYGRAPH_WEB_PASSWORD lets everybody do everything, and "
                    + Objects.requireNonNull(users).file() + " gives each a role; unset the one, or remove the other");
        }
        if (password != null && proxy != null && proxy.header() != null) {
            throw new IllegalArgumentException(
                    "Either the proxy signs users in or DUTYGRAPH_WEB_PASSWORD does; unset one of the two");
        }
        users = password == null ? users : null;
    }

    /** Everybody may do everything. */
    public static AccessSettings open() {
        return new AccessSettings(null, null, null);
    }

    /** One password for everybody; open where it is null. */
    public static AccessSettings of(@Nullable String password) {
        return new AccessSettings(password, null, null);
    }

    /** Whether nobody has to sign in, at this moment. */
    public boolean isOpen() {
        return password == null && !proxySignsIn() && (users == null || !users.haveNamedAnybody());
    }

    /** Whether users sign in on this program's own page. */
    public boolean hasSignInPage() {
        return !isOpen() && !proxySignsIn();
    }

    /** Whether a proxy names the user of each request. */
    public boolean proxySignsIn() {
        return proxy != null && proxy.header() != null;
    }

    /** How users are identified at this moment: {@code open}, {@code password}, {@code users} or {@code proxy}. */
    public String manner() {
        return proxySignsIn() ? "proxy" : password != null ? "password" : isOpen() ? "open" : "users";
    }

    /** The accounts with a password: everybody with the one password, or the users of the file. */
    public UserDetailsService accounts() {
        if (password != null) {
            String hash = Users.hash(password);
            return name -> new Users.User(name, UserRole.EDITOR, hash);
        }
        return users != null ? users : new InMemoryUserDetailsManager();
    }

    @Override
    public String toString() {
        return "AccessSettings[password=" + (password != null) + ", users=" + (users == null ? "none" : users.file())
                + ", proxy=" + proxy + "]";
    }
}
