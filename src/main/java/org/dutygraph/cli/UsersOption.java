package org.dutygraph.cli;

import java.nio.file.Path;
import org.dutygraph.access.Users;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the file of users. */
final class UsersOption {

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "who may sign in; `user add` writes it (default: DUTYGRAPH_USERS, or users.tsv beside the"
                    + " folder of the graph)")
    private @Nullable Path file;

    /** The users of the file, which need not exist. */
    Users of(GraphOption graph) {
        return of(file, graph.beside(Users.NAME));
    }

    static Users of(@Nullable Path given, Path byDefault) {
        return Users.at(GraphOption.choose(given, "DUTYGRAPH_USERS", byDefault));
    }
}
