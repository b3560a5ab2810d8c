package org.dutygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;

/** What is true of every graph at every moment; the statements stand in {@code graph/invariants}, no row is good. */
public final class Invariants {

    private static final Path FOLDER = Path.of("src/test/resources/graph/invariants");
    private static final int SHOWN = 10;

    private Invariants() {}

    /** Fails where anything is half-written, stands twice, or hangs on nothing. */
    public static void assertHold(Driver driver) {
        try (Session session = driver.session()) {
            assertThat(broken(session)).as("invariants that do not hold").isEmpty();
        }
    }

    /** What does not hold, a line each: the invariant, what it is about, what was found. */
    static List<String> broken(SimpleQueryRunner graph) {
        List<String> broken = new ArrayList<>();
        try {
            for (Path file : files()) {
                graph.run(Files.readString(file)).stream()
                        .limit(SHOWN)
                        .map(row -> file.getFileName() + ": " + row.get("subject") + " " + row.get("found"))
                        .forEach(broken::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return broken;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
