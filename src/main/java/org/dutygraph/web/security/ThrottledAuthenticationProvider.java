package org.dutygraph.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dutygraph.access.LoginThrottle;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.web.WebSettings;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares passwords as Spring Security does, and throttles logins after wrong ones. A right password is remembered for a
 * minute and compared once for all requests that bring it: programs send it with each of many requests at once, and none of
 * them is a guess.
 */
@Component
final class ThrottledAuthenticationProvider extends DaoAuthenticationProvider {

    private static final int LONGEST_NAME = 200;
    private static final String MAC = "HmacSHA256";

    private final AuditLog audit;
    private final LoginThrottle throttle;
    private final Cache<Right, Authentication> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final SecretKeySpec key;

    ThrottledAuthenticationProvider(WebSettings settings, AuditLog audit, InstantSource steadyClock) {
        super(settings.access().accounts());
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, MAC);
        // A session contains the name and no hash.
        setForcePrincipalAsString(true);
        this.audit = audit;
        this.throttle = new LoginThrottle(steadyClock);
    }

    /**
     * A login that was right.
     *
     * @param user the account as it was: another role or password is another account
     * @param password its keyed hash
     */
    private record Right(UserDetails user, String password) {}

    /** Too many wrong passwords: the login has to wait. */
    static final class TooManyAttemptsException extends LockedException {
        private static final long serialVersionUID = 1;
        private final transient Duration wait;

        private TooManyAttemptsException(Duration wait) {
            super("too many wrong passwords");
            this.wait = wait;
        }

        /** The time to wait, rounded up. */
        long seconds() {
            return wait.toSeconds() + 1;
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String stripped = given.getName().strip();
        String name = stripped.substring(0, Math.min(LONGEST_NAME, stripped.length()));
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var login = UsernamePasswordAuthenticationToken.unauthenticated(name, given.getCredentials());
        login.setDetails(given.getDetails());
        try {
            UserDetails account = getUserDetailsService().loadUserByUsername(name);
            Authentication user = right.get(
                    new Right(account, hash(String.valueOf(given.getCredentials()))), key -> compare(login, address));
            var signedIn =
                    UsernamePasswordAuthenticationToken.authenticated(user.getPrincipal(), null, user.getAuthorities());
            signedIn.setDetails(given.getDetails());
            return signedIn;
        } catch (UsernameNotFoundException unknown) {
            // Takes as long as for a name that is known.
            return compare(login, address);
        }
    }

    private Authentication compare(Authentication login, String address) {
        String name = login.getName();
        Duration wait = throttle.start(name, address);
        if (!wait.isZero()) {
            TooManyAttemptsException waiting = new TooManyAttemptsException(wait);
            audit.note(name, "waiting", new AuditEntry.SignIn(waiting.seconds()));
            throw waiting;
        }
        try {
            Authentication user = super.authenticate(login);
            throttle.succeeded(name, address);
            return user;
        } catch (BadCredentialsException wrong) {
            audit.note(name, "wrong", new AuditEntry.SignIn(null));
            throw wrong;
        } catch (InternalAuthenticationServiceException broken) {
            // The users' file cannot be read; name and password may be right.
            throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
        }
    }

    private String hash(String password) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
