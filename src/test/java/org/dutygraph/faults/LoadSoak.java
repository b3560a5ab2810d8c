package org.dutygraph.faults;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients for a long time. */
class LoadSoak {

    @TempDir
    private Path folder;

    @Test
    void manyClientsForLong() throws Exception {
        int clients = Integer.getInteger("dutygraph.soak.clients", 64);
        Duration time = Duration.ofMinutes(Integer.getInteger("dutygraph.soak.minutes", 10));
        SoakReport.timed("Load", () -> new ServedLoad(folder, clients, time).run());
    }
}
