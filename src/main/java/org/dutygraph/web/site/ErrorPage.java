package org.dutygraph.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Answers errors of filters and of the servlet container like those of controllers. */
@Controller
public final class ErrorPage implements ErrorController {

    private static final String REASON = ErrorPage.class.getName();

    /** Answers a request in a filter as if a controller had thrown the reason. */
    public static void reject(HttpServletRequest request, HttpServletResponse response, RuntimeException reason)
            throws IOException {
        request.setAttribute(REASON, reason);
        response.sendError(
                reason instanceof RequestRejected rejected
                        ? rejected.status().value()
                        : HttpStatus.BAD_REQUEST.value());
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request) {
        if (request.getAttribute(REASON) instanceof RuntimeException reason) {
            throw reason;
        }
        int status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(Integer.class::cast)
                .orElse(HttpStatus.NOT_FOUND.value());
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
