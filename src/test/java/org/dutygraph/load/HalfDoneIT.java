package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.matters.HalfDone;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.UnloadOutcome;
import org.dutygraph.matter.Decisions;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a load or an unload that is cut short leaves is told, and finished to the graph of an untroubled one. */
class HalfDoneIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path SONGPING = SAMPLES.resolve("yunling-songping-2025-07.txt");
    private static final Path CHENGGUAN = SAMPLES.resolve("yunling-chengguan-2025-07.txt");
    private static final Path LINHE = SAMPLES.resolve("yunling-linhe-2025-12.txt");
    private static final String SONGPING_LIST = "990121201/2025-07";
    private static final String CHENGGUAN_LIST = "990121001/2025-07";
    private static ListReader reader;

    private Graph graph;
    private GraphWriter writer;
    private DecisionFile decisions;
    private MatterPlacement matters;

    @BeforeAll
    static void makeReader() {
        reader = ListReader.bundled();
    }

    @BeforeEach
    void empty() {
        graph = TestGraph.empty();
        writer = GraphWriter.of(graph);
        decisions = DecisionFile.at(TestGraph.temporaryFolder().resolve("half-done-" + System.nanoTime() + ".tsv"));
        matters = MatterPlacement.in(graph, decisions);
    }

    private void load(Path... files) {
        Loading.into(graph, reader, matters).load(List.of(files), entry -> {});
    }

    private HalfDone left() {
        return Unloading.from(graph, matters).halfDone();
    }

    /** The next process: it remembers nothing. */
    private List<String> finish() {
        Unloading next = Unloading.from(graph, MatterPlacement.in(graph, decisions));
        List<UnloadOutcome> out = new ArrayList<>();
        next.finish(next.halfDone(), out::add);
        return out.stream().map(UnloadOutcome::list).toList();
    }

    private List<Object> found() {
        Check check = Catalogue.bundled().checks().stream()
                .filter(one -> one.address().equals("lists/half-done"))
                .findFirst()
                .orElseThrow();
        return QueryRunner.of(graph.driver()).run(check.query(), Map.of(), RunOptions.page()).rows().stream()
                .<Object>map(row -> row.get(0) + " " + row.get(2))
                .toList();
    }

    private List<Map<String, Object>> contents() {
        return TestGraphContents.withoutTime(TestGraphContents.of(graph));
    }

    @Test
    void listsWithoutTheirMattersAreToldAndPlaced() {
        load(CHENGGUAN, SONGPING);
        List<Map<String, Object>> untroubled = contents();
        assertThat(left().isNothing()).isTrue();
        assertThat(found()).isEmpty();

        TestGraph.empty();
        load(CHENGGUAN);
        writer.write(reader.of(SONGPING).list());
        assertThat(left().unplaced()).containsExactly(SONGPING_LIST);
        assertThat(found()).containsExactly(SONGPING_LIST + " false");

        assertThat(finish()).isEmpty();
        assertThat(left().isNothing()).isTrue();
        assertThat(contents()).isEqualTo(untroubled);
    }

    @Test
    void listsThatWereToBeTakenOutAreToldAndTakenOut() {
        load(LINHE);
        List<Map<String, Object>> untroubled = contents();
        load(CHENGGUAN, SONGPING);

        assertThat(writer.beginRemoval(List.of(CHENGGUAN_LIST, SONGPING_LIST, "990121201/2099-01")))
                .containsExactly(CHENGGUAN_LIST, SONGPING_LIST);
        assertThat(writer.takeOut(CHENGGUAN_LIST)).isPresent();
        assertThat(left().unloading()).containsExactly(CHENGGUAN_LIST, SONGPING_LIST);
        assertThat(found()).containsExactly(CHENGGUAN_LIST + " true", SONGPING_LIST + " true");

        assertThat(finish()).containsExactly(SONGPING_LIST);
        assertThat(left().isNothing()).isTrue();
        assertThat(contents()).isEqualTo(untroubled);
    }

    @Test
    void aListThatIsLoadedAgainIsNotTakenOut() {
        load(CHENGGUAN, SONGPING);
        writer.beginRemoval(List.of(CHENGGUAN_LIST, SONGPING_LIST));

        load(SONGPING);

        assertThat(left().unloading()).containsExactly(CHENGGUAN_LIST);
    }

    @Test
    void decisionsThatWereSavedAloneAreFollowed() {
        load(CHENGGUAN, SONGPING);
        decisions.add(Decisions.Verdict.NOT_SAME, "文明养犬管理", "开展养犬登记", "li", "2026-01-01", "");
        assertThat(left()).isEqualTo(new HalfDone(List.of(), List.of(), true));

        finish();

        assertThat(left().isNothing()).isTrue();
    }
}
