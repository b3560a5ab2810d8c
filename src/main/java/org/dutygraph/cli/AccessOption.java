package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.access.AccessSettings;
import org.dutygraph.access.Users;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "who may sign in; `user add` writes it (default: DUTYGRAPH_USERS, or users.tsv beside the"
                    + " folder of the graph)")
    private @Nullable Path users;

    /**
     * The settings from the options and the environment.
     *
     * @throws IllegalArgumentException they contradict each other
     */
    AccessSettings of(GraphOption graph) {
        return new AccessSettings(
                System.getenv("DUTYGRAPH_WEB_PASSWORD"), users(users, graph.beside(Users.NAME)), proxy());
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

    /** The users of the given file, else of DUTYGRAPH_USERS, else of the default; it need not exist. */
    static Users users(@Nullable Path given, Path byDefault) {
        return Users.at(GraphOption.choose(given, "DUTYGRAPH_USERS", byDefault));
    }
}
