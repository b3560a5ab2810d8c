package org.dutygraph.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CypherFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatTheClassPathHasTwiceIsTakenOnce() throws IOException {
        List<String> once = names();
        Path schema = Files.createDirectories(folder.resolve("cypher/schema"));
        Files.writeString(schema.resolve(once.get(0)), "RETURN 1");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader twice = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(twice);
            assertThat(twice.getResources("cypher/schema/" + once.get(0)).asIterator())
                    .toIterable()
                    .hasSize(2);
            assertThat(names()).isEqualTo(once);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<String> names() {
        return CypherFile.inFolder("cypher/schema").stream()
                .map(CypherFile::name)
                .toList();
    }
}
