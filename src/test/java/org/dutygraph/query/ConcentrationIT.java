package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** Measures of concentration on workloads whose measures are published, or follow from the definition. */
class ConcentrationIT {

    /** The example of the R package ineq, whose {@code Gini(x)} is 0.4620911. */
    private static final long[] INEQ = {541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261};

    @Test
    void theGiniOfTheExampleOfIneq() {
        List<Object> figures = concentration(INEQ);
        assertThat(figures.get(2)).isEqualTo(0.4621);
    }

    /** U.S. Department of Justice, “Herfindahl–Hirschman Index”: four firms of 30, 30, 20 and 20 percent have 2,600 points. */
    @Test
    void theHhiOfTheExampleOfTheDepartmentOfJustice() {
        assertThat(concentration(30, 30, 20, 20)).containsExactly(4L, 100L, 0.1, 0.26, 80.0);
    }

    @Test
    void allAlike() {
        assertThat(concentration(7, 7, 7, 7, 7)).containsExactly(5L, 35L, 0.0, 0.2, 60.0);
    }

    @Test
    void oneDepartmentHasAll() {
        assertThat(concentration(9)).containsExactly(1L, 9L, 0.0, 1.0, 100.0);
    }

    @Test
    void twoDepartments() {
        assertThat(concentration(3, 1)).containsExactly(2L, 4L, 0.25, 0.625, 100.0);
    }

    @Test
    void withoutDepartmentsTheRowIsThereAndTheMeasuresAreEmpty() {
        assertThat(concentration()).containsExactly(0L, 0L, null, null, null);
        assertThat(rows("workload/lorenz-curve")).isEmpty();
    }

    @Test
    void theCurveGoesFromTheLeastToTheMostBusy() {
        graphOf(1, 1, 2, 4);
        assertThat(rows("workload/lorenz-curve"))
                .containsExactly(
                        List.of(0L, 0L, 0.0, 0.0),
                        List.of(1L, 2L, 50.0, 25.0),
                        List.of(2L, 1L, 75.0, 50.0),
                        List.of(4L, 1L, 100.0, 100.0));
    }

    /** Twice the area between the diagonal and the curve. */
    @Test
    void theAreaUnderTheCurveIsTheGini() {
        graphOf(INEQ);
        List<List<Object>> curve = rows("workload/lorenz-curve");
        double under = IntStream.range(1, curve.size())
                .mapToDouble(i -> (percent(curve, i, 2) - percent(curve, i - 1, 2))
                        * (percent(curve, i, 3) + percent(curve, i - 1, 3))
                        / 2)
                .sum();
        assertThat(1 - 2 * under / 10_000).isCloseTo(0.4620911, org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void theBusiestAreNamedWithTheirWorkload() {
        graphOf(1, 5, 2, 2);
        assertThat(rows("workload/concentration-by-region").get(0).get(7))
                .isEqualTo(List.of("部门2 5", "部门3 2", "部门4 2"));
    }

    private static double percent(List<List<Object>> curve, int row, int column) {
        return (double) curve.get(row).get(column);
    }

    /** Departments, workload, Gini, HHI, top three of the one county and of its one list. */
    private static List<Object> concentration(long... loads) {
        graphOf(loads);
        List<List<Object>> byRegion = rows("workload/concentration-by-region");
        List<List<Object>> byList = rows("workload/concentration-by-list");
        assertThat(byRegion).hasSize(1);
        assertThat(byList).hasSize(1);
        List<Object> figures = new ArrayList<>(byRegion.get(0).subList(2, 7));
        assertThat(byList.get(0).subList(2, 7)).isEqualTo(figures);
        return figures;
    }

    private static List<List<Object>> rows(String query) {
        return QueryRunner.of(TestGraph.open().driver())
                .run(Catalogue.bundled().get(query), Map.of(), RunOptions.complete())
                .rows();
    }

    /** A county with one list that puts as many duties on its departments. */
    private static void graphOf(long... loads) {
        Graph graph = TestGraph.empty();
        List<String> ids = IntStream.rangeClosed(1, loads.length)
                .mapToObj(i -> "990101:部门%d".formatted(i))
                .toList();
        List<Long> led = LongStream.of(loads).boxed().toList();
        try (Session session = graph.driver().session()) {
            session.run(
                            "CREATE (n:Region {id: '000000', name: '全国'}), (c:Region {id: '990101', name: '甲县'}),"
                                    + " (t:Region:Township {id: '990101001', name: '东镇'})-[:PART_OF]->(c),"
                                    + " (l:DutyList {id: '990101001/2025-07', edition: '2025-07', until: '9999-12'})-[:ISSUED_FOR]->(t),"
                                    + " (l)-[:LIES_IN]->(n)"
                                    + " FOREACH (id IN $ids | CREATE (:Department {id: id, name: split(id, ':')[1]}))"
                                    + " FOREACH (_ IN CASE WHEN size($ids) > 0 THEN [1] ELSE [] END | SET l.loadDepartments = $ids,"
                                    + " l.loadCategories = [id IN $ids | '（无类别）'], l.loadLed = $led,"
                                    + " l.loadShared = [id IN $ids | 0], l.loadTaken = [id IN $ids | 0])",
                            Map.of("ids", ids, "led", led))
                    .consume();
        }
    }
}
