package org.dutygraph.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.matter.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** An unload of several lists is killed (kill -9) after its first: the graph says which remain, and the next load takes them out. */
class KilledUnloadIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final int LISTS = 4;
    private static final int SECONDS = 900;

    @TempDir
    private Path folder;

    @Test
    void theNextStartSaysWhatIsHalfDoneAndFinishesIt() throws Exception {
        try (Children.Running load = program("load", SAMPLES.toString())) {
            assertThat(load.code(SECONDS)).as(load.said()).isLessThan(2);
        }
        List<String> lists = lists();
        assertThat(lists).hasSize(LISTS);
        List<String> leaving = lists.subList(1, LISTS);

        List<String> arguments = new ArrayList<>(List.of("unload"));
        arguments.addAll(leaving);
        try (Children.Running unload = program(arguments.toArray(String[]::new))) {
            unload.awaitSaid(" duties taken out", SECONDS);
            unload.kill();
        }
        assertThat(halfDone().unloading()).isEqualTo(leaving);
        assertThat(lists()).contains(lists.get(0)).doesNotContain(leaving.get(0));

        try (Children.Running load =
                program("load", SAMPLES.resolve("yunling-chengguan-2025-07.txt").toString())) {
            assertThat(load.code(SECONDS)).as(load.said()).isLessThan(2);
            assertThat(load.said()).contains("lists that are to be taken out: " + String.join(", ", leaving));
        }
        assertThat(lists()).containsExactly(lists.get(0));
        assertThat(halfDone().isNothing()).isTrue();
        assertThat(loose()).isZero();
    }

    private Children.Running program(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--graph", "embedded:" + folder.resolve("graph")));
        return Children.program(Files.createTempFile(folder, "said", ".log"), all.toArray(String[]::new));
    }

    private Graph open() {
        return Graph.open(
                new GraphAddress.Embedded(folder.resolve("graph")),
                LockMode.COMMAND,
                new Credentials("neo4j", "not used: embedded"));
    }

    private HalfDone halfDone() {
        try (Graph graph = open()) {
            return HalfDone.in(graph, Decisions.none());
        }
    }

    private List<String> lists() {
        try (Graph graph = open();
                Session session = graph.driver().session()) {
            return session.run("MATCH (l:DutyList) RETURN l.id AS id ORDER BY id")
                    .list(row -> row.get("id").asString());
        }
    }

    /** Duties without a matter, and matters without a duty. */
    private int loose() {
        try (Graph graph = open();
                Session session = graph.driver().session()) {
            return session.run("MATCH (n:Duty|Matter) WHERE NOT EXISTS { (n)-[:CONCERNS]-() } RETURN count(n) AS n")
                    .single()
                    .get("n")
                    .asInt();
        }
    }
}
