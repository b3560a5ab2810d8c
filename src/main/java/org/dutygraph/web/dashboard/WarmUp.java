package org.dutygraph.web.dashboard;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.security.InternalUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Requests the first page and its table once, as soon as the server is up: planning statements and parsing templates at
 * their first use takes seconds, which the first user then does not wait for.
 */
@Component
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final List<String> PAGES = List.of("/", "/api/queries/" + DashboardPage.WORKLOAD);

    private final WebSettings settings;
    private final InternalUser internalUser;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    WarmUp(WebSettings settings, InternalUser internalUser) {
        this.settings = settings;
        this.internalUser = internalUser;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            int port = server.getWebServer().getPort();
            Thread thread = new Thread(() -> readAll(port), "first-reads");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Completes with whether all pages answered. */
    public CompletableFuture<Boolean> done() {
        return done;
    }

    private void readAll(int port) {
        boolean anywhere =
                new InetSocketAddress(settings.host(), port).getAddress().isAnyLocalAddress();
        String host = anywhere ? "localhost" : settings.host();
        RestClient client = RestClient.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        try {
            for (String page : PAGES) {
                client.get().uri(page).headers(this::signIn).retrieve().toBodilessEntity();
            }
            done.complete(true);
        } catch (RestClientException e) {
            // The first user meets the same fault, or the server is already stopping.
            LOG.info("The first page was not asked ahead", e);
            done.complete(false);
        }
    }

    private void signIn(HttpHeaders headers) {
        if (!settings.access().isOpen()) {
            headers.set(HttpHeaders.AUTHORIZATION, internalUser.authorization());
        }
    }
}
