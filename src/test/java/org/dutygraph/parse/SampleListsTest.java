package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dutygraph.source.SourceText;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The bundled sample county against what it was written to hold: {@code src/test/resources/samples/expected.yaml}. */
class SampleListsTest {

    @ParameterizedTest
    @MethodSource("lists")
    void everyDutyIsRead(Map<String, Object> expected) throws IOException {
        DutyList list = read(expected).list();

        assertThat(list).isNotNull();
        assertThat(list.title().replaceAll("\\s", "")).isEqualTo(expected.get("title"));
        assertThat(list.edition()).isEqualTo(expected.get("edition"));
        Map<String, Integer> kinds = new TreeMap<>();
        list.duties().forEach(duty -> kinds.merge(duty.kind().name(), 1, Integer::sum));
        assertThat(kinds).isEqualTo(expected.get("counts"));
        assertThat(list.duties().stream().filter(Duty::ended).map(Duty::label))
                .isEqualTo(((List<?>) expected.get("ended"))
                        .stream()
                                .map(id -> id.toString().replaceFirst(".*/", ""))
                                .toList());
        assertThat(list.duties().stream()
                        .filter(duty -> duty.kind() == DutyKind.BASIC)
                        .map(Duty::category)
                        .toList())
                .isEqualTo(expected.get("basicCategories"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyClauseIsRead(Map<String, Object> expected) throws IOException {
        Map<String, Map<String, Integer>> clauses = new LinkedHashMap<>();
        DutyList list = Objects.requireNonNull(read(expected).list());
        list.duties().stream()
                .filter(duty -> duty.kind() == DutyKind.COOPERATIVE)
                .forEach(duty -> duty.clauses()
                        .forEach(clause -> clauses.computeIfAbsent(duty.label(), any -> new TreeMap<>())
                                .merge(clause.side().name(), 1, Integer::sum)));

        assertThat(clauses).isEqualTo(expected.get("clauses"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noCharacterIsLost(Map<String, Object> expected) throws IOException {
        assertThat(Accounting.lost(source(expected), read(expected))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyWithdrawnDutyHasATakerOrIsEnded(Map<String, Object> expected) throws IOException {
        DutyList list = Objects.requireNonNull(read(expected).list());

        assertThat(list.duties())
                .filteredOn(duty -> duty.kind() == DutyKind.WITHDRAWN)
                .allSatisfy(duty -> assertThat(duty.ended())
                        .isEqualTo(duty.takers().isEmpty())
                        .isEqualTo(duty.workMode() == null));
        assertThat(list.faults())
                .allMatch(fault -> fault.code().equals("UNMARKED_SENTENCES"))
                .map(fault -> list.duties().stream()
                        .filter(duty -> duty.location().equals(fault.location()))
                        .map(Duty::label)
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(expected.getOrDefault("unmarked", List.of()));
    }

    private static ListReading read(Map<String, Object> expected) throws IOException {
        return ListParser.parse(source(expected));
    }

    private static SourceText source(Map<String, Object> expected) throws IOException {
        String file = "samples/" + expected.get("file");
        try (InputStream in = SampleListsTest.class.getClassLoader().getResourceAsStream(file)) {
            return SourceFile.of(file, Objects.requireNonNull(in, file).readAllBytes());
        }
    }

    static Stream<Map<String, Object>> lists() throws IOException {
        try (InputStream in = SampleListsTest.class.getResourceAsStream("/samples/expected.yaml")) {
            Map<String, List<Map<String, Object>>> all = new Yaml().load(in);
            return all.get("lists").stream();
        }
    }
}
