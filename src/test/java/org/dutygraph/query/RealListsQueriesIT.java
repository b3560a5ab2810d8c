package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.dutygraph.query.check.AcceptedFindings;
import org.dutygraph.query.check.Checks;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every query and check on the two real lists, where they lie beside the project. */
@EnabledIf(value = "realListsAreThere", disabledReason = "the real lists do not lie in ../shared/lists")
class RealListsQueriesIT {

    private static final Path LISTS = Path.of("../shared/lists");

    /** What a person would ask of the county of the first list, for parameters that need a value. */
    private static final Map<ParameterType, String> ASKED = Map.of(
            ParameterType.DEPARTMENT, "伊宁县农业农村局",
            ParameterType.TOWNSHIP, "喀拉亚尕奇乡",
            ParameterType.REGION, "喀拉亚尕奇乡",
            ParameterType.DUTY, "654021202/2025-07/C5",
            ParameterType.CATEGORY, "乡村振兴",
            ParameterType.EDITION, "2025-07",
            ParameterType.TEXT, "水利",
            ParameterType.SEARCH, "人社");

    /** Queries that find nothing in the two real lists, and why that is right. */
    private static final Map<String, String> EMPTY = Map.of(
            "data/unknown-departments",
            "the table of departments knows every name in them",
            "networks/townships-in-common",
            "the two townships lie in two counties, each with departments of its own",
            "townships/edition-diff",
            "each township has one edition");

    /** Checks that find something, because the lists themselves have it. */
    private static final Set<String> FINDING = Set.of(
            "clauses/identical",
            "clauses/nobody-named",
            "departments/listed-without-clause",
            "departments/named-not-listed",
            "departments/open-class",
            "lists/faults",
            "lists/other-township-named");

    static boolean realListsAreThere() {
        return Files.isDirectory(LISTS);
    }

    @Test
    void everyQueryAnswersWithRows() {
        Graph graph = TestGraph.empty();
        Loading.into(
                        graph,
                        ListReader.bundled(),
                        MatterPlacement.in(
                                graph,
                                DecisionFile.at(TestGraph.temporaryFolder().resolve("decisions.tsv"))))
                .load(Loading.files(List.of(LISTS)), entry -> {});
        QueryRunner runner = QueryRunner.of(graph.driver());
        Set<String> empty = new TreeSet<>();
        Map<String, Long> slow = new TreeMap<>();
        for (SavedQuery query : Catalogue.bundled().queries()) {
            QueryResult result = runner.run(query, asked(query), RunOptions.page());
            if (result.rows().isEmpty()) {
                empty.add(query.address());
            }
            if (result.elapsedMillis() > 5_000) {
                slow.put(query.address(), result.elapsedMillis());
            }
            assertThat(runner.run(query, asked(query), RunOptions.page()).rows())
                    .as("the second run of " + query.address())
                    .isEqualTo(result.rows());
        }
        Set<String> finding = new TreeSet<>();
        Checks.of(graph.driver())
                .run(Catalogue.bundled().checks(), AcceptedFindings.none())
                .findings()
                .forEach(found -> finding.add(found.check().address()));
        assertThat(empty).isEqualTo(new TreeSet<>(EMPTY.keySet()));
        assertThat(finding).isEqualTo(new TreeSet<>(FINDING));
        assertThat(slow).isEmpty();
    }

    private static Map<String, String> asked(SavedQuery query) {
        Map<String, String> asked = new HashMap<>();
        for (Parameter parameter : query.parameters()) {
            String value = ASKED.get(parameter.type());
            if (parameter.required() && value != null) {
                asked.put(parameter.name(), value);
            }
        }
        asked.computeIfPresent("to", (name, value) -> "伊宁县公安局");
        asked.computeIfPresent("b", (name, value) -> "五马场哈萨克族乡");
        return asked;
    }
}
