package org.dutygraph.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the servlet container reports by itself takes the same way as every other error. */
@Controller
public final class ErrorPage implements ErrorController {

    /** The attribute by which a filter gives its reason. */
    public static final String REFUSAL = RequestRejected.class.getName();

    @RequestMapping("/error")
    String error(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof RequestRejected refusal) {
            throw refusal;
        }
        int status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(Integer.class::cast)
                .orElse(HttpStatus.NOT_FOUND.value());
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
