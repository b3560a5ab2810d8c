package org.dutygraph.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.CurrentUser;
import org.dutygraph.access.UserRole;
import org.dutygraph.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The attributes that the frame of every page needs, also on error pages. */
@ControllerAdvice(annotations = Controller.class)
final class PageModel {

    private static final List<String> SCRIPT_KEYS =
            List.of("js.", "rel.", "label.", "prop.", "kind.", "side.", "basis.", "severity.", "management.", "trace.");

    /** The chapter of the manual that a section of the pages is about, where it is not the one about all pages. */
    private static final Map<String, String> CHAPTERS = Map.ofEntries(
            Map.entry("tasks", "tasks"),
            Map.entry("queries", "queries"),
            Map.entry("checks", "queries"),
            Map.entry("departments", "departments"),
            Map.entry("kinds", "departments"),
            Map.entry("clauses", "actors"),
            Map.entry("matters", "matters"),
            Map.entry("compare", "matters"),
            Map.entry("load", "lists"),
            Map.entry("lists", "editions"),
            Map.entry("editions", "editions"),
            Map.entry("cypher", "graph"),
            Map.entry("search", "search"),
            Map.entry("corrections", "corrections"),
            Map.entry("validation", "validation"),
            Map.entry("status", "settings"));

    private final Links links;
    private final JsonMapper json;
    private final AccessSettings access;
    private final Map<String, String> words = new ConcurrentHashMap<>();

    PageModel(Links links, JsonMapper json, WebSettings settings) {
        this.access = settings.access();
        this.links = links;
        this.json = json;
    }

    @ModelAttribute
    void addTo(Model model, HttpServletRequest request) {
        model.addAllAttributes(attributes(request));
    }

    /** The attributes by the names that the frame's template uses. */
    Map<String, Object> attributes(HttpServletRequest request) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("lang", Language.current());
        attributes.put("words", words.computeIfAbsent(Language.current(), this::scriptWords));
        attributes.put("otherLanguage", otherLanguage(request));
        attributes.put("section", section(request));
        attributes.put("page", page(request));
        attributes.put("help", "/help/" + CHAPTERS.getOrDefault(section(request), "web"));
        attributes.put("links", links);
        attributes.put("mayAsk", access.isOpen() || CurrentUser.has(UserRole.ANALYST));
        attributes.put("mayLoad", access.isOpen() || CurrentUser.has(UserRole.EDITOR));
        if (CurrentUser.name() != null && access.hasSignInPage()) {
            attributes.put("user", CurrentUser.name());
        }
        return attributes;
    }

    /** The requested address, also while its error is answered. */
    static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** The same page in the other language. */
    private static String otherLanguage(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(address(request))
                .query(request.getQueryString())
                .replaceQueryParam("lang", Language.current().equals("en") ? "zh" : "en")
                .build()
                .toUriString();
    }

    /** The first part of the address, which the navigation highlights. */
    private static String section(HttpServletRequest request) {
        String[] parts = address(request).split("/");
        return parts.length < 2 ? "" : parts[1];
    }

    /** The page whose hint is shown: a section's own, or the one of a single thing in it. */
    private static String page(HttpServletRequest request) {
        String section = section(request);
        return section.isEmpty() ? "dashboard" : section + (address(request).split("/").length > 2 ? ".one" : "");
    }

    /** The messages of scripts, as JSON. */
    private String scriptWords(String language) {
        Locale locale = language.equals("en") ? Locale.ENGLISH : Language.CHINESE;
        ResourceBundle bundle = ResourceBundle.getBundle("messages/messages", locale);
        Map<String, @Nullable String> texts = new TreeMap<>();
        for (String key : bundle.keySet()) {
            if (SCRIPT_KEYS.stream().anyMatch(key::startsWith)) {
                texts.put(key, bundle.getString(key));
            }
        }
        return json.writeValueAsString(texts);
    }
}
