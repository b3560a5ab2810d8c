package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.corrections.ParsedLists;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.graph.write.GraphWriter;
import org.dutygraph.graph.write.LoadOutcome;
import org.dutygraph.graph.write.PreparedList;
import org.dutygraph.resolve.Correction;
import org.dutygraph.resolve.Corrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

/** A correction stands, whatever is loaded again, or it is told; undone, the graph is as it was. */
class CorrectionRunIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final Path OLD = SAMPLES.resolve("yunling-linhe-2024-12.txt");
    private static final Path NEW = SAMPLES.resolve("yunling-linhe-2025-12.txt");
    private static final String LIST = "990121101/2025-12";
    private static final String EARLIER = "990121101/2024-12";
    private static final String CLAUSE = LIST + "/C7/T2";
    private static final String REPORTS = "REPORTS_TO 990121:住房和城乡建设局";
    private static final ListReader READER = ListReader.bundled();

    @TempDir
    private Path folder;

    private Graph graph;
    private MatterPlacement matters;
    private CorrectionRun correcting;

    @BeforeEach
    void empty() {
        graph = TestGraph.empty();
        matters = MatterPlacement.in(graph, DecisionFile.at(folder.resolve("decisions.tsv")));
        correcting = CorrectionRun.in(graph, READER, matters);
    }

    private LoadSummary load(Path... files) {
        return Loading.into(graph, READER, matters).load(List.of(files), entry -> {});
    }

    private CorrectionRun.Outcome correct(String clause, String was, String is) {
        return correcting.add(List.of(correction("甲", clause, was, is)));
    }

    private Correction correction(String by, String clause, String was, String is) {
        return Correction.of(
                "2026-12-01T10:00:00Z",
                by,
                "看过原文",
                correcting.ofActor(clause, Corrections.part(was), Corrections.part(is)));
    }

    private List<String> actors(String clause) {
        try (Session session = graph.driver().session()) {
            return session.run(
                            "MATCH (c {id: $clause})-[r]->(a:Actor) RETURN type(r) + ' ' + a.id + coalesce(' ' + r.corrected, '')"
                                    + " AS actor ORDER BY actor",
                            Map.of("clause", clause))
                    .list(row -> row.get("actor").asString());
        }
    }

    private List<Map<String, Object>> contents() {
        return TestGraphContents.withoutTime(TestGraphContents.of(graph));
    }

    private long outdated() {
        try (Session session = graph.driver().session()) {
            return session.run("MATCH (f:Fault {code: 'CORRECTION_OUTDATED'}) RETURN count(f) AS found")
                    .single()
                    .get("found")
                    .asLong();
        }
    }

    private Path changed(String from, String to) {
        try {
            String text = Files.readString(NEW);
            assertThat(text).contains(from);
            return Files.writeString(folder.resolve("changed.txt"), text.replace(from, to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aCorrectionChangesItsDutyAsALoadWouldAndUndoingItRestoresTheGraph() {
        load(OLD, NEW);
        List<Map<String, Object>> before = contents();

        CorrectionRun.Outcome made = correct(CLAUSE, REPORTS, "WITH 县民政局");
        String id = made.corrections().get(0).id();
        assertThat(made.duties()).isEqualTo(2);
        assertThat(made.lists()).extracting(LoadOutcome::list).containsExactly(EARLIER, LIST);
        for (String list : List.of(LIST, EARLIER)) {
            assertThat(actors(list + "/C7/T2")).containsExactly("PERFORMED_BY 990121101", "WITH 990121:民政局 " + id);
        }
        List<Map<String, Object>> corrected = contents();

        // A graph that is loaded with the correction has the same figures, faults and names.
        TestGraph.empty();
        load(OLD, NEW);
        assertThat(contents()).isEqualTo(corrected);

        CorrectionRun.Outcome undone = correcting.undo(id, "2026-12-01T11:00:00Z", "乙", "");
        assertThat(undone.duties()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void loadingTheListAgainChangesNothing() {
        load(NEW);
        String id = correct(CLAUSE, "", "WITH 县公安局").corrections().get(0).id();
        LoadOutcome again = load(NEW).total();
        assertThat(again.changed() + again.created() + again.removed()).isZero();
        assertThat(actors(CLAUSE)).contains("WITH 990121:公安局 " + id);
    }

    @Test
    void aChangedListKeepsItWhereTheWordsStandAndTellsItWhereTheyDoNot() {
        load(NEW);
        String id = correct(CLAUSE, "", "WITH 县公安局").corrections().get(0).id();
        load(changed("公示7日无异议后报镇", "公示5日无异议后报镇"));
        assertThat(actors(CLAUSE)).contains("WITH 990121:公安局 " + id);
        assertThat(outdated()).isZero();

        load(changed("进行复审，报县住建局审批", "进行复审，报县住建局批准"));
        assertThat(actors(CLAUSE)).containsExactly("PERFORMED_BY 990121101", REPORTS);
        assertThat(outdated()).isOne();

        load(NEW);
        assertThat(actors(CLAUSE)).contains("WITH 990121:公安局 " + id);
        assertThat(outdated()).isZero();
    }

    @Test
    void anotherEditionTakesItOver() {
        load(OLD);
        String id = correct(EARLIER + "/C7/T2", "", "WITH 县公安局")
                .corrections()
                .get(0)
                .id();
        load(NEW);
        assertThat(actors(CLAUSE)).contains("WITH 990121:公安局 " + id);
        assertThat(actors(EARLIER + "/C7/T2")).contains("WITH 990121:公安局 " + id);
    }

    @Test
    void aListThatIsTakenOutAndLoadedAgainHasIt() {
        load(NEW);
        String id = correct(CLAUSE, REPORTS, "").corrections().get(0).id();
        Unloading.from(graph, matters).unload(LIST);
        load(NEW);
        assertThat(actors(CLAUSE)).containsExactly("PERFORMED_BY 990121101");
        assertThat(correcting.standing().find(id)).isPresent();
    }

    @Test
    void whatAKilledProcessLeftOutIsApplied() {
        load(NEW);
        Correction made = correction("甲", CLAUSE, REPORTS, "");
        // The process died after the file was written.
        matters.corrections().add(standing -> List.of(made));
        assertThat(actors(CLAUSE)).contains(REPORTS);
        assertThat(correcting.settle()).extracting(LoadOutcome::list).containsExactly(LIST);
        assertThat(actors(CLAUSE)).containsExactly("PERFORMED_BY 990121101");
        assertThat(correcting.settle()).isEmpty();

        // And after an undo; the load of another list finishes it.
        matters.corrections().add(standing -> List.of(Correction.of("", "", "", new Correction.Undo(made.id()))));
        load(SAMPLES.resolve("yunling-songping-2025-07.txt"));
        assertThat(actors(CLAUSE)).contains(REPORTS);
    }

    @Test
    void aListThatWasReadBeforeTheCorrectionIsWrittenWithIt() {
        ParsedFile read = READER.of(NEW);
        load(NEW);
        correct(CLAUSE, REPORTS, "");
        Loading.into(graph, READER, matters).loadParsed(List.of(read));
        assertThat(actors(CLAUSE)).containsExactly("PERFORMED_BY 990121101");
    }

    @Test
    void twoPersonsAtOnceLoseNothing() throws Exception {
        load(NEW);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<CorrectionRun.Outcome>> made = new ArrayList<>();
        for (String body : List.of("县公安局", "县水利局", "县财政局", "县民政局")) {
            made.add(people.submit(() -> CorrectionRun.in(graph, READER, matters)
                    .add(List.of(correction(body, CLAUSE, "", "WITH " + body)))));
        }
        for (Future<CorrectionRun.Outcome> each : made) {
            each.get();
        }
        people.shutdown();
        assertThat(correcting.standing().standing()).hasSize(4);
        assertThat(actors(CLAUSE).stream().filter(actor -> actor.startsWith("WITH")))
                .hasSize(4);
    }

    @Test
    void whoeverComesSecondIsToldOfTheFirst() {
        load(NEW);
        Correction first = correction("甲", CLAUSE, REPORTS, "CONSULTS 990121:住房和城乡建设局");
        Correction second = correction("乙", CLAUSE, REPORTS, "");
        correcting.add(List.of(first));
        assertThatThrownBy(() -> correcting.add(List.of(second)))
                .isInstanceOf(CorrectionRejected.class)
                .hasMessageContaining(first.id())
                .hasMessageContaining("甲");
        assertThatThrownBy(() -> correct(CLAUSE, "CONSULTS 990121:住房和城乡建设局", ""))
                .isInstanceOf(CorrectionRejected.class)
                .hasMessageContaining("undo that one");
        assertThat(correcting.standing().standing()).containsExactly(first);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        load(NEW);
        assertThatThrownBy(() -> correct(LIST + "/C7/T9", "", "WITH 县公安局"))
                .isInstanceOf(CorrectionRejected.class)
                .hasMessageContaining("C7/T9");
        Correction other = Correction.of(
                "", "", "", new Correction.OfActor(CLAUSE, null, Corrections.part("WITH 县公安局"), "公租房申请审核", "别的话。"));
        assertThatThrownBy(() -> correcting.add(List.of(other)))
                .isInstanceOf(CorrectionRejected.class)
                .hasMessageContaining("别的话。")
                .hasMessageContaining("对申请材料进行复审");
        assertThatThrownBy(() -> correcting.undo("12345678", "", "", ""))
                .isInstanceOf(CorrectionRejected.class)
                .hasMessageContaining("12345678");
        assertThat(matters.corrections().path()).doesNotExist();
    }

    @Test
    void aNameIsCorrectedInEveryListThatHasIt() {
        load(NEW, SAMPLES.resolve("yunling-songping-2025-07.txt"), SAMPLES.resolve("yunling-chengguan-2025-07.txt"));
        List<Map<String, Object>> before = contents();
        Correction made = Correction.of("", "甲", "", new Correction.OfName("县住建局", "", "990121:住房保障中心"));
        assertThat(correcting.add(List.of(made)).lists()).isNotEmpty();
        List<Map<String, Object>> corrected = contents();
        assertThat(actors(CLAUSE)).contains("REPORTS_TO 990121:住房保障中心");
        load(NEW, SAMPLES.resolve("yunling-songping-2025-07.txt"), SAMPLES.resolve("yunling-chengguan-2025-07.txt"));
        assertThat(contents()).isEqualTo(corrected);
        correcting.undo(made.id(), "", "", "");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theKindOfADepartmentIsCorrectedAndItsIdentityStays() {
        Path songping = SAMPLES.resolve("yunling-songping-2025-07.txt");
        load(songping);
        List<Map<String, Object>> before = contents();
        assertThat(kinds()).containsExactly("FALSE", "乡村建设促进中心", "[]");
        // One of its two names is enough.
        Correction made = Correction.of("", "甲", "", new Correction.OfName("县乡村建设促进中心", "", "990121:乡村建设促进中心=农业农村局"));
        correcting.add(List.of(made));
        assertThat(kinds()).startsWith("TRUE", "农业农村局").last().asString().contains("农业");
        List<Map<String, Object>> corrected = contents();

        // Loading changes nothing, and a new graph has the same.
        load(songping);
        assertThat(contents()).isEqualTo(corrected);
        TestGraph.empty();
        load(songping);
        assertThat(contents()).isEqualTo(corrected);

        correcting.undo(made.id(), "", "", "");
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> kinds() {
        try (Session session = graph.driver().session()) {
            org.neo4j.driver.Record row = session.run("MATCH (d:Department {id: '990121:乡村建设促进中心'})-[:OF_KIND]->(k) "
                            + "RETURN d.known AS known, k.name AS kind, [(k)-[:COVERS]->(f) | f.name] AS functions")
                    .single();
            return List.of(
                    row.get("known").toString(),
                    row.get("kind").asString(),
                    row.get("functions").toString());
        }
    }

    @Test
    void aBulkLoadHasThemToo() throws IOException {
        load(NEW);
        correct(CLAUSE, REPORTS, "WITH 县民政局");
        List<Map<String, Object>> loaded = contents();
        Path made = folder.resolve("bulk").resolve("graph");
        Bulk.of(READER, matters.decisions()).into(made, List.of(NEW), entry -> {});
        try (Graph bulk = Graph.open(
                new GraphAddress.Embedded(made), LockMode.COMMAND, new Credentials("neo4j", "not used: embedded"))) {
            assertThat(TestGraphContents.withoutTime(TestGraphContents.of(bulk)))
                    .isEqualTo(loaded);
        }
    }

    @Test
    void theSampleListsResolveAgainToWhatTheyWere() {
        load(Loading.files(List.of(SAMPLES)).toArray(Path[]::new));
        assertUnchangedByResolvingAgain();
    }

    @Test
    void publishedListsResolveAgainToWhatTheyWere() {
        Path lists = Path.of("../shared/lists");
        assumeTrue(Files.isDirectory(lists), "the published lists stand in " + lists);
        load(Loading.files(List.of(lists)).toArray(Path[]::new));
        assertUnchangedByResolvingAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.xlsx", "list.docx", "list.pdf", "list.html", "list.doc"})
    void listsOfEveryFormResolveAgainToWhatTheyWere(String file) {
        load(Path.of("src/test/resources/source/forms", file));
        assertUnchangedByResolvingAgain();
    }

    private void assertUnchangedByResolvingAgain() {
        ParsedLists lists = ParsedLists.in(graph);
        GraphWriter writer = GraphWriter.of(graph);
        List<Map<String, Object>> before = contents();
        List<String> ids;
        try (Session session = graph.driver().session()) {
            ids = session.run("MATCH (l:DutyList) RETURN l.id AS id")
                    .list(row -> row.get("id").asString());
        }
        assertThat(ids).isNotEmpty();
        for (String id : ids) {
            ParsedLists.WrittenList written = lists.list(id).orElseThrow();
            assertThat(PreparedList.of(READER.resolved(written.list())).rows().fingerprint())
                    .as(id)
                    .isEqualTo(written.fingerprint());
            assertThat(writer.rewrite(READER.resolved(written.list()), written.fingerprint()))
                    .hasValueSatisfying(outcome -> assertThat(outcome.changed()).isZero());
            assertThat(writer.rewrite(READER.resolved(written.list()), "another"))
                    .isEmpty();
        }
        assertThat(contents()).isEqualTo(before);
    }
}
