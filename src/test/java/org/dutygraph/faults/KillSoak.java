package org.dutygraph.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many rounds of kill -9; how many of each, and which, is said by system properties, so that they can be run in parts.
 * None of a kind are run where 0 is said.
 */
class KillSoak {

    private static final long SEED = Long.getLong("dutygraph.soak.seed", 1);

    /** Enough for a load of some seconds. */
    private static final int LISTS = 8;

    @TempDir
    private Path folder;

    @Test
    void theLoaderOfAServerIsKilled() throws Exception {
        int rounds = Integer.getInteger("dutygraph.soak.bolt-kills", 100);
        run("Loader killed (kill -9), a server's graph", rounds, kills -> {
            try (ServerProcess server = ServerProcess.in(folder.resolve("server"))) {
                kills.ofTheLoaderOf(server, rounds, folder.resolve("load.log"));
            }
        });
    }

    @Test
    void theLoaderIsKilled() throws Exception {
        int rounds = Integer.getInteger("dutygraph.soak.kills", 100);
        run(
                "Loader killed (kill -9), embedded graph",
                rounds,
                kills -> kills.ofTheLoader(rounds, folder.resolve("graph")));
    }

    @Test
    void theServerIsKilled() throws Exception {
        int rounds = Integer.getInteger("dutygraph.soak.server-kills", 20);
        run("Server killed (kill -9) under a load", rounds, kills -> {
            try (ServerProcess server = ServerProcess.in(folder.resolve("server"))) {
                kills.ofTheServer(rounds, server);
            }
        });
    }

    private interface Rounds {
        void of(Kills kills) throws Exception;
    }

    private void run(String title, int rounds, Rounds all) throws Exception {
        if (rounds == 0) {
            return;
        }
        Kills kills = new Kills(Wordings.of(folder, LISTS), SEED);
        SoakReport.timed(title + ", seed " + SEED, () -> {
            all.of(kills);
            return kills.toString();
        });
    }
}
