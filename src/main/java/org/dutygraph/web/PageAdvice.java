package org.dutygraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What the frame of every page needs. */
@ControllerAdvice(annotations = Controller.class)
final class PageAdvice {

    private static final List<String> SAID_BY_SCRIPTS =
            List.of("js.", "rel.", "label.", "kind.", "side.", "basis.", "severity.");

    private final JsonMapper json;
    private final Map<String, String> words = new ConcurrentHashMap<>();

    PageAdvice(JsonMapper json) {
        this.json = json;
    }

    /** The page's language, {@code zh} or {@code en}. */
    @ModelAttribute("lang")
    String lang() {
        return Language.current();
    }

    /** The words that scripts say, as JSON. */
    @ModelAttribute("words")
    String words() {
        return words.computeIfAbsent(Language.current(), this::scriptWords);
    }

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("lang", Language.current().equals("en") ? "zh" : "en")
                .build()
                .toUriString();
    }

    /** The first part of the address, by which the navigation knows where it is. */
    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/");
        return parts.length < 2 ? "" : parts[1];
    }

    /** The language and region of the cookie are enough; no other state stands behind a page. */
    private String scriptWords(String language) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Language.CHINESE;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages/messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, @Nullable String> said = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (SAID_BY_SCRIPTS.stream().anyMatch(key::startsWith)) {
                said.put(key, bundle.getString(key));
            }
        }
        return json.writeValueAsString(said);
    }
}
