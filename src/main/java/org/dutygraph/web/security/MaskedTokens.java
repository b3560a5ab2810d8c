package org.dutygraph.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Spring Security's masked tokens; one that cannot be decoded is a wrong token and no defect. */
final class MaskedTokens implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    /** Gives pages the token before Spring's filter does. */
    Filter filter(CsrfTokenRepository tokens) {
        return (request, response, chain) -> {
            HttpServletRequest sent = (HttpServletRequest) request;
            HttpServletResponse answer = (HttpServletResponse) response;
            handle(sent, answer, tokens.loadDeferredToken(sent, answer));
            chain.doFilter(request, response);
        };
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        try {
            return masked.resolveCsrfTokenValue(request, token);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
