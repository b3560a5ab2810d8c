package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.bench.CsvImporter;
import org.dutygraph.cli.Program;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.SearchTokens;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.matter.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;

/** A bulk makes the graph that a load makes, whole or not at all. */
class BulkIT {

    private static final int LISTS = 50;

    /** A list whose cells contain line breaks, which the importer has to be told. */
    private static final String LINES =
            """
            示例省示例彝族自治州云岭县松坪乡配合履职事项清单,,,,,
            2025年9月,,,,,
            序号,事项类别,事项名称,对应上级部门,上级部门职责,乡配合职责
            1,民生服务,养老服务,县民政局,"1.审核材料；
            2.公示结果。","1.上报情况；
            2.走访老人。"
            2,民生服务,社会救助,县水务局,1.审批救助；,1.受理申请。
            """;

    @TempDir
    private Path folder;

    @Test
    void fiftyListsMakeTheGraphThatALoadMakes() throws IOException {
        List<Path> files = new ArrayList<>(VariedLists.write(folder.resolve("lists"), LISTS));
        files.add(Files.writeString(folder.resolve("lists/none.txt"), "没有清单\n"));
        files.add(Files.writeString(folder.resolve("lists/lines.csv"), LINES));
        DecisionFile decisions = DecisionFile.at(folder.resolve("decisions.tsv"));
        decisions.add(Decisions.Verdict.SAME, "党员教育", "学习宣传党的创新理论", "测试", "2026-11-22", "");
        ListReader reader = ListReader.bundled();

        Graph loaded = TestGraph.empty();
        LoadSummary load = Loading.into(loaded, reader, MatterPlacement.in(loaded, decisions))
                .load(files, entry -> {});
        Bulk.Outcome bulk = Bulk.of(reader, decisions).into(folder.resolve("graph"), files, entry -> {});

        assertThat(bulk.files().faults()).isEqualTo(load.faults());
        assertThat(bulk.files().departments()).isEqualTo(load.departments());
        assertThat(bulk.files().files().get(0).outcome())
                .as("a later file has the same list")
                .isNull();
        List<Map<String, Object>> expected = TestGraphContents.withoutTime(TestGraphContents.of(loaded));
        assertThat(expected.toString())
                .contains(
                        "ArchivedDuty", "LIES_IN", "CONCERNS", "TOUCHES", "OpenClass", "searchUpstream", "name=云岭县水务局")
                .contains("1.审核材料；\n2.公示结果。")
                .as("another list of the county writes 县水利局")
                .doesNotContain("name=云岭县水利局");
        try (Graph made = open()) {
            List<Map<String, Object>> contents = TestGraphContents.withoutTime(TestGraphContents.of(made));
            assertThat(nodes(contents)).isEqualTo(nodes(expected));
            assertThat(contents).isEqualTo(expected);
            assertThat(schema(made)).isEqualTo(schema(loaded));
            assertThat(bulk.size().nodes()).isEqualTo(nodes(expected).size());

            // It goes on from here as any other graph: nothing to place anew, nothing to write twice.
            MatterPlacement placing = MatterPlacement.in(made, decisions);
            assertThat(placing.place()).isZero();
            assertThat(SearchTokens.enterNames(made)).isZero();
            LoadSummary again = Loading.into(made, reader, placing).load(files.subList(1, files.size()), e -> {});
            assertThat(again.total().created() + again.total().changed()).isZero();
            assertThat(TestGraphContents.withoutTime(TestGraphContents.of(made)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void theFilesForAServerMakeTheSameGraph() throws IOException {
        List<Path> files = VariedLists.write(folder.resolve("lists"), 6);
        DecisionFile decisions = DecisionFile.at(folder.resolve("decisions.tsv"));
        ListReader reader = ListReader.bundled();
        Graph loaded = TestGraph.empty();
        Loading.into(loaded, reader, MatterPlacement.in(loaded, decisions)).load(files, entry -> {});
        List<Map<String, Object>> expected = TestGraphContents.withoutTime(TestGraphContents.of(loaded));

        Bulk.of(reader, decisions).csv(folder.resolve("csv"), files, entry -> {});
        CsvImporter.run(folder.resolve("csv"), Files.createDirectories(folder.resolve("graph/store")));

        try (Graph made = open()) {
            assertThat(MatterPlacement.in(made, decisions).place()).isZero();
            assertThat(TestGraphContents.withoutTime(TestGraphContents.of(made)))
                    .isEqualTo(expected);
            assertThat(schema(made)).isEqualTo(schema(loaded));
        }
    }

    @Test
    void aFolderWithSomethingInItIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("graph"));
        Files.writeString(folder.resolve("graph/mine.txt"), "mine");

        assertThat(bulk("--into")).isEqualTo(2);
        assertThat(said.toString()).contains("is not empty", "load");
        assertThat(files(folder.resolve("graph"))).containsExactly("mine.txt");
        assertThat(bulk("--csv")).isEqualTo(2);
        assertThat(said.toString()).contains("is not empty");
    }

    @Test
    void aBulkThatFailsLeavesNothing() throws IOException {
        List<Path> files = VariedLists.write(folder.resolve("lists"), 3);
        Bulk bulk = Bulk.of(ListReader.bundled(), DecisionFile.at(folder.resolve("decisions.tsv")));

        assertThatThrownBy(() -> bulk.into(folder.resolve("graph"), files, entry -> {
                    throw new IllegalStateException("cut");
                }))
                .hasMessage("cut");
        assertThat(folder.resolve("graph")).doesNotExist();

        assertThat(bulk("--into")).isEqualTo(1);
        assertThat(files(folder.resolve("graph"))).containsExactly("lock", "store");
        assertThat(said.toString()).contains("open it with --graph embedded:" + folder.resolve("graph"));
    }

    private final StringWriter said = new StringWriter();

    private int bulk(String target) {
        PrintWriter out = new PrintWriter(said, true);
        return Program.run(
                out,
                out,
                "bulk",
                "src/main/resources/samples",
                target,
                folder.resolve("graph").toString());
    }

    private Graph open() {
        return Graph.open(
                new GraphAddress.Embedded(folder.resolve("graph")),
                LockMode.COMMAND,
                new Credentials("neo4j", "not used: embedded"));
    }

    private static List<Object> nodes(List<Map<String, Object>> contents) {
        return contents.stream().map(row -> row.get("node")).distinct().toList();
    }

    /** Constraints and indexes, the indexes with their state: each holds everything. */
    private static List<Map<String, Object>> schema(Graph graph) {
        try (Session session = graph.driver().session()) {
            List<Map<String, Object>> all = new ArrayList<>(session.run(
                            "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, state, populationPercent"
                                    + " ORDER BY name")
                    .list(row -> row.asMap()));
            all.addAll(session.run("MATCH (v:SchemaVersion) RETURN v.id AS id, v.checksum AS sum, v.placed AS placed"
                            + " ORDER BY id")
                    .list(row -> row.asMap()));
            return all;
        }
    }

    private static List<String> files(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
