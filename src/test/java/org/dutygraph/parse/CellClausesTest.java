package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.source.Location;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Cells as published against the clauses they hold: {@code src/test/resources/parse/cells.yaml}. */
class CellClausesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void dividesACell(String name, String cell, List<List<Object>> expected, List<String> unread) {
        CellReading reading = CellClauses.of(cell, Side.UPSTREAM, new Location(7));

        assertThat(reading.clauses().stream()
                        .map(clause -> Arrays.<Object>asList(
                                clause.number(), clause.phase(), clause.heading(), clause.text())))
                .isEqualTo(expected);
        assertThat(reading.unread()).isEqualTo(unread);
        assertThat(reading.clauses()).allSatisfy(clause -> {
            assertThat(clause.side()).isEqualTo(Side.UPSTREAM);
            assertThat(clause.location().line()).isEqualTo(7);
        });
    }

    /** Without clauses and what is reported, a cell has headings, printed numbers, tags and white space alone. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void losesNoCharacter(String name, String cell, List<List<Object>> expected, List<String> unread) {
        CellReading reading = CellClauses.of(cell, Side.TOWNSHIP, new Location(1));
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Clause clause : reading.clauses()) {
            assertThat(clause.start()).as("clauses do not overlap").isGreaterThanOrEqualTo(at);
            assertThat(shown(cell.substring(clause.start(), clause.end()))).isEqualTo(clause.text());
            assertThat(clause.text()).isEqualTo(clause.text().strip());
            rest.append(cell, at, clause.start()).append('\n');
            at = clause.end();
        }
        String left = shown(rest.append(cell, at, cell.length()).toString());
        for (String part : reading.unread()) {
            assertThat(part).isEqualTo(part.strip());
            assertThat(left).contains(part);
            left = left.replaceFirst(Pattern.quote(part), "\n");
        }
        for (Clause clause : reading.clauses()) {
            for (String title : Arrays.asList(clause.phase(), clause.heading())) {
                left = title == null ? left : left.replaceFirst(Pattern.quote(title) + "[\\s\\p{Z}]*[：:]?", "\n");
            }
        }
        assertThat(left.replaceAll("[\\s\\p{Z}]", ""))
                .matches("(?:\\d{1,2}[.．、]|[（(][\\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)*");
    }

    private static String shown(String raw) {
        return Parser.unescapeEntities(raw.replaceAll("<[^>]*>", ""), false);
    }

    static Stream<Arguments> cells() throws IOException {
        try (InputStream specs = CellClausesTest.class.getResourceAsStream("/parse/cells.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(Objects.requireNonNull(specs));
            return cases.stream()
                    .map(spec -> Arguments.of(
                            spec.get("name"),
                            spec.get("cell"),
                            spec.get("clauses"),
                            spec.getOrDefault("unread", List.of())))
                    .toList()
                    .stream();
        }
    }
}
