package org.dutygraph.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.StoreTrouble;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses every request with the cause once the store of the graph cannot be relied on any more. The state of the
 * program, signing in and what belongs to a page's looks are answered still.
 */
@Configuration(proxyBeanMethods = false)
class StoreCheck implements WebMvcConfigurer {

    private static final String[] ANSWERED = {
        "/status", "/login", "/logout", "/error", "/css/**", "/js/**", "/webjars/**", "/favicon*.svg"
    };

    private final Graph graph;

    StoreCheck(Graph graph) {
        this.graph = graph;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After the one that chooses the language of the sentence.
        registry.addInterceptor(new Refusal(graph))
                .excludePathPatterns(ANSWERED)
                .order(Ordered.LOWEST_PRECEDENCE);
    }

    private record Refusal(Graph graph) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            graph.trouble().filter(StoreTrouble::lasting).ifPresent(trouble -> {
                throw RequestRejected.of(trouble);
            });
            return true;
        }
    }
}
