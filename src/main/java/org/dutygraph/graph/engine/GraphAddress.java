package org.dutygraph.graph.engine;

import java.net.URI;
import java.nio.file.Path;

/** Where a graph is: a folder that this program runs the engine in, or a server that speaks Bolt. */
public sealed interface GraphAddress {

    /** The address that is used where none is given. */
    String DEFAULT = "embedded:./data/graph";

    /**
     * An embedded graph.
     *
     * @param folder the folder that holds the store, the password and the logs
     */
    record Embedded(Path folder) implements GraphAddress {
        @Override
        public String toString() {
            return "embedded:" + folder;
        }
    }

    /**
     * A server or cluster.
     *
     * @param uri {@code bolt://…} or {@code neo4j://…}, with {@code +s} or {@code +ssc} for encryption
     */
    record Server(URI uri) implements GraphAddress {
        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /**
     * Reads an address as the user writes it.
     *
     * @throws IllegalArgumentException where it is neither {@code embedded:DIR} nor a Bolt address
     */
    static GraphAddress parse(String text) {
        if (text.startsWith("embedded:") && text.length() > "embedded:".length()) {
            return new Embedded(Path.of(text.substring("embedded:".length())));
        }
        if (text.matches("(bolt|neo4j)(\\+s|\\+ssc)?://[^/\\s]+/?")) {
            return new Server(URI.create(text));
        }
        throw new IllegalArgumentException(
                "“" + text + "” is no graph address; give embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT");
    }
}
