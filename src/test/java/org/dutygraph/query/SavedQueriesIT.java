package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

/** Every saved query and check on the tiny county: what it has to find, and nothing of what it has to leave out. */
class SavedQueriesIT {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static Driver driver;

    @BeforeAll
    static void open() {
        driver = County.load();
    }

    static Stream<QueryCase> queries() {
        return QueryCase.all("query/queries.yaml");
    }

    static Stream<QueryCase> checks() {
        return QueryCase.all("query/checks.yaml");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsItsRowsAndNoOthers(QueryCase expected) {
        SavedQuery query = CATALOGUE.get(expected.name());
        QueryResult result = QueryRunner.of(driver).run(query, expected.parameters(), RunOptions.page());
        assertThat(expected.render(result)).isEqualTo(expected.rows());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void namesTheBadAndNotTheGood(QueryCase expected) {
        Check check = CATALOGUE.checks().stream()
                .filter(each -> each.address().equals(expected.name()))
                .findFirst()
                .orElseThrow();
        QueryResult result = QueryRunner.of(driver).run(check.query(), expected.parameters(), RunOptions.page());
        assertThat(expected.render(result)).isEqualTo(expected.rows());
    }

    @Test
    void everyCheckFindsSomethingAndCanBeAskedOfARegion() {
        for (Check check : CATALOGUE.checks()) {
            assertThat(checks()).as(check.address()).anySatisfy(each -> {
                assertThat(each.name()).isEqualTo(check.address());
                assertThat(each.rows()).isNotEmpty();
            });
            List<List<Object>> everywhere = rows(check, Map.of());
            Set<List<Object>> found = new HashSet<>(rows(check, Map.of("region", "甲县")));
            found.addAll(rows(check, Map.of("region", "乙县")));
            // What belongs to no region, and classes that both counties write, are found only without one.
            assertThat(everywhere).as(check.address()).containsAll(found);
            assertThat(rows(check, Map.of("region", "南镇")))
                    .as(check.address())
                    .noneMatch(row ->
                            row.toString().contains("东镇") || row.toString().contains("西乡"));
        }
    }

    private static List<List<Object>> rows(Check check, Map<String, String> parameters) {
        return QueryRunner.of(driver)
                .run(check.query(), parameters, RunOptions.page())
                .rows();
    }

    @Test
    void everyQueryAndEveryCheckHasACase() {
        assertThat(names(queries()))
                .containsExactlyElementsOf(
                        CATALOGUE.queries().stream().map(SavedQuery::address).collect(Collectors.toList()));
        assertThat(names(checks()))
                .containsExactlyElementsOf(
                        CATALOGUE.checks().stream().map(Check::address).collect(Collectors.toList()));
    }

    @Test
    void everyQueryFindsSomething() {
        Set<String> empty = new TreeSet<>();
        queries().filter(each -> each.rows().isEmpty()).forEach(each -> empty.add(each.name()));
        queries().filter(each -> !each.rows().isEmpty()).forEach(each -> empty.remove(each.name()));
        assertThat(empty).isEmpty();
    }

    private static List<String> names(Stream<QueryCase> cases) {
        return cases.map(QueryCase::name).distinct().sorted().toList();
    }
}
