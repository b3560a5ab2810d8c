package org.dutygraph.cli;

import org.dutygraph.access.AccessSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for how users are identified. */
final class AccessOption {

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            defaultValue = "${env:DUTYGRAPH_PROXY}",
            description = "the address of the reverse proxy before this server: nobody else is answered, and what it"
                    + " says of the client's address and of https is believed (default: DUTYGRAPH_PROXY)")
    private @Nullable String proxy;

    @Option(
            names = "--proxy-header",
            paramLabel = "NAME",
            defaultValue = "${env:DUTYGRAPH_PROXY_HEADER}",
            description = "the header in which the proxy names the user whom it signed in; the proxy shows by the"
                    + " secret of DUTYGRAPH_PROXY_SECRET that it is the proxy (default: DUTYGRAPH_PROXY_HEADER)")
    private @Nullable String header;

    @Mixin
    private UsersOption users = new UsersOption();

    /**
     * The settings from the options and the environment.
     *
     * @throws IllegalArgumentException they contradict each other
     */
    AccessSettings of(GraphOption graph) {
        return new AccessSettings(System.getenv("DUTYGRAPH_WEB_PASSWORD"), users.of(graph), proxy());
    }

    private AccessSettings.@Nullable Proxy proxy() {
        if (proxy == null || proxy.isBlank()) {
            if (header != null && !header.isBlank()) {
                throw new IllegalArgumentException(
                        "--proxy-header " + header + " is believed of one machine alone; name it with --proxy ADDRESS");
            }
            return null;
        }
        return AccessSettings.Proxy.of(proxy, header, System.getenv("DUTYGRAPH_PROXY_SECRET"));
    }
}
