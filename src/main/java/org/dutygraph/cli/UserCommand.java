package org.dutygraph.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dutygraph.access.UserRole;
import org.dutygraph.access.Users;
import org.dutygraph.graph.engine.GraphAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add|remove|list}: the users of the pages and their roles. */
@Command(
        name = "user",
        description = "Who may sign in on the pages, and what each may do. With users, nobody else may use them.")
final class UserCommand extends BaseCommand {

    @Option(
            names = "--users",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "the file to write (default: DUTYGRAPH_USERS, or users.tsv beside the folder of the graph)")
    private @Nullable Path file;

    @Option(
            names = "--graph",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "URI",
            defaultValue = "${env:DUTYGRAPH_GRAPH:-" + GraphAddress.DEFAULT + "}",
            description = "the graph whose users they are (default: ${DEFAULT-VALUE})")
    private String graph = GraphAddress.DEFAULT;

    @Override
    public Integer call() {
        throw wrong("say what to do: user add NAME --role ROLE, user remove NAME, or user list");
    }

    @Command(
            name = "add",
            description = "Adds a user, or gives one another role and password. The password is asked for; without a"
                    + " terminal it is the first line of standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "letters, digits, and . _ @ -") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "reader (pages, saved queries), analyst (also the console), editor (also"
                                    + " loading and deciding)")
                    String role,
            @Option(names = "--no-password", description = "for a user whom a proxy signs in (--proxy-header of serve)")
                    boolean noPassword)
            throws IOException {
        Users all = users();
        boolean known;
        try {
            UserRole parsed = UserRole.of(role);
            known = noPassword ? all.putWithoutPassword(name, parsed) : all.put(name, parsed, password(name));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), e);
        }
        say("%s %s in %s".formatted(name, known ? "changed" : "added", all.file()));
        return ExitCode.DONE;
    }

    @Command(
            name = "remove",
            description = "Removes a user; their session ends with its next request.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME", description = "the user") String name) {
        Users all = users();
        if (!all.remove(name)) {
            throw wrong("there is no user “" + name + "” in " + all.file() + "; see user list");
        }
        say(name + " removed from " + all.file());
        if (all.all().isEmpty()) {
            say("No user is left: on this machine alone everybody may do everything again after the next start.");
        }
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "Names the users and their roles.", mixinStandardHelpOptions = true)
    int list() {
        List<Users.User> all = users().all();
        all.forEach(user ->
                out().println(user.name() + "\t" + user.role().word() + (user.hasPassword() ? "" : "\tby the proxy")));
        out().flush();
        return ExitCode.DONE;
    }

    private Users users() {
        return AccessOption.users(file, GraphOption.beside(GraphAddress.parse(graph), Users.NAME));
    }

    private String password(String name) throws IOException {
        Console console = System.console();
        if (console == null) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            return line == null ? "" : line;
        }
        char[] first = console.readPassword("Password of %s (at least 10 characters): ", name);
        char[] second = console.readPassword("Once more: ");
        if (!Arrays.equals(first, second)) {
            throw new IllegalArgumentException("the two passwords differ; begin again");
        }
        return new String(first);
    }
}
