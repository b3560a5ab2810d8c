package org.dutygraph.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.web.site.ErrorPage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Parses forms with files before Spring's CsrfFilter looks for a token in them. Only editors may send files, and readers a file
 * of tasks, which is looked up and not kept; the body of other users' requests is not read. A body that is too large is refused for its size, not for the token that could not be
 * read.
 */
final class UploadFilter extends OncePerRequestFilter {

    /** The page of tasks. */
    static final String TASKS = "/tasks";

    private final AccessSettings access;
    private final AccessDeniedResponder responder;
    private final StandardServletMultipartResolver parser = new StandardServletMultipartResolver();

    UploadFilter(AccessSettings access, AccessDeniedResponder responder) {
        this.access = access;
        this.responder = responder;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UserRole sender = request.getRequestURI().equals(TASKS) ? UserRole.READER : UserRole.EDITOR;
        if (!access.isOpen() && !CurrentUser.has(sender)) {
            responder.handle(request, response, new AccessDeniedException("only editors send files"));
            return;
        }
        try {
            parser.resolveMultipart(request);
        } catch (MultipartException e) {
            ErrorPage.reject(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OriginFilter.SAFE.contains(request.getMethod()) || !parser.isMultipart(request);
    }
}
