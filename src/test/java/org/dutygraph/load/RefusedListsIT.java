package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.graph.TestGraphContents;
import org.dutygraph.graph.engine.Credentials;
import org.dutygraph.graph.engine.GraphAddress;
import org.dutygraph.graph.engine.LockMode;
import org.dutygraph.parse.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would take duties out without a word is refused, by a load and by a bulk alike; what stands stays. */
class RefusedListsIT {

    private static final ListReader READER = ListReader.bundled();
    private static final String TITLE = "示例省示例彝族自治州云岭县松坪乡履职事项清单\n2025年7月\n";
    private static final String BASIC = "基本履职事项清单\n序号\t事项类别\t事项名称\n1\t党的建设\t甲\n";
    private static final String COOPERATIVE =
            "配合履职事项清单\n序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t乡配合职责\n1\t民生服务\t养老\t县民政局\t1.审核；\t1.上报。\n";
    private static final String WITHDRAWN = "上级部门收回事项清单\n序号\t事项类别\t事项名称\t承接部门及工作方式\n1\t民生服务\t考核\t不再开展此项工作\n";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aListWithoutADutyAndAPartAloneChangeNothing() throws IOException {
        Path whole = file("1.txt", TITLE + BASIC + COOPERATIVE + WITHDRAWN);
        Path part = file("2.txt", TITLE + COOPERATIVE.replace("养老", "低保"));
        Path empty = Files.write(
                folder.resolve("3.xlsx"),
                ListTemplate.of(SourceDefaultsParser.of("990121201", "2026-03", null))
                        .xlsx());
        DecisionFile decisions = DecisionFile.at(folder.resolve("decisions.tsv"));
        Graph graph = TestGraph.empty();
        Loading loading = Loading.into(graph, READER, MatterPlacement.in(graph, decisions));
        loading.load(List.of(whole), entry -> {});
        List<Map<String, Object>> standing = TestGraphContents.withoutTime(TestGraphContents.of(graph));

        LoadSummary refused = loading.load(List.of(part, empty), entry -> {});

        assertThat(refused.lists()).isZero();
        assertThat(refused.isWhole()).isFalse();
        assertThat(refused.faults()).extracting(Fault::code).contains("PART_ALONE", "NO_DUTY");
        assertThat(refused.faults())
                .filteredOn(fault -> fault.code().equals("PART_ALONE"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .contains("2.txt", "基本履职事项、上级部门收回事项", "dutygraph unload 990121201/2025-07"));
        assertThat(TestGraphContents.withoutTime(TestGraphContents.of(graph))).isEqualTo(standing);

        Bulk.Outcome bulk =
                Bulk.of(READER, decisions).into(folder.resolve("graph"), List.of(whole, part, empty), entry -> {});
        assertThat(bulk.files().faults()).extracting(Fault::code).contains("PART_ALONE", "NO_DUTY");
        try (Graph made = Graph.open(
                new GraphAddress.Embedded(folder.resolve("graph")),
                LockMode.COMMAND,
                new Credentials("neo4j", "not used: embedded"))) {
            assertThat(TestGraphContents.withoutTime(TestGraphContents.of(made)))
                    .isEqualTo(standing);
        }
    }

    @Test
    void partsThatAreGivenTogetherReplaceTheListAndAnUnloadedOneIsNoHindrance() throws IOException {
        Graph graph = TestGraph.empty();
        MatterPlacement placing = MatterPlacement.in(graph, DecisionFile.at(folder.resolve("decisions.tsv")));
        Loading loading = Loading.into(graph, READER, placing);
        Path part = file("2.txt", TITLE + COOPERATIVE.replace("养老", "低保"));
        loading.load(List.of(file("0.txt", TITLE + BASIC + COOPERATIVE + WITHDRAWN)), entry -> {});

        List<Path> together =
                new ArrayList<>(List.of(part, file("1.txt", TITLE + BASIC), file("3.txt", TITLE + WITHDRAWN)));
        LoadSummary joined = loading.load(together, entry -> {});
        assertThat(joined.lists()).isEqualTo(1);
        assertThat(joined.faults()).isEmpty();
        assertThat(joined.total().changed()).isPositive();
        assertThat(joined.total().removed()).isZero();

        assertThat(Unloading.from(graph, placing).unload("990121201/2025-07")).isPresent();
        assertThat(loading.load(List.of(part), entry -> {}).total().created()).isEqualTo(1);
    }
}
