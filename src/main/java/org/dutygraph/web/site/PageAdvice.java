package org.dutygraph.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the {@link PageModel} to the model of every page. */
@ControllerAdvice(annotations = Controller.class)
final class PageAdvice {

    private final PageModel pageModel;

    PageAdvice(PageModel pageModel) {
        this.pageModel = pageModel;
    }

    @ModelAttribute
    void addAttributes(HttpServletRequest request, Model model) {
        model.addAllAttributes(pageModel.attributes(request));
    }
}
