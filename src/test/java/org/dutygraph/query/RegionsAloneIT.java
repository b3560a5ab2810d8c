package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dutygraph.bench.InventedLists;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.load.DecisionFile;
import org.dutygraph.load.ListReader;
import org.dutygraph.load.Loading;
import org.dutygraph.load.MatterPlacement;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a region is that region's alone: another county's lists change nothing of it. */
class RegionsAloneIT {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");
    private static final String COUNTY = "990121";

    private static final Map<ParameterType, String> ASKED = Map.of(
            ParameterType.DEPARTMENT, "990121:公安局",
            ParameterType.TOWNSHIP, "990121101",
            ParameterType.DUTY, "990121201/2025-07/C11",
            ParameterType.CATEGORY, "民生服务",
            ParameterType.EDITION, "2025-07",
            ParameterType.TEXT, "水利",
            ParameterType.SEARCH, "人社");

    /** Whose rows may change with another county's lists, and why that is right. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "data/matters-to-review", "a matter is called by its shortest wording, wherever that stands",
            "townships/compare-matters", "the same",
            "townships/matter-coverage", "the same",
            "text/search", "a word weighs the more the fewer duties of the graph have it",
            "text/similar-duties", "the same");

    @TempDir
    private Path folder;

    @Test
    void anotherCountysListsChangeNothingOfIt() throws Exception {
        Graph graph = TestGraph.empty();
        MatterPlacement placing = MatterPlacement.in(graph, DecisionFile.at(folder.resolve("decisions.tsv")));
        Loading loading = Loading.into(graph, ListReader.bundled(), placing);
        loading.load(Loading.files(List.of(SAMPLES)), entry -> {});
        Map<String, List<List<@Nullable Object>>> before = answers(graph);

        loading.load(InventedLists.seed(3).write(folder.resolve("lists"), 3), entry -> {});

        assertThat(before).hasSizeGreaterThan(25);
        assertThat(before.values().stream().filter(List::isEmpty)).hasSizeLessThan(5);
        Map<String, List<List<@Nullable Object>>> after = answers(graph);
        assertThat(before.keySet())
                .filteredOn(query -> !ELSEWHERE.containsKey(query))
                .allSatisfy(query -> assertThat(after.get(query)).as(query).isEqualTo(before.get(query)));
    }

    /** The rows of every query that can be asked of a region, by its address. */
    private static Map<String, List<List<@Nullable Object>>> answers(Graph graph) {
        QueryRunner runner = QueryRunner.of(graph.driver());
        Map<String, List<List<@Nullable Object>>> answers = new TreeMap<>();
        for (SavedQuery query : Catalogue.bundled().queries()) {
            Map<String, String> asked = asked(query);
            if (asked.containsValue(COUNTY)) {
                answers.put(
                        query.address(),
                        runner.run(query, asked, RunOptions.complete()).rows());
            }
        }
        return answers;
    }

    private static Map<String, String> asked(SavedQuery query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            if (parameter.type() == ParameterType.REGION) {
                asked.put(parameter.name(), COUNTY);
            } else if (parameter.required()) {
                asked.put(parameter.name(), ASKED.getOrDefault(parameter.type(), ""));
            }
        }
        return asked;
    }
}
