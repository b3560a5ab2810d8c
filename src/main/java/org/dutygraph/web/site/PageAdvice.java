package org.dutygraph.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the model of the frame to every page of a controller. */
@ControllerAdvice(annotations = Controller.class)
final class PageAdvice {

    private final PageModel frame;

    PageAdvice(PageModel frame) {
        this.frame = frame;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAllAttributes(frame.around(request));
    }
}
