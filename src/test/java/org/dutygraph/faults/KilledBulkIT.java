package org.dutygraph.faults;

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
    private static final int SECONDS = 900;

    @TempDir
    private Path folder;

    @Test
    void whatAKilledBulkLeavesIsNoGraphAndSaysSo() throws Exception {
        Path lists = folder.resolve("lists");
        InventedLists.seed(1).write(lists, LISTS);
        for (String stage : STAGES) {
            try (Children.Running bulk = bulk(lists)) {
                while (!Files.exists(graph().resolve("building").resolve(stage))) {
                    assertThat(bulk.over(5))
                            .as("a bulk that is over before %s; it said: %s", stage, bulk.said())
                            .isFalse();
                }
                bulk.kill();
            }

            assertThat(graph().resolve("store")).as("killed at %s", stage).doesNotExist();
            assertThatThrownBy(this::open)
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("A bulk into " + graph() + " was cut short")
                    .hasMessageContaining("run the same bulk again");
            assertThat(graph().resolve("store")).as("opening makes none").doesNotExist();
        }

        try (Children.Running bulk = bulk(lists)) {
            assertThat(bulk.code(SECONDS)).as(bulk.said()).isLessThan(2);
        }
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

    private Graph open() {
        return Graph.open(
                new GraphAddress.Embedded(graph()), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"));
    }

    private Children.Running bulk(Path lists) throws IOException {
        return Children.program(folder.resolve("bulk.log"), "bulk", lists.toString(), "--into", graph().toString());
    }
}
