package org.dutygraph.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dutygraph.source.Location;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
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
        assertThat(reading.unread()).extracting(CellReading.Part::text).isEqualTo(unread);
        assertThat(reading.clauses()).allSatisfy(clause -> {
            assertThat(clause.side()).isEqualTo(Side.UPSTREAM);
            assertThat(clause.location().line()).isEqualTo(7);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void losesNoCharacter(String name, String cell, List<List<Object>> expected, List<String> unread) {
        CellReading reading = CellClauses.of(cell, Side.TOWNSHIP, new Location(1));
        boolean[] read = new boolean[cell.length()];

        for (CellReading.Part part : parts(reading)) {
            String raw = cell.substring(part.start(), part.end());
            assertThat(Parser.unescapeEntities(raw.replaceAll("<[^>]*>", ""), false))
                    .isEqualTo(part.text());
            assertThat(part.text()).isEqualTo(part.text().strip());
            for (int i = part.start(); i < part.end(); i++) {
                assertThat(read[i]).as("character %d is in two parts", i).isFalse();
                read[i] = true;
            }
        }

        StringBuilder lost = new StringBuilder();
        boolean tag = false;
        String blanks = cell.replace("&nbsp;", " ".repeat("&nbsp;".length()));
        for (int i = 0; i < cell.length(); i++) {
            tag |= cell.charAt(i) == '<';
            if (!tag && !read[i] && !Character.isWhitespace(blanks.charAt(i))) {
                lost.append(cell.charAt(i));
            }
            tag &= cell.charAt(i) != '>';
        }
        assertThat(lost).isEmpty();
    }

    private static List<CellReading.Part> parts(CellReading reading) {
        List<CellReading.Part> parts = new ArrayList<>();
        reading.clauses()
                .forEach(clause -> parts.add(new CellReading.Part(clause.text(), clause.start(), clause.end())));
        parts.addAll(reading.phases());
        parts.addAll(reading.headings());
        parts.addAll(reading.numbers());
        parts.addAll(reading.unread());
        return parts;
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

    /** The search for a second mark goes through a cell once: this one takes minutes where it begins again at every mark. */
    @Test
    void aCellOfFirstMarksAloneIsOneClause() {
        String cell = "重点；一是".repeat(20_000);

        assertThat(CellClauses.of(cell, Side.UPSTREAM, new Location(1)).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.text()).hasSize(cell.length()));
    }
}
