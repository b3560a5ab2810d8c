package org.dutygraph.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.matters.MatterWriter;
import org.dutygraph.load.ListReader;
import org.dutygraph.matter.Decisions;
import org.dutygraph.resolve.ResolvedList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** What is kept with lists, duties and departments is what counting the graph gives, whatever was written before. */
class FiguresIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final ListReader READER = ListReader.bundled();

    @TempDir
    private Path folder;

    private Graph graph;
    private GraphWriter writer;
    private MatterWriter matters;

    @BeforeEach
    void open() {
        graph = TestGraph.empty();
        writer = GraphWriter.of(graph);
        matters = MatterWriter.of(graph);
    }

    @Test
    void theyAreTrueAfterEveryWriting() throws IOException {
        // The newer edition first, then the older one, which comes into the graph as an archived one.
        writer.write(list("yunling-linhe-2025-12.txt"));
        assertCounted();
        writer.write(list("yunling-linhe-2024-12.txt"));
        writer.write(list("yunling-songping-2025-07.txt"));
        assertCounted();

        // Other departments and fewer duties in the same edition; then as it was.
        writer.write(changed("yunling-songping-2025-07.txt"));
        assertCounted();
        writer.write(list("yunling-songping-2025-07.txt"));
        writer.write(list("yunling-chengguan-2025-07.txt"));
        assertCounted();
        assertThat(TestGraphContents.of(graph).toString())
                .contains(
                        "mostShared",
                        "reportsFrom",
                        "actionsTownship",
                        "silentSharers",
                        "departments",
                        "witness",
                        "loadTaken");
    }

    @Test
    void aNewerEditionTakesThePlaceOfTheOlderOnesFigures() throws IOException {
        writer.write(list("yunling-linhe-2024-12.txt"));
        List<Map<String, Object>> older = pairs();
        writer.write(list("yunling-linhe-2025-12.txt"));

        assertCounted();
        List<Map<String, Object>> both = pairs();
        assertThat(both).isNotEqualTo(older);
        TestGraph.clear(graph);
        writer.write(list("yunling-linhe-2025-12.txt"));
        assertThat(pairs()).isEqualTo(both);
    }

    private ResolvedList list(String file) {
        return read(SAMPLES.resolve(file));
    }

    private static ResolvedList read(Path file) {
        return Objects.requireNonNull(READER.of(file).list());
    }

    private ResolvedList changed(String file) throws IOException {
        return read(Files.writeString(
                folder.resolve(file),
                Files.readAllLines(SAMPLES.resolve(file)).stream()
                        .filter(line -> !line.matches("\\d*7\t.*"))
                        .map(line -> line.replace("县水利局", "县农业农村局").replace("审核", "核实"))
                        .collect(Collectors.joining("\n"))));
    }

    /** Takes all figures away and has them counted from the graph. */
    private void assertCounted() {
        matters.place(Decisions.none());
        List<Map<String, Object>> kept = TestGraphContents.of(graph);
        forget();
        assertThat(TestGraphContents.of(graph).toString())
                .doesNotContain("mostShared", "categories", "reportsFrom", "witness", "loadDepartments");
        TestGraph.countFigures(graph);
        assertThat(TestGraphContents.of(graph)).isEqualTo(kept);
    }

    private void forget() {
        run(
                "MATCH (l:DutyList) SET l = l {.id, .edition, .until, .title, .place, .order, .corrections, .source, .sha256, .faults, .loadedAt, .fingerprint, .placed}");
        run("MATCH (d:Duty|ArchivedDuty) REMOVE d.departments");
        run("MATCH (m:Matter) REMOVE m.townships, m.basic, m.cooperative, m.withdrawn, m.wordings, m.witness,"
                + " m.witnesses, m.witnessed");
        run(
                "MATCH (a:Department) REMOVE a.leads, a.leadsShared, a.leadsSole, a.leadsFirst, a.shares, a.takenOver, a.partners, a.partnerDuties, a.mostShared");
    }

    private List<Map<String, Object>> pairs() {
        return rows("MATCH (a:Department) WHERE a.mostShared > 0"
                + " RETURN a.id AS id, a.partners AS partners, a.partnerDuties AS duties ORDER BY id");
    }

    private List<Map<String, Object>> rows(String statement) {
        try (Session session = graph.driver().session()) {
            return session.run(statement).list(row -> row.asMap());
        }
    }

    private void run(String statement) {
        try (Session session = graph.driver().session()) {
            session.run(statement).consume();
        }
    }
}
