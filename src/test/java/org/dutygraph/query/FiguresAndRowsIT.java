package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Parameter;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.catalogue.RowsBehind;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A figure leads to as many rows as it counts, on the whole graph and under each filter that is passed on. */
class FiguresAndRowsIT {

    private static final List<Map<String, String>> FILTERS = List.of(
            Map.of(),
            Map.of("region", "甲县"),
            Map.of("edition", "2024-07"),
            Map.of("basis", "FIRST"),
            Map.of("role", "ASSIGNS_TO"),
            Map.of("by", "actor"));

    private static final Map<String, String> ASKED_FOR =
            Map.of("department", "甲县水利局", "kind", "应急管理局", "township", "东镇");

    private static QueryRunner runner;

    @BeforeAll
    static void open() {
        runner = QueryRunner.of(County.load());
    }

    static Stream<SavedQuery> queries() {
        return Stream.concat(Catalogue.bundled().queries().stream(), Catalogue.pages().queries().stream())
                .filter(query -> query.columns().stream().anyMatch(column -> column.rows() != null));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aFigureLeadsToAsManyRowsAsItCounts(SavedQuery query) {
        int compared = 0;
        for (Map<String, String> filter : FILTERS) {
            Map<String, String> given = required(query);
            filter.forEach((name, value) -> {
                if (query.parameters().stream().anyMatch(parameter -> accepts(parameter, name, value))) {
                    given.put(name, value);
                }
            });
            QueryResult result = runner.run(query, given, RunOptions.page());
            for (ResultColumn column : query.columns()) {
                if (column.rows() != null && passesOn(column.rows(), given)) {
                    compared += compare(query, result, column.name(), column.rows(), given);
                }
            }
        }
        assertThat(compared).as(query.address()).isPositive();
    }

    private static boolean accepts(Parameter parameter, String name, String value) {
        return parameter.name().equals(name)
                && (parameter.options().isEmpty()
                        || parameter.options().stream()
                                .anyMatch(option -> option.value().equals(value)));
    }

    /** As the pages do: no link where a filter would not be passed on. */
    private static boolean passesOn(RowsBehind rows, Map<String, String> given) {
        return given.keySet().stream().allMatch(name -> rows.conditions().stream()
                .anyMatch(condition -> name.equals(
                        condition.from() == RowsBehind.From.PARAMETER ? condition.value() : condition.parameter())));
    }

    /** Each duty of the county has a role only of those it lists; without a department, of any. */
    @Test
    void aRoleWithoutADepartmentIsARoleOfAnyDepartment() {
        SavedQuery duties = Catalogue.pages().get("rows/duties");
        Set<Object> all = ids(duties, Map.of());
        Set<Object> ofRoles = new HashSet<>();
        for (String role : List.of("LED_BY", "SHARED_WITH", "TAKEN_OVER_BY")) {
            Set<Object> ofRole = ids(duties, Map.of("role", role));
            assertThat(ofRole).as(role).isNotEmpty().isNotEqualTo(all);
            ofRoles.addAll(ofRole);
        }
        assertThat(all).containsAll(ofRoles);
        assertThat(ids(duties, Map.of("ofKind", "公安局", "role", "LED_BY")))
                .isNotEqualTo(ids(duties, Map.of("ofKind", "公安局")));
    }

    /** What is said of the name of a performer parts all clauses. */
    @Test
    void eachClauseIsOfOneSort() {
        SavedQuery clauses = Catalogue.pages().get("rows/clauses");
        int all = runner.run(clauses, Map.of(), RunOptions.page()).rows().size();
        int parts = 0;
        for (String sort : List.of("YES", "NO", "OPEN")) {
            int some = runner.run(clauses, Map.of("written", sort), RunOptions.page())
                    .rows()
                    .size();
            assertThat(some).as(sort).isBetween(1, all - 1);
            parts += some;
        }
        assertThat(parts).isEqualTo(all);
    }

    @Test
    void aClauseNamesItsTownshipAndTheLineOfItsFile() {
        SavedQuery clauses = Catalogue.pages().get("rows/clauses");
        assertThat(runner.run(clauses, Map.of(), RunOptions.page()).rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Stream.of("township", "townshipCode", "source", "line")
                                .map(name -> row.get(at(clauses, name))))
                        .doesNotContainNull());
    }

    private static Set<Object> ids(SavedQuery query, Map<String, String> given) {
        return runner.run(query, given, RunOptions.page()).rows().stream()
                .map(row -> row.get(at(query, "dutyId")))
                .collect(Collectors.toSet());
    }

    private static int compare(
            SavedQuery query, QueryResult result, String name, RowsBehind rows, Map<String, String> given) {
        SavedQuery behind = Catalogue.pages().get("rows/" + rows.page());
        int compared = 0;
        for (List<Object> row : result.rows()) {
            Map<String, String> asked = new LinkedHashMap<>();
            boolean known = true;
            for (RowsBehind.Condition condition : rows.conditions()) {
                Object value =
                        switch (condition.from()) {
                            case TEXT -> condition.value();
                            case PARAMETER -> given.getOrDefault(condition.value(), condition.otherwise());
                            case COLUMN -> row.get(at(query, condition.value()));
                        };
                known &= condition.from() != RowsBehind.From.COLUMN || value != null && !value.equals("");
                if (value != null) {
                    asked.put(condition.parameter(), Objects.toString(value));
                }
            }
            long figure = (Long) row.get(at(query, name));
            if (known && figure > 0) {
                assertThat(runner.run(behind, asked, RunOptions.page()).rows())
                        .as("%s of %s %s: %s", name, query.address(), row, asked)
                        .hasSize((int) figure);
                compared++;
            }
        }
        return compared;
    }

    private static int at(SavedQuery query, String column) {
        return query.columns().stream().map(ResultColumn::name).toList().indexOf(column);
    }

    /** What has to be asked for: a department, a kind of department, a township. */
    private static Map<String, String> required(SavedQuery query) {
        Map<String, String> required = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(parameter -> parameter.required())
                .forEach(parameter -> required.put(parameter.name(), ASKED_FOR.get(parameter.name())));
        return required;
    }
}
