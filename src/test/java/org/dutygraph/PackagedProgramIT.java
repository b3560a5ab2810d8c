package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the packaged program says about itself to Java. */
class PackagedProgramIT {

    @Test
    void opensWhatTheEngineNeedsToCountTheMemoryOfItsMessages() throws IOException {
        try (JarFile program = new JarFile(System.getProperty("dutygraph.jar"))) {
            assertThat(program.getManifest().getMainAttributes().getValue("Add-Opens"))
                    .isEqualTo("java.base/java.nio");
        }
    }
}
