package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.site.ErrorPage;
import org.dutygraph.web.site.Problems;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Redirects users who are not signed in to the sign-in page; programs and users without the role get an error. */
@Component
record AccessDeniedResponder(WebSettings settings) implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof ThrottledAuthenticationProvider.TooManyAttemptsException waiting) {
            long seconds = waiting.seconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            ErrorPage.reject(request, response, new RequestRejected(HttpStatus.TOO_MANY_REQUESTS, "WAIT", seconds));
        } else if (settings.access().hasSignInPage()
                && isPage(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.sendRedirect("/login?to=" + UriUtils.encode(address(request), StandardCharsets.UTF_8));
        } else {
            if (settings.access().hasSignInPage() && request.getHeader("Sec-Fetch-Site") == null) {
                // Not for browsers: they would ask for the password in a window of their own, without a way to sign
                // out.
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"DutyGraph\", charset=\"UTF-8\"");
            }
            String code = settings.access().hasSignInPage() ? "SIGN_IN" : "PROXY_USER";
            ErrorPage.reject(request, response, new RequestRejected(HttpStatus.UNAUTHORIZED, code));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean mustSignIn = !settings.access().isOpen()
                && CurrentUser.name() == null
                && !request.getRequestURI().equals("/login");
        if (mustSignIn) {
            commence(request, response, new InsufficientAuthenticationException("nobody is signed in", cause));
        } else if (cause instanceof CsrfException) {
            ErrorPage.reject(
                    request,
                    response,
                    new RequestRejected(HttpStatus.FORBIDDEN, "TOKEN", SecurityConfiguration.TOKEN_HEADER));
        } else {
            ErrorPage.reject(request, response, new RequestRejected(HttpStatus.FORBIDDEN, "ROLE", CurrentUser.who()));
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return request.getMethod().equals("GET") && accepted.contains("text/html") && !Problems.forProgram(request);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
