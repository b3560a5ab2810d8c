package org.dutygraph.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.access.AccessSettings;

/**
 * Where and for whom the pages are served.
 *
 * @param host the address to listen on; this machine alone by default
 * @param port the port; 0 takes any free one
 * @param access how users are identified; must not be open beyond this machine
 * @param ownQueries folders of a user's own saved queries
 * @param decisions the file of decisions about matters
 * @param neo4jBrowser whether Neo4j Browser is served too; it can write, and is allowed on loopback only
 */
public record WebSettings(
        String host, int port, AccessSettings access, List<Path> ownQueries, Path decisions, boolean neo4jBrowser) {

    /** The port where none is given. */
    public static final int DEFAULT_PORT = 8080;

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Checks that nobody on another machine can reach the pages without signing in.
     *
     * @throws IllegalArgumentException naming the address and the remedy, where it would listen beyond this machine
     *     without users or with Neo4j Browser, or where the address is unknown
     */
    public WebSettings {
        ownQueries = List.copyOf(ownQueries);
        if (!isLoopback(host) && access.isOpen()) {
            throw new IllegalArgumentException("Refusing to listen on " + host
                    + ": others could read and change the graph without a password. Name those who may with"
                    + " `dutygraph user add NAME --role reader|analyst|editor`, or set DUTYGRAPH_WEB_PASSWORD, or name"
                    + " the header in which a proxy gives the user (--proxy, --proxy-header), or listen on " + LOOPBACK
                    + " alone");
        }
        if (neo4jBrowser && !isLoopback(host)) {
            throw new IllegalArgumentException("Refusing to offer Neo4j Browser on " + host
                    + ": it can write to the graph. Leave --neo4j-browser away, or listen on " + LOOPBACK + " alone");
        }
    }

    /** Whether only this machine can reach the pages. */
    public boolean loopback() {
        return isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "The address “" + host + "” to listen on is unknown; give one of this machine's, such as "
                            + LOOPBACK,
                    e);
        }
    }

    @Override
    public String toString() {
        return "WebSettings[host=" + host + ", port=" + port + ", " + access + "]";
    }
}
