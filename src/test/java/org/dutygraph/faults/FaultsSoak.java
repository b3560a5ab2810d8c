package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.dutygraph.cli.ExitCode;
import org.dutygraph.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load into a server of its own over a line that goes bad, or that is killed: it goes on, or says why not, and every list
 * stands whole. After so many bytes the loader is in the midst of its lists.
 */
class FaultsSoak {

    private static final int IN_THE_MIDST = 60_000;

    /** Seconds, for a load that is to give up. */
    private static final int IMPATIENT = 10;

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static Line line;
    private static Wordings wordings;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.in(folder.resolve("server"));
        line = Line.to(server.port());
        wordings = Wordings.of(folder, 4);
    }

    @AfterAll
    static void stop() throws Exception {
        line.close();
        server.close();
    }

    @BeforeEach
    void loadTheOldLists() {
        try (Graph graph = server.open()) {
            Wordings.load(graph, wordings.old().files());
            Wordings.assertIs(wordings.old(), graph);
        }
    }

    @AfterEach
    void mend() throws Exception {
        line.accept();
        line.good();
    }

    private static Children.Running load() throws Exception {
        return load(90);
    }

    private static Children.Running load(int patience) throws Exception {
        return Children.program(
                patience,
                folder.resolve("load.log"),
                "load",
                wordings.fresh().folder().toString(),
                "--graph",
                line.bolt().toString());
    }

    private static void assertGoesOn(Children.Running load) throws Exception {
        // The lists have faults of their own.
        assertThat(load.code(200)).as(load.said()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
        try (Graph graph = server.open()) {
            Wordings.assertIs(wordings.fresh(), graph);
        }
    }

    /** It says so in a sentence, and the next load completes what it began. */
    private static void assertGivesUp(Children.Running load, String... words) throws Exception {
        assertThat(load.code(200)).as(load.said()).isEqualTo(ExitCode.GRAPH_UNAVAILABLE);
        assertThat(load.said()).contains(words).doesNotContain("Exception", "\tat ");
    }

    private static void assertASecondLoadCompletes() throws Exception {
        try (Graph graph = server.open()) {
            assertThat(wordings.assertWhole(graph.driver())).isLessThan(4);
            Wordings.load(graph, wordings.fresh().files());
            Wordings.assertIs(wordings.fresh(), graph);
        }
    }

    @Test
    void aConnectionThatIsCutIsMadeAnewAndTheLoadGoesOn() throws Exception {
        line.cutAfter(IN_THE_MIDST);
        Children.Running load = load();
        assertGoesOn(load);
        assertThat(line.wasCut()).isTrue();
    }

    @Test
    void aSlowConnectionIsWaitedFor() throws Exception {
        line.slow();
        assertGoesOn(load());
    }

    @Test
    void aServerThatIsKilledAndComesBackIsWaitedFor() throws Exception {
        line.hangAfter(IN_THE_MIDST);
        Children.Running load = load();
        await(line::hangs);
        server.kill();
        server.start(ServerProcess.PASSWORD);
        line.cut();
        line.good();
        assertGoesOn(load);
    }

    @Test
    void aServerThatIsKilledAndStaysAwayIsSaid() throws Exception {
        line.hangAfter(IN_THE_MIDST);
        Children.Running load = load(IMPATIENT);
        await(line::hangs);
        server.kill();
        line.refuse();
        assertGivesUp(load, "The graph did not take", "nothing of it was written", "does not answer");
        server.start(ServerProcess.PASSWORD);
        assertASecondLoadCompletes();
    }

    @Test
    void aConnectionThatHangsIsGivenUpAndNotWaitedForForEver() throws Exception {
        line.hangAfter(IN_THE_MIDST);
        assertGivesUp(load(IMPATIENT), "The graph did not take", "nothing of it was written", "does not answer");
        assertASecondLoadCompletes();
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsGivenUp() throws Exception {
        line.hang();
        assertGivesUp(load(IMPATIENT), "The graph at " + line.bolt() + " does not answer");
    }

    @Test
    void anotherPasswordIsSaidAndTheRightOneHelps() throws Exception {
        line.hangAfter(IN_THE_MIDST);
        Children.Running load = load(IMPATIENT);
        await(line::hangs);
        server.kill();
        server.start("another");
        line.cut();
        line.good();
        assertGivesUp(load, "The graph did not take", "nothing of it was written", "DUTYGRAPH_PASSWORD");
        server.stop();
        server.start(ServerProcess.PASSWORD);
        assertASecondLoadCompletes();
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        for (int i = 0; i < 1200 && !happened.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }
}
