package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutygraph.bench.InventedLists;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.GraphUnavailableException;
import org.dutygraph.graph.engine.LockMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** The plug is pulled (kill -9) at two stages of a bulk: no graph is there, whoever opens it is told, and the next bulk works. */
class KilledBulkIT {

    /** What shows that a stage was reached: the importer is at work, indexes are being filled. */
    private static final List<String> STAGES =
            List.of("store/data/databases/neo4j", "store/data/databases/neo4j/schema/index");

    private static final int LISTS = 6;

    @TempDir
    private Path folder;

    @Test
    void whatAKilledBulkLeavesIsNoGraphAndSaysSo() throws Exception {
        Path lists = folder.resolve("lists");
        InventedLists.seed(1).write(lists, LISTS);
        for (String stage : STAGES) {
            Process process = bulk(lists);
            while (!Files.exists(graph().resolve("building").resolve(stage))) {
                assertThat(process.isAlive())
                        .as("a bulk that is killed at %s; it said: %s", stage, Files.readString(said()))
                        .isTrue();
                Thread.sleep(5);
            }
            process.destroyForcibly().waitFor();

            assertThat(graph().resolve("store")).as("killed at %s", stage).doesNotExist();
            assertThatThrownBy(this::open)
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("A bulk into " + graph() + " was cut short")
                    .hasMessageContaining("run the same bulk again");
            assertThat(graph().resolve("store")).as("opening makes none").doesNotExist();
        }

        assertThat(bulk(lists).waitFor()).isLessThan(2);
        assertThat(graph().resolve("building")).doesNotExist();
        try (Graph made = open();
                Session session = made.driver().session()) {
            assertThat(session.run("MATCH (l:DutyList)<-[:LISTED_IN]-(d:Duty)-[:CONCERNS]->() "
                                    + "RETURN count(DISTINCT l) AS lists")
                            .single()
                            .get("lists")
                            .asInt())
                    .isEqualTo(LISTS);
        }
    }

    private Path graph() {
        return folder.resolve("graph").toAbsolutePath();
    }

    private Path said() {
        return folder.resolve("bulk.log");
    }

    private Graph open() {
        return Graph.open(
                new GraphAddress.Embedded(graph()), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private Process bulk(Path lists) throws IOException {
        String jar = System.getProperty("dutygraph.jar");
        assertThat(jar)
                .as("the system property dutygraph.jar names the packaged program")
                .isNotNull();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar,
                        "bulk",
                        lists.toString(),
                        "--into",
                        graph().toString())
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }
}
