package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.ListParser;
import org.dutygraph.source.file.SourceFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The actors of the sample county, whose truth was written apart from the rules. */
class SampleActorsTest {

    private static final List<String> LISTS = List.of(
            "yunling-linhe-2024-12.txt",
            "yunling-linhe-2025-12.txt",
            "yunling-songping-2025-07.txt",
            "yunling-chengguan-2025-07.txt");
    private static final Map<String, String> CODES =
            Map.of("临河镇", "990121101", "松坪彝族乡", "990121201", "城关街道", "990121001");
    private static final Map<String, ResolvedClause> CLAUSES = new HashMap<>();

    @BeforeAll
    static void readTheLists() throws IOException {
        for (String file : LISTS) {
            try (InputStream in = SampleActorsTest.class.getResourceAsStream("/samples/" + file)) {
                ResolvedList list = ListResolver.bundled()
                        .resolve(Objects.requireNonNull(ListParser.parse(SourceFile.of(
                                        file, Objects.requireNonNull(in).readAllBytes()))
                                .list()));
                String code = CODES.get(list.township().name());
                for (ResolvedDuty duty : list.duties()) {
                    duty.clauses()
                            .forEach(clause -> CLAUSES.put(
                                    code + "/" + list.list().edition()
                                            + clause.id().substring(list.id().length()),
                                    clause));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actors")
    void findsWhoDoesWhat(String id, Map<String, Object> expected) {
        ResolvedClause clause = CLAUSES.get(id);

        assertThat(clause).as(id).isNotNull();
        assertThat(clause.clause().text()).isEqualTo(expected.get("text"));
        assertThat(clause.basis().name()).isEqualTo(expected.get("basis"));
        Set<String> performers = clause.performers().stream()
                .map(performer -> performer.mention().surface())
                .filter(surface -> !surface.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(performers).containsExactlyInAnyOrderElementsOf(names(expected, "performers"));
        assertThat(clause.performers().stream()
                        .filter(Performer::lead)
                        .map(performer -> performer.mention().surface()))
                .containsExactlyInAnyOrderElementsOf(names(expected, "lead"));
        if (expected.get("relations") instanceof List<?> relations) {
            Set<String> wanted = new TreeSet<>();
            for (Object relation : relations) {
                Map<?, ?> one = (Map<?, ?>) relation;
                wanted.add(one.get("role") + " " + one.get("surface"));
            }
            assertThat(clause.relations().stream()
                            .map(relation ->
                                    relation.role() + " " + relation.mention().surface()))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Map<String, Object> expected, String key) {
        return (List<String>) expected.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    static Stream<Arguments> actors() throws IOException {
        try (InputStream in = SampleActorsTest.class.getResourceAsStream("/samples/expected.yaml")) {
            Map<String, Object> truth = new Yaml().load(Objects.requireNonNull(in));
            return ((List<Map<String, Object>>) truth.get("actors"))
                    .stream()
                            .map(entry -> Arguments.of(
                                    entry.get("duty")
                                            + "/" + entry.get("side").toString().charAt(0)
                                            + entry.get("number"),
                                    entry));
        }
    }
}
