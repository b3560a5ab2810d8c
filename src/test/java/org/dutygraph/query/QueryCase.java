package org.dutygraph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dutygraph.query.format.DisplayText;
import org.dutygraph.query.run.QueryResult;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * One case of {@code query/queries.yaml} or {@code checks.yaml}.
 *
 * @param name TOPIC/NAME
 * @param parameters what the user writes
 * @param rows one line for each row, cells parted by {@code " | "}, as a person would read them
 */
record QueryCase(String name, Map<String, String> parameters, List<String> rows) {

    static Stream<QueryCase> all(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            List<QueryCase> cases = new ArrayList<>();
            for (Object each : (List<?>) new Yaml().load(in)) {
                Map<?, ?> map = (Map<?, ?>) each;
                Map<String, String> parameters = new LinkedHashMap<>();
                if (map.get("parameters") instanceof Map<?, ?> given) {
                    given.forEach((key, value) -> parameters.put(String.valueOf(key), String.valueOf(value)));
                }
                List<String> rows = new ArrayList<>();
                if (map.get("rows") instanceof List<?> given) {
                    given.forEach(row -> rows.add(String.valueOf(row)));
                }
                cases.add(new QueryCase(String.valueOf(map.get("query")), parameters, rows));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> render(QueryResult result) {
        return result.rows().stream()
                .map(row ->
                        String.join(" | ", row.stream().map(DisplayText::shown).toList()))
                .toList();
    }

    @Override
    public String toString() {
        return name + (parameters.isEmpty() ? "" : " " + parameters);
    }
}
