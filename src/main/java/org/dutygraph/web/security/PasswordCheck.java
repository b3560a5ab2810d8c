package org.dutygraph.web.security;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.LoginThrottle;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Knows who may come in by name and password, and makes those wait who guess. */
@Component
final class PasswordCheck implements AuthenticationProvider {

    private final AccessSettings doors;
    private final AuditLog audit;
    private final InternalUser insider;
    private final LoginThrottle attempts;
    private final String hashOfNobody = Users.ofNobody();
    private final @Nullable String hashOfPassword;

    PasswordCheck(WebSettings settings, AuditLog audit, InternalUser insider, InstantSource doorClock) {
        this.attempts = new LoginThrottle(doorClock);
        this.doors = settings.doors();
        this.audit = audit;
        this.insider = insider;
        this.hashOfPassword = doors.password() == null ? null : Users.hash(doors.password());
    }

    /** Somebody who guessed too often. */
    static final class Waiting extends BadCredentialsException {
        private static final long serialVersionUID = 1;
        private final transient Duration left;

        Waiting(Duration left) {
            super("too many wrong passwords");
            this.left = left;
        }

        /** How long he has to wait, in whole seconds. */
        long seconds() {
            return Math.max(1, left.toSeconds() + 1);
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        if (insider.is(name, password)) {
            return UsernamePasswordAuthenticationToken.authenticated(name, null, UserRole.READER.authorities());
        }
        String address = given.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = attempts.begin(name, address);
        if (!wait.isZero()) {
            audit.note(name, AuditLog.Deed.SIGN_IN, "waiting", AuditLog.details("seconds", wait.toSeconds() + 1));
            throw new Waiting(wait);
        }
        Optional<UserRole> role = role(name, password);
        if (role.isEmpty()) {
            audit.note(name, AuditLog.Deed.SIGN_IN, "wrong", AuditLog.details());
            throw new BadCredentialsException("the name or the password is wrong");
        }
        attempts.right(name, address);
        var known = UsernamePasswordAuthenticationToken.authenticated(
                name, null, role.get().authorities());
        known.setDetails(given.getDetails());
        return known;
    }

    private Optional<UserRole> role(String name, String password) {
        if (hashOfPassword != null) {
            return Users.fits(password, hashOfPassword) ? Optional.of(UserRole.EDITOR) : Optional.empty();
        }
        Optional<Users.User> user =
                doors.users() == null ? Optional.empty() : doors.users().find(name);
        if (user.isEmpty() || !user.get().hasPassword()) {
            // Takes as long as a wrong password.
            Users.fits(password, hashOfNobody);
            return Optional.empty();
        }
        return user.filter(known -> known.knows(password)).map(Users.User::role);
    }

    /** What changes when somebody gets another role or password, or is taken out. */
    String mark(String name) {
        return doors.users() == null
                ? ""
                : doors.users()
                        .find(name)
                        .map(user -> user.role().word() + user.hash())
                        .orElse("nobody");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
