package org.dutygraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.graph.Graph;
import org.dutygraph.graph.TestGraph;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.ResultColumn;
import org.dutygraph.query.run.QueryResult;
import org.dutygraph.query.run.QueryRunner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** Which matters of two places belong together: one rule a case of {@code query/compared.yaml}. */
class CompareMattersIT {

    private static final Map<Character, String> KINDS = Map.of('B', "BASIC", 'C', "COOPERATIVE", 'W', "WITHDRAWN");
    private static final Map<String, String> REGIONS = Map.of("a", "990101", "b", "990102");
    private static final List<Map<String, Object>> DEPARTMENTS = List.of(
            Map.of("kind", "水利局", "functions", List.of("水利")),
            Map.of("kind", "商务局", "functions", List.of("商务")),
            Map.of("kind", "商务和工业局", "functions", List.of("商务", "工业")));

    static Stream<Map<String, Object>> rules() throws IOException {
        try (InputStream in = new ClassPathResource("query/compared.yaml").getInputStream()) {
            List<Map<String, Object>> cases = new Yaml().load(in);
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheirGroups(Map<String, Object> rule) {
        Graph graph = TestGraph.empty();
        List<Map<String, Object>> duties = new ArrayList<>();
        REGIONS.keySet().forEach(place -> ((Map<?, ?>) rule.get(place))
                .forEach((number, of) -> duties.add(duty(place, (String) number, of))));
        List<Map<String, Object>> touches = rule.get("touches") instanceof List<?> given
                ? given.stream().map(CompareMattersIT::touch).toList()
                : List.of();
        try (Session session = graph.driver().session()) {
            session.run(setUp(), Map.of("kinds", DEPARTMENTS, "duties", duties, "touches", touches))
                    .consume();
        }

        QueryResult result = QueryRunner.of(graph.driver())
                .run(
                        Catalogue.bundled().get("townships/compare-matters"),
                        Map.of("a", REGIONS.get("a"), "b", REGIONS.get("b")),
                        RunOptions.page());
        assertThat(result.rows().stream().map(row -> Stream.of("verdict", "dutiesA", "dutiesB", "nearest")
                        .map(column -> text(result, row, column))
                        .collect(Collectors.joining(" | "))
                        .strip()))
                .as(String.valueOf(rule.get("rule")))
                .containsExactlyElementsOf(((List<?>) rule.get("rows"))
                        .stream().map(String::valueOf).toList());
    }

    /** A cell as a case writes it, duties as {@code 1/B1}. */
    private static String text(QueryResult result, List<?> row, String column) {
        Object cell = row.get(
                result.columns().stream().map(ResultColumn::name).toList().indexOf(column));
        if (cell instanceof List<?> duties) {
            return duties.stream()
                    .map(duty -> String.valueOf(duty).replaceFirst("^.{8}(.)/2025-07", "$1"))
                    .collect(Collectors.joining(" "));
        }
        return cell == null ? "" : String.valueOf(cell);
    }

    private static Map<String, Object> duty(String place, String number, Object of) {
        List<?> matterAndDepartments = of instanceof List<?> all ? all : List.of(of);
        String id = id(place, number);
        return Map.of(
                "id",
                id,
                "region",
                REGIONS.get(place),
                "township",
                id.substring(0, id.indexOf('/')),
                "kind",
                KINDS.get(number.charAt(2)),
                "matter",
                matterAndDepartments.get(0),
                "departments",
                matterAndDepartments.subList(1, matterAndDepartments.size()));
    }

    private static Map<String, Object> touch(Object given) {
        List<?> touch = (List<?>) given;
        return Map.of(
                "duty",
                id((String) touch.get(0), (String) touch.get(1)),
                "matter",
                touch.get(2),
                "score",
                ((Number) touch.get(3)).doubleValue(),
                "sameness",
                ((Number) touch.get(4)).doubleValue());
    }

    /** The id of the duty that a case calls {@code 1/B1}. */
    private static String id(String place, String number) {
        return REGIONS.get(place) + "00" + number.charAt(0) + "/2025-07" + number.substring(1);
    }

    private static String setUp() {
        try {
            return new ClassPathResource("query/compared.cypher").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
