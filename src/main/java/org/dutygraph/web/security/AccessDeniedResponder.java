package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.site.ErrorPage;
import org.dutygraph.web.site.Problems;
import org.dutygraph.web.site.RequestRejected;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Answers those who are not known, or may not: a person comes to the page on which he signs in, a program is told. */
@Component
final class AccessDeniedResponder implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AccessSettings doors;

    AccessDeniedResponder(WebSettings settings) {
        this.doors = settings.doors();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof PasswordCheck.Waiting waiting) {
            say(request, response, waiting(waiting, response));
        } else if (doors.signsIn() && isPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            response.sendRedirect("/login?to=" + UriUtils.encode(asked(request), StandardCharsets.UTF_8));
        } else {
            if (doors.signsIn() && request.getHeader("Sec-Fetch-Site") == null) {
                // A browser would ask for the password in a window of its own, which nobody can sign out of.
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"DutyGraph\", charset=\"UTF-8\"");
            }
            say(
                    request,
                    response,
                    new RequestRejected(HttpStatus.UNAUTHORIZED, doors.signsIn() ? "SIGN_IN" : "PROXY_USER"));
        }
    }

    /** Says how long to wait, in the answer's header too. */
    static RequestRejected waiting(PasswordCheck.Waiting waiting, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waiting.seconds()));
        return new RequestRejected(HttpStatus.TOO_MANY_REQUESTS, "WAIT", waiting.seconds());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        say(request, response, new RequestRejected(HttpStatus.FORBIDDEN, "ROLE", request.getRemoteUser()));
    }

    /** By way of the page of errors, which has the one shape for all of them. */
    static void say(HttpServletRequest request, HttpServletResponse response, RequestRejected refusal)
            throws IOException {
        request.setAttribute(ErrorPage.REFUSAL, refusal);
        response.sendError(refusal.status().value());
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return request.getMethod().equals("GET") && accepted.contains("text/html") && !Problems.forProgram(request);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
