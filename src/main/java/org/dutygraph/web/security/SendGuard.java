package org.dutygraph.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.dutygraph.web.site.RequestRejected;
import org.dutygraph.web.site.SenderToken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Stands before everything that writes: what is sent must come from our own pages and carry the session's token. Where
 * it comes from is looked at first, so that a foreign body is not even read.
 */
@Configuration(proxyBeanMethods = false)
class SendGuard implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> WRITING = Set.of("POST", "DELETE");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The first of all: any other that asks for a parameter would have the whole body read.
        registry.addInterceptor(this)
                .addPathPatterns("/load/**", "/unload", "/api/lists/**", "/matters/decisions", "/login", "/logout")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!WRITING.contains(request.getMethod())) {
            return true;
        }
        if (!isFromHere(request)) {
            throw new RequestRejected(HttpStatus.FORBIDDEN, "FOREIGN_ORIGIN", String.valueOf(origin(request)));
        }
        MultipartRequest sent = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (sent != null) {
            // Reads the body, so that one that is too large is refused as such, and not for a token that was not read.
            sent.getFileMap();
        }
        if (!SenderToken.isGivenBy(request)) {
            throw new RequestRejected(HttpStatus.FORBIDDEN, "TOKEN", SenderToken.HEADER);
        }
        return true;
    }

    /** Browsers say where a form stands; a program that says nothing is held to the token alone. */
    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        String origin = origin(request);
        return origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static @Nullable String origin(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN);
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
