package org.dutygraph.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.audit.AuditEntry;
import org.dutygraph.audit.AuditLog;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in page, and the handlers of Spring Security's form login and logout. */
@Controller
record SignInPage(WebSettings settings, AccessDeniedResponder responder, AuditLog audit, InstantSource steadyClock)
        implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    /** Where a failed login is forwarded to. */
    static final String FAILED = "/login/failed";

    @GetMapping("/login")
    String form(@RequestParam(defaultValue = "/") String to, Model model) {
        if (!settings.access().hasSignInPage() || CurrentUser.name() != null) {
            return "redirect:" + local(to);
        }
        return page(to, model);
    }

    @PostMapping(FAILED)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    String failed(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "/") String to, Model model) {
        model.addAttribute("wrong", true);
        model.addAttribute("name", name);
        return page(to, model);
    }

    private String page(String to, Model model) {
        model.addAttribute("to", local(to));
        model.addAttribute("named", settings.access().users() != null);
        return "login";
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        SessionValidityFilter.remember(
                request.getSession(), settings.access().users(), user.getName(), steadyClock.instant());
        audit.note(user.getName(), "done", new AuditEntry.SignIn(null));
        response.sendRedirect(local(request.getParameter("to")));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof ThrottledAuthenticationProvider.TooManyAttemptsException) {
            responder.commence(request, response, failure);
        } else {
            request.getRequestDispatcher(FAILED).forward(request, response);
        }
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        if (user != null) {
            audit.note(user.getName(), "done", new AuditEntry.SignOut());
        }
    }

    /** The address if it is one of this site: a link on another site must not redirect there after signing in. */
    static String local(@Nullable String to) {
        boolean local = to != null
                && to.startsWith("/")
                && !to.startsWith("//")
                && to.indexOf('\\') < 0
                && isAddress(to)
                && !to.startsWith("/login");
        return local ? String.valueOf(to) : "/";
    }

    private static boolean isAddress(String to) {
        try {
            return new URI(to).toASCIIString().equals(to);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
