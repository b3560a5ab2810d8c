package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;

/** A server of its own, a line to it that may go bad, and lists in their old wording there that are to be renewed. */
final class TroubledLoad implements AutoCloseable {

    /** After so many bytes a loader is in the midst of its lists. */
    static final int IN_THE_MIDST = 60_000;

    /** Seconds, for a load that is to give up. */
    static final int IMPATIENT = 4;

    private static final int LISTS = 4;

    private final Path folder;
    private final Wordings wordings;
    private final ServerProcess server;
    private final Line line;

    private TroubledLoad(Path folder, Wordings wordings, ServerProcess server, Line line) {
        this.folder = folder;
        this.wordings = wordings;
        this.server = server;
        this.line = line;
    }

    static TroubledLoad in(Path folder) throws IOException {
        Wordings wordings = Wordings.of(folder, LISTS);
        ServerProcess server = ServerProcess.in(folder.resolve("server"));
        return new TroubledLoad(folder, wordings, server, Line.to(server.port()));
    }

    Wordings wordings() {
        return wordings;
    }

    ServerProcess server() {
        return server;
    }

    Line line() {
        return line;
    }

    Path log() {
        return folder.resolve("load.log");
    }

    /** Makes all well again, whatever was done, with the old lists in the graph. */
    void settle() throws IOException {
        line.accept();
        line.good();
        server.start();
        server.password(ServerProcess.PASSWORD);
        try (Graph graph = server.open()) {
            Wordings.load(graph, wordings.old().files());
            Wordings.assertIs(wordings.old(), graph);
        }
    }

    /** The command that renews the lists over the line, of a person with patience. */
    Children.Running command() throws IOException {
        return command(90);
    }

    /** The same of a person who waits so many seconds for a graph. */
    Children.Running command(int patience) throws IOException {
        return Children.program(
                patience,
                log(),
                "load",
                wordings.fresh().folder().toString(),
                "--graph",
                line.bolt().toString());
    }

    /** Renews the lists over the line from this process while a trouble comes to pass; fails unless it goes on. */
    void goesOnThrough(Trouble trouble) throws Exception {
        try (Graph graph = ServerProcess.open(line.bolt())) {
            CompletableFuture<Void> load = CompletableFuture.runAsync(
                    () -> Wordings.load(graph, wordings.fresh().files()));
            trouble.comes(load);
            load.get(200, TimeUnit.SECONDS);
        }
        assertRenewed();
    }

    /** What happens to a load. */
    interface Trouble {
        void comes(CompletableFuture<Void> load) throws Exception;
    }

    void assertRenewed() {
        try (Graph graph = server.open()) {
            Wordings.assertIs(wordings.fresh(), graph);
        }
    }

    /** It says so in a sentence. */
    static void assertGivesUp(Children.Running command, String... words) throws Exception {
        assertThat(command.code(200)).as(command.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
        assertThat(command.said()).contains(words).doesNotContain("Exception", "\tat ");
    }

    /** What a load left that gave up is whole, and the next load completes it. */
    void assertASecondLoadCompletes() {
        try (Graph graph = server.open()) {
            assertThat(wordings.assertWhole(graph.driver(), wordings.fresh())).hasSizeLessThan(LISTS);
            Wordings.load(graph, wordings.fresh().files());
            Wordings.assertIs(wordings.fresh(), graph);
        }
    }

    /** Waits for what a load brings about; fails where the load ends before. */
    static void await(BooleanSupplier happened, CompletableFuture<Void> load)
            throws InterruptedException, ExecutionException {
        while (!happened.getAsBoolean()) {
            try {
                load.get(20, TimeUnit.MILLISECONDS);
                assertThat(happened.getAsBoolean())
                        .as("happened before the load was over")
                        .isTrue();
            } catch (TimeoutException e) {
                // Under way.
            }
        }
    }

    /** The same of a command. */
    static void await(BooleanSupplier happened, Children.Running command) throws IOException, InterruptedException {
        while (!happened.getAsBoolean()) {
            if (command.over(20) && !happened.getAsBoolean()) {
                throw new AssertionError("over before: " + command.said());
            }
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
    }
}
