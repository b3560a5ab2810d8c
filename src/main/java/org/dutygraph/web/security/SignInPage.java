package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.InstantSource;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.site.SenderToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, where the doors are closed. */
@Controller
final class SignInPage {

    private static final int LONGEST = 200;

    private final WebSettings settings;
    private final AuthenticationManager manager;
    private final SecurityContextRepository kept;
    private final PasswordCheck keeper;
    private final AuditLog audit;
    private final InstantSource doorClock;

    SignInPage(
            WebSettings settings,
            AuthenticationManager manager,
            SecurityContextRepository kept,
            PasswordCheck keeper,
            AuditLog audit,
            InstantSource doorClock) {
        this.settings = settings;
        this.manager = manager;
        this.kept = kept;
        this.keeper = keeper;
        this.audit = audit;
        this.doorClock = doorClock;
    }

    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
        if (!settings.doors().signsIn() || CurrentUser.name() != null) {
            return "redirect:" + inside(to);
        }
        return page(to, request, model);
    }

    @PostMapping("/login")
    Object signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!settings.doors().signsIn()) {
            return see("/");
        }
        String given = name.strip();
        given = given.substring(0, Math.min(LONGEST, given.length()));
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(given, password);
        attempt.setDetails(new WebAuthenticationDetails(request));
        try {
            enter(manager.authenticate(attempt), request, response);
        } catch (PasswordCheck.Waiting waiting) {
            throw AccessDeniedResponder.waiting(waiting, response);
        } catch (AuthenticationException wrong) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
            model.addAttribute("name", given);
            return page(to, request, model);
        }
        return see(inside(to));
    }

    @PostMapping("/logout")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        String name = CurrentUser.who();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        audit.note(name, AuditLog.Deed.SIGN_OUT, "done", AuditLog.details());
        return see("/login");
    }

    private void enter(Authentication known, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            // Nothing of the session that a stranger might have handed him goes on, its token included.
            before.invalidate();
        }
        new SessionValidityFilter.Entry(known.getName(), keeper.mark(known.getName()), doorClock.instant())
                .keep(request.getSession(true));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
        audit.note(known.getName(), AuditLog.Deed.SIGN_IN, "done", AuditLog.details());
    }

    private String page(String to, HttpServletRequest request, Model model) {
        model.addAttribute("to", inside(to));
        model.addAttribute("named", settings.doors().users() != null);
        model.addAttribute("token", SenderToken.of(request));
        return "login";
    }

    /** An address of this site alone: a link elsewhere must not lead on from here. */
    static String inside(String to) {
        boolean own = to.startsWith("/")
                && !to.startsWith("//")
                && to.indexOf('\\') < 0
                && to.chars().noneMatch(c -> c < ' ')
                && !to.startsWith("/login");
        return own ? to : "/";
    }

    private static ResponseEntity<Void> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address).toString())
                .build();
    }
}
