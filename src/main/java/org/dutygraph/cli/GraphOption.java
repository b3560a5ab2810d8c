package org.dutygraph.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.backup.GraphRestore;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.EmbeddedFolder;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options for the graph of a command. */
final class GraphOption {

    @Option(
            names = "--graph",
            paramLabel = "URI",
            defaultValue = "${env:DUTYGRAPH_GRAPH:-" + GraphAddress.DEFAULT + "}",
            description = "embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT (default: ${DEFAULT-VALUE})")
    private String graph = GraphAddress.DEFAULT;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "neo4j",
            description =
                    "user of a bolt:// or neo4j:// graph; its password is read from DUTYGRAPH_PASSWORD, or asked for")
    private String user = "neo4j";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * Opens a graph that there is, for one command: an answer about an empty graph that was made for it would be wrong.
     *
     * @throws GraphUnavailableException where there is none
     */
    Graph open() {
        GraphAddress address = address();
        if (address instanceof GraphAddress.Embedded embedded) {
            EmbeddedFolder.of(embedded.folder()).refuseIfNew();
        }
        return Graph.open(address, LockMode.COMMAND, credentials(address));
    }

    /** Opens the graph; an embedded one is made where there is none. */
    Graph openOrMake(LockMode lock) {
        GraphAddress address = address();
        return Graph.open(address, lock, credentials(address));
    }

    /** Restores a graph from a file. */
    GraphRestore.Restored restore(Path file, boolean replace) throws IOException {
        GraphAddress address = address();
        return GraphRestore.into(address, credentials(address), file, replace);
    }

    /** The default path of a user's file: beside the folder of an embedded graph, or in {@code data} for a server. */
    Path beside(String name) {
        return beside(address(), name);
    }

    static Path beside(GraphAddress address, String name) {
        return address instanceof GraphAddress.Embedded embedded
                ? embedded.folder().toAbsolutePath().normalize().resolveSibling(name)
                : Path.of("data", name);
    }

    /** The given path, else that of an environment variable, else the default. */
    static Path choose(@Nullable Path given, String variable, Path byDefault) {
        if (given != null) {
            return given;
        }
        String set = System.getenv(variable);
        return set == null || set.isBlank() ? byDefault : Path.of(set);
    }

    private GraphAddress address() {
        try {
            return GraphAddress.parse(graph);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command.commandLine(), "--graph: " + e.getMessage(), e);
        }
    }

    private Credentials credentials(GraphAddress address) {
        return new Credentials(user, address instanceof GraphAddress.Server ? password() : "");
    }

    private String password() {
        String password = System.getenv("DUTYGRAPH_PASSWORD");
        if (password != null) {
            return password;
        }
        Console console = System.console();
        if (console == null) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "the graph " + graph + " asks for a password; set DUTYGRAPH_PASSWORD to it");
        }
        return new String(console.readPassword("Password of %s at %s: ", user, graph));
    }
}
