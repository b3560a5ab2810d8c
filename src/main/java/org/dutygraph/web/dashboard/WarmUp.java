package org.dutygraph.web.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dutygraph.web.WebSettings;
import org.dutygraph.web.security.InternalUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Requests the first page and its table once, as soon as the server is up: planning statements and parsing templates at
 * their first use takes seconds, which the first user then does not wait for.
 */
@Component
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> PAGES = List.of("/", "/api/queries/" + DashboardPage.WORKLOAD + "?limit=10000");

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
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        try {
            String host = InetAddress.getByName(settings.host()).isAnyLocalAddress() ? "localhost" : settings.host();
            String name = host.contains(":") ? "[" + host + "]" : host;
            boolean complete = true;
            for (String page : PAGES) {
                int status = client.send(
                                request(URI.create("http://" + name + ":" + port + page)),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    LOG.warn("{} answered {} when it was asked ahead", page, status);
                    complete = false;
                }
            }
            done.complete(complete);
        } catch (IOException e) {
            // The first user meets the same fault, or the server is already stopping.
            LOG.info("The first page was not asked ahead", e);
            done.complete(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.complete(false);
        }
    }

    private HttpRequest request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!settings.access().isOpen()) {
            request.header("Authorization", internalUser.authorization());
        }
        return request.build();
    }
}
