package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.edition.Edition;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.editions.ListedEditions;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.matter.Decisions;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

/** A list taken out: the graph is, node by node and relationship by relationship, what it was before it was loaded. */
class UnloadIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final List<String> FILES = List.of(
            "yunling-linhe-2024-12", "yunling-linhe-2025-12", "yunling-songping-2025-07", "yunling-chengguan-2025-07");
    private static ListReader reader;

    private Graph graph;
    private MatterPlacement matters;
    private Path decisions;

    @BeforeAll
    static void makeReader() {
        reader = ListReader.bundled();
    }

    @BeforeEach
    void empty() {
        graph = TestGraph.empty();
        decisions = TestGraph.temporaryFolder().resolve("decisions-" + System.nanoTime() + ".tsv");
        matters = MatterPlacement.in(graph, DecisionFile.at(decisions));
    }

    private void load(String... names) {
        List<Path> files = List.of(names).stream()
                .map(name -> SAMPLES.resolve(name + ".txt"))
                .toList();
        Loading.into(graph, reader, matters).load(files, entry -> {});
    }

    private UnloadOutcome unload(String list) {
        return Unloading.from(graph, matters).unload(list).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yunling-linhe-2025-12", "yunling-chengguan-2025-07"})
    void afterItTheGraphIsWhatItWasBefore(String name) {
        List<String> others = new ArrayList<>(FILES);
        others.remove(name);
        load(others.toArray(String[]::new));
        List<Map<String, Object>> before = TestGraphContents.of(graph);
        load(name);
        assertThat(TestGraphContents.of(graph)).isNotEqualTo(before);

        UnloadOutcome outcome = unload(listOf(name));

        assertThat(outcome.duties()).isGreaterThan(30);
        assertThat(TestGraphContents.of(graph)).isEqualTo(before);
    }

    private static String listOf(String name) {
        return reader.of(SAMPLES.resolve(name + ".txt")).list().id();
    }

    @Test
    void withTheLastListEverythingGoesAndItCanComeAgain() {
        List<Map<String, Object>> nothing = TestGraphContents.of(graph);
        load(FILES.toArray(String[]::new));
        List<Map<String, Object>> all = TestGraphContents.withoutTime(TestGraphContents.of(graph));
        for (String name : FILES) {
            unload(listOf(name));
        }
        assertThat(TestGraphContents.of(graph)).isEqualTo(nothing);

        load(FILES.toArray(String[]::new));

        assertThat(TestGraphContents.withoutTime(TestGraphContents.of(graph))).isEqualTo(all);
    }

    @Test
    void anOlderEditionIsCurrentAgainAndSearchFindsItAndNothingElse() {
        load("yunling-linhe-2024-12", "yunling-linhe-2025-12");
        assertThat(found("广播站")).isZero();
        assertThat(found("养犬")).isPositive();

        UnloadOutcome outcome = unload("990121101/2025-12");

        assertThat(outcome).isEqualTo(new UnloadOutcome("990121101/2025-12", "临河镇", 42, "990121101/2024-12"));
        assertThat(found("广播站")).isPositive();
        assertThat(found("养犬")).isZero();
        assertThat(count("MATCH (d:ArchivedDuty) RETURN count(d) AS n")).isZero();
        assertThat(count("MATCH (d:Duty) WHERE NOT EXISTS { (d)-[:CONCERNS]->(:Matter) } RETURN count(d) AS n"))
                .isZero();
    }

    private long found(String words) {
        return QueryRunner.of(graph.driver())
                .run(
                        org.dutygraph.query.catalogue.Catalogue.bundled().get("text/search"),
                        Map.of("q", words),
                        org.dutygraph.query.RunOptions.page())
                .rows()
                .size();
    }

    private long count(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).single().get("n").asLong();
        }
    }

    @Test
    void whatAPersonDecidedStays() {
        DecisionFile file = DecisionFile.at(decisions);
        file.add(Decisions.Verdict.NOT_SAME, "文明养犬管理", "开展养犬登记", "li", "2026-01-01", "");
        load("yunling-linhe-2024-12", "yunling-linhe-2025-12");

        unload("990121101/2025-12");

        assertThat(file.read().standing()).hasSize(1);
    }

    @Test
    void aListThatIsNotThereChangesNothing() {
        load("yunling-songping-2025-07");
        List<Map<String, Object>> before = TestGraphContents.of(graph);

        assertThat(Unloading.from(graph, matters).unload("990121201/2099-01")).isEmpty();

        assertThat(TestGraphContents.of(graph)).isEqualTo(before);
    }

    /** The same edition out of its file and out of the graph: what is compared does not hang on where it comes from. */
    @Test
    void anEditionOfTheGraphIsThatOfItsFile() {
        load("yunling-linhe-2024-12", "yunling-linhe-2025-12");
        ListedEditions listed = ListedEditions.in(graph);

        for (String name : List.of("yunling-linhe-2024-12", "yunling-linhe-2025-12")) {
            Edition written =
                    Edition.of(reader.of(SAMPLES.resolve(name + ".txt")).list());
            Edition read = listed.edition(written.id()).orElseThrow();
            assertThat(read.duties()).containsExactlyElementsOf(written.duties());
            assertThat(read).isEqualTo(written);
        }
        assertThat(listed.of("990121101"))
                .extracting(ListedEditions.ListedEdition::id)
                .containsExactly("990121101/2025-12", "990121101/2024-12");
        assertThat(listed.edition("990121101/1999-01")).isEmpty();
        assertThat(listed.near("990121101/1999-01")).first().isEqualTo("990121101/2024-12 (临河镇)");
    }
}
