package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dutygraph.cli.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link FaultsIT} leaves out because it takes long. */
class FaultsSoak {

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
    void aSlowConnectionIsWaitedFor() throws Exception {
        troubled.line().slow();
        SoakReport.timed("A slow line", () -> {
            troubled.goesOnThrough(load -> {});
            return "the load goes on";
        });
    }

    @Test
    void theCommandGoesOnWhenAKilledServerComesBack() throws Exception {
        Line line = troubled.line();
        line.hangAfter(TroubledLoad.IN_THE_MIDST);
        SoakReport.timed("The command, its server killed and started again", () -> {
            try (Children.Running command = troubled.command()) {
                TroubledLoad.await(line::hangs, command);
                troubled.server().kill();
                line.cut();
                line.good();
                troubled.server().start();
                // The lists have faults of their own.
                assertThat(command.code(200)).as(command.said()).isEqualTo(ExitCode.DONE_WITH_FAULTS);
            }
            troubled.assertRenewed();
            return "the load goes on";
        });
    }

    @Test
    void aServerThatIsKilledAndStaysAwayIsSaid() throws Exception {
        Line line = troubled.line();
        line.hangAfter(TroubledLoad.IN_THE_MIDST);
        givesUp("A server that is killed and stays away", command -> {
            TroubledLoad.await(line::hangs, command);
            troubled.server().kill();
            line.refuse();
        });
    }

    @Test
    void aConnectionThatHangsIsGivenUpAndNotWaitedForForEver() throws Exception {
        troubled.line().hangAfter(TroubledLoad.IN_THE_MIDST);
        givesUp("A line that hangs in the midst of a load", command -> {});
    }

    private interface Trouble {
        void comes(Children.Running command) throws Exception;
    }

    private static void givesUp(String title, Trouble trouble) throws Exception {
        SoakReport.timed(title, () -> {
            try (Children.Running command = troubled.command(TroubledLoad.IMPATIENT)) {
                trouble.comes(command);
                TroubledLoad.assertGivesUp(
                        command, "The graph did not take", "nothing of it was written", "does not answer");
            }
            troubled.line().good();
            troubled.line().accept();
            troubled.server().start();
            troubled.assertASecondLoadCompletes();
            return "given up with exit code 3, completed by the next load";
        });
    }
}
