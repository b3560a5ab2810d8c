package org.dutygraph.web;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web server; closing it leaves the graph open. */
public final class RunningWeb implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String host;

    RunningWeb(ConfigurableApplicationContext context, String host) {
        this.context = context;
        this.host = host;
    }

    /** The address of the first page, with the actual port. */
    public URI address() {
        WebServerApplicationContext server = (WebServerApplicationContext) context;
        String name = host.equals("127.0.0.1") ? "localhost" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":"
                + server.getWebServer().getPort() + "/");
    }

    /** The Spring context, for tests. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
