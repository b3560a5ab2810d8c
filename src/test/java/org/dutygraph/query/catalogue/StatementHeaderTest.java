package org.dutygraph.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

class StatementHeaderTest {

    static List<Map<String, Object>> headers() throws IOException {
        try (InputStream in = new ClassPathResource("query/headers.yaml").getInputStream()) {
            return new Yaml().load(in);
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void namesEveryFaultWithItsLine(Map<String, Object> header) {
        StatementHeader.Form form = StatementHeader.Form.valueOf(String.valueOf(header.getOrDefault("form", "QUERY")));
        List<HeaderFault> faults = new ArrayList<>();
        StatementHeader read = StatementHeader.read("mine/a.cypher", String.valueOf(header.get("text")), form, faults);
        assertThat(faults.stream()
                        .map(fault -> fault.line() + ": " + fault.found().en() + ": "
                                + fault.expected().en()))
                .as(String.valueOf(header.get("about")))
                .isEqualTo(header.get("faults"));
        assertThat(read == null).isEqualTo(!faults.isEmpty());
        // In Chinese no English sentence is left: words of the grammar stand alone or beside Chinese.
        assertThat(faults).allSatisfy(fault -> assertThat(fault.expected().zh())
                .doesNotContainPattern("\\b(the|of a|with|only|a column|needs)\\b"));
    }
}
