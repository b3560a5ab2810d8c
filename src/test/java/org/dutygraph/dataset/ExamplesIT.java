package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dutygraph.graph.Graph;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small paper of the manual, run from a dataset: its tables have the figures of the saved queries. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of("src/docs/examples").toAbsolutePath();

    @TempDir
    private Path folder;

    private Graph graph;
    private Path out;

    @BeforeEach
    void dataset() throws IOException {
        graph = ReadDataset.sampleCounty();
        ReadDataset.of(graph, folder.resolve("data"), null, null);
        out = folder.resolve("paper");
    }

    @Test
    void thePaperInRHasTheFiguresOfTheSavedQueries() throws IOException {
        assumeTrue(Scripts.works("R with igraph (r-cran-igraph)", "Rscript", "-e", "library(igraph)"));
        Scripts.output(folder, "Rscript", EXAMPLES.resolve("paper.R").toString(), "data", out.toString());

        assertTableOne();
        assertThat(Files.size(out.resolve("figure1.png"))).isGreaterThan(10_000);
        List<List<Object>> lines = rows("networks/who-shares-duties", "departmentId", "partnerId");
        Set<Object> departments = new HashSet<>();
        lines.forEach(departments::addAll);
        Map<String, String> shape = table("table2.csv").get(0);
        assertThat(shape.get("departments")).isEqualTo(String.valueOf(departments.size()));
        assertThat(shape.get("lines")).isEqualTo(String.valueOf(lines.size()));
        assertTopThree(shape);
    }

    @Test
    void thePaperInPythonHasTheFiguresOfTheSavedQueries() throws IOException {
        List<String> pythons = List.of("python3", "/usr/bin/python3");
        String python = pythons.stream()
                .filter(one -> Scripts.works("", one, "-c", "import pandas"))
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "skipped: this machine has no pandas");
        Scripts.output(folder, python, EXAMPLES.resolve("paper.py").toString(), "data", out.toString());

        assertTableOne();
        Set<String> lines = table("network.csv").stream()
                .map(row -> row.get("body_id_x") + " " + row.get("body_id_y") + " " + row.get("weight"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines)
                .isEqualTo(rows("networks/who-shares-duties", "departmentId", "partnerId", "duties").stream()
                        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Files.readString(out.resolve("figure1.svg"))).contains("云岭县公安局", "<line ");
        Map<String, String> load = table("table2.csv").get(0);
        assertTopThree(load);
        assertThat(Double.parseDouble(load.get("gini"))).isBetween(0.0, 1.0);
    }

    private void assertTableOne() {
        Set<String> listed = rows("workload/department-workload", "departmentId", "leads", "shares").stream()
                .filter(row -> (long) row.get(1) + (long) row.get(2) > 0)
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> counted = table("table1.csv").stream()
                .map(row -> row.get("department_id") + " " + row.get("leads") + " " + row.get("shares"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(counted).hasSizeGreaterThan(30).isEqualTo(listed);
    }

    private void assertTopThree(Map<String, String> record) {
        List<Integer> duties = table("table1.csv").stream()
                .map(row -> Integer.valueOf(row.get("duties")))
                .toList();
        int all = duties.stream().mapToInt(Integer::intValue).sum();
        int first = duties.stream().limit(3).mapToInt(Integer::intValue).sum();
        assertThat(Double.parseDouble(record.get("top_three"))).isCloseTo((double) first / all, within(1e-12));
    }

    private List<Map<String, String>> table(String name) {
        return ReadDataset.read(out.resolve(name));
    }

    /** Of a saved query's rows some columns. */
    private List<List<Object>> rows(String query, String... columns) {
        QueryResult result =
                QueryRunner.of(graph.driver()).run(Catalogue.bundled().get(query), Map.of(), RunOptions.complete());
        List<String> names =
                result.columns().stream().map(column -> column.name()).toList();
        List<List<Object>> rows = new ArrayList<>();
        result.rows().forEach(row -> {
            List<Object> some = new ArrayList<>();
            for (String column : columns) {
                some.add(row.get(names.indexOf(column)));
            }
            rows.add(some);
        });
        return rows;
    }
}
