package org.dutygraph.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rounds of kill -9. */
class KillSoak {

    private static final long SEED = Long.getLong("dutygraph.soak.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void theLoaderOfAServerIsKilled() throws Exception {
        Kills kills = new Kills(Wordings.of(folder, 4), SEED);
        try (ServerProcess server = ServerProcess.in(folder.resolve("server"))) {
            SoakReport.timed("Loader killed (kill -9), a server's graph, seed " + SEED, () -> {
                kills.ofTheLoaderOf(
                        server, Integer.getInteger("dutygraph.soak.bolt-kills", 100), folder.resolve("load.log"));
                return kills.toString();
            });
        }
    }

    @Test
    void theLoaderIsKilled() throws Exception {
        Kills kills = new Kills(Wordings.of(folder, 4), SEED);
        SoakReport.timed("Loader killed (kill -9), embedded graph, seed " + SEED, () -> {
            kills.ofTheLoader(Integer.getInteger("dutygraph.soak.kills", 100), folder.resolve("graph"));
            return kills.toString();
        });
    }

    @Test
    void theServerIsKilled() throws Exception {
        Kills kills = new Kills(Wordings.of(folder, 4), SEED);
        try (ServerProcess server = ServerProcess.in(folder.resolve("server"))) {
            SoakReport.timed("Server killed (kill -9) under a load, seed " + SEED, () -> {
                kills.ofTheServer(Integer.getInteger("dutygraph.soak.server-kills", 20), server);
                return kills.toString();
            });
        }
    }
}
