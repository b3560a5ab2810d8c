package org.dutygraph.web.security;

import java.time.Duration;
import java.time.InstantSource;
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
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares passwords as Spring Security does, and throttles logins after wrong ones. */
@Component
final class ThrottledAuthenticationProvider extends DaoAuthenticationProvider {

    private static final int LONGEST_NAME = 200;

    private final AuditLog audit;
    private final LoginThrottle throttle;

    ThrottledAuthenticationProvider(WebSettings settings, AuditLog audit, InstantSource steadyClock) {
        super(settings.access().accounts());
        // A session contains the name and no hash.
        setForcePrincipalAsString(true);
        this.audit = audit;
        this.throttle = new LoginThrottle(steadyClock);
    }

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
        Duration wait = throttle.start(name, address);
        if (!wait.isZero()) {
            TooManyAttemptsException waiting = new TooManyAttemptsException(wait);
            audit.note(name, "waiting", new AuditEntry.SignIn(waiting.seconds()));
            throw waiting;
        }
        var login = UsernamePasswordAuthenticationToken.unauthenticated(name, given.getCredentials());
        login.setDetails(given.getDetails());
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
}
