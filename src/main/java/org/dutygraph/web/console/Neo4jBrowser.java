package org.dutygraph.web.console;

import java.net.URI;
import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.security.ContentPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whether and where Neo4j Browser is served: only with {@code --neo4j-browser}, on loopback, and for an embedded graph.
 * It uses the graph without the guard, so anybody with the graph's password can write.
 *
 * @param offer whether it is served, and if not, why
 * @param bolt the graph's Bolt address
 * @param passwordFile the file with the password; null for a server's graph
 */
record Neo4jBrowser(Offer offer, URI bolt, @Nullable Path passwordFile) {

    /** The address of the folder with its files. */
    private static final String FOLDER = "/browser/app/";

    /** Whether it is served, and if not, why. */
    enum Offer {
        /** It is served. */
        ON,
        /** It is switched off. */
        OFF,
        /** The pages listen beyond this machine. */
        BEYOND,
        /** The graph is a server's, which has its own browser. */
        SERVER
    }

    static Neo4jBrowser of(WebSettings settings, Graph graph) {
        Path file = graph.passwordFile().orElse(null);
        return new Neo4jBrowser(offer(settings, file), graph.bolt(), file);
    }

    private static Offer offer(WebSettings settings, @Nullable Path file) {
        if (!settings.loopback()) {
            return Offer.BEYOND;
        }
        if (file == null) {
            return Offer.SERVER;
        }
        return settings.neo4jBrowser() ? Offer.ON : Offer.OFF;
    }

    boolean served() {
        return offer == Offer.ON;
    }

    /** The address that opens it with everything but the graph's password filled in. */
    String address() {
        return UriComponentsBuilder.fromPath(FOLDER + "index.html")
                .queryParam("connectURL", bolt.getScheme() + "://neo4j@" + bolt.getAuthority())
                .queryParam("db", "neo4j")
                .encode()
                .build()
                .toUriString();
    }

    /**
     * Allows scripts only of this site, and connections only to this site and the graph's port. Its scripts create styles,
     * which needs unsafe-inline; no other page is allowed that.
     */
    private String policy() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "worker-src 'self' blob:",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "media-src 'self'",
                "font-src 'self' data:",
                "manifest-src 'self'",
                "connect-src 'self' ws://" + bolt.getAuthority(),
                "form-action 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    /** Serves the files of its jar. */
    @Configuration(proxyBeanMethods = false)
    static class Beans implements WebMvcConfigurer {
        private final Neo4jBrowser browser;

        Beans(WebSettings settings, Graph graph) {
            browser = Neo4jBrowser.of(settings, graph);
        }

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            if (browser.served()) {
                registry.addResourceHandler(FOLDER + "**").addResourceLocations("classpath:/browser/");
            }
        }

        @Bean
        Neo4jBrowser neo4jBrowser() {
            return browser;
        }

        @Bean
        ContentPolicy neo4jBrowserPolicy() {
            return new ContentPolicy(FOLDER + "**", browser.served() ? browser.policy() : ContentPolicy.PAGES);
        }
    }
}
