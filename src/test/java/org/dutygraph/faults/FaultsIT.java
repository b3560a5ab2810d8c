package org.dutygraph.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads into a server that meet with trouble go on, or say why not, and every list stands whole. */
class FaultsIT {

    @TempDir
    private static Path folder;

    private static TroubledLoad troubled;

    @BeforeAll
    static void start() throws Exception {
        troubled = TroubledLoad.in(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (troubled != null) {
            troubled.close();
        }
    }

    @BeforeEach
    void settle() throws Exception {
        troubled.settle();
    }

    @Test
    void aConnectionThatIsCutIsMadeAnewAndTheLoadGoesOn() throws Exception {
        Line line = troubled.line();
        line.cutAfter(TroubledLoad.IN_THE_MIDST);
        troubled.goesOnThrough(load -> TroubledLoad.await(line::wasCut, load));
    }

    @Test
    void aServerThatIsKilledAndComesBackIsWaitedFor() throws Exception {
        Line line = troubled.line();
        line.hangAfter(TroubledLoad.IN_THE_MIDST);
        troubled.goesOnThrough(load -> {
            TroubledLoad.await(line::hangs, load);
            troubled.server().kill();
            line.cut();
            line.good();
            troubled.server().start();
        });
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsGivenUp() throws Exception {
        troubled.line().hang();
        try (Children.Running command = troubled.command(TroubledLoad.IMPATIENT)) {
            TroubledLoad.assertGivesUp(
                    command, "The graph at " + troubled.line().bolt() + " does not answer", "start it");
        }
    }

    @Test
    void aPasswordThatChangesInTheMidstIsSaidAndTheRightOneHelps() throws Exception {
        Line line = troubled.line();
        line.hangAfter(TroubledLoad.IN_THE_MIDST);
        try (Children.Running command = troubled.command(TroubledLoad.IMPATIENT)) {
            TroubledLoad.await(line::hangs, command);
            troubled.server().password("another-for-tests");
            line.cut();
            line.good();
            TroubledLoad.assertGivesUp(
                    command, "The graph did not take", "nothing of it was written", "set DUTYGRAPH_PASSWORD");
        }
        troubled.server().password(ServerProcess.PASSWORD);
        troubled.assertASecondLoadCompletes();
    }

    @Test
    void aLoaderThatIsKilledLeavesEachListOldOrNewAndLosesNoneThatItTold() throws Exception {
        for (int lists = 1; lists <= 3; lists++) {
            Kills.assertWholeAfterKill(troubled, lists);
            troubled.settle();
        }
    }
}
