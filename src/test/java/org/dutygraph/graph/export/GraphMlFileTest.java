package org.dutygraph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that go by the names of keys, as igraph does, find each name once for nodes and once for edges. */
class GraphMlFileTest {

    private static final Pattern KEY =
            Pattern.compile("<key id=\"[^\"]+\" for=\"(\\w+)\" attr.name=\"(\\w+)\" attr.type=\"(\\w+)\"");

    @TempDir
    private Path folder;

    @Test
    void aNameIsDeclaredOnceWhateverItsValues() throws IOException {
        Path file = folder.resolve("graph.graphml");
        GraphMlKeys keys = new GraphMlKeys();
        write(keys);
        try (GraphMlFile out = new GraphMlFile(file, keys)) {
            write(out);
        }
        assertThat(KEY.matcher(Files.readString(file))
                        .results()
                        .map(key -> key.group(1) + " " + key.group(2) + " " + key.group(3)))
                .containsExactly(
                        "node labels string",
                        "node label string",
                        "node basic long",
                        "node id string",
                        "node basic_list string",
                        "edge label string",
                        "edge basic boolean");
        List<Map<String, Object>> nodes =
                GraphMl.content(Files.readAllBytes(file)).nodes();
        assertThat(nodes.get(0).get("properties")).isEqualTo(Map.of("id", "m", "basic", 12L));
        assertThat(nodes.get(1).get("properties")).isEqualTo(Map.of("id", "t", "basic", List.of(3L, 4L)));
    }

    private static void write(ExportSink out) throws IOException {
        out.node(1, List.of("Matter"), Map.of("id", "m", "basic", 12L));
        out.node(2, List.of("Township"), Map.of("id", "t", "basic", List.of(3L, 4L)));
        out.relationship(
                new ExportSink.End(1, "Matter", "m"),
                new ExportSink.End(2, "Township", "t"),
                "X",
                Map.of("basic", true));
    }
}
