package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cell of the manual's table of kinds and forms has a spec, and is true of the program; {@link KindsIT} has DOC and PDF. */
class KindsTest {

    @Test
    void everyKindOfTheTableHasASpecAndEverySpecAKind() {
        assertThat(Kinds.kinds())
                .containsExactlyElementsOf(
                        Kinds.table("lists.md").stream().map(row -> row.get(0)).toList());
        assertThat(Kinds.cells())
                .allSatisfy(cell ->
                        assertThat(cell.features()).as("no spec of " + cell).isNotEmpty());
    }

    @Test
    void everySpecByHandIsATest() {
        assertThat(Kinds.cells().flatMap(cell -> cell.byHand().stream()))
                .isNotEmpty()
                .allSatisfy(test -> {
                    int dot = test.lastIndexOf('.');
                    assertThat(Class.forName(test.substring(0, dot))
                                    .getDeclaredMethod(test.substring(dot + 1))
                                    .isAnnotationPresent(Test.class))
                            .isTrue();
                });
    }

    /** The words of the cells are in the page's language; codes and signs are the same. */
    @Test
    void bothLanguagesHaveTheSameTable() {
        assertThat(signs("lists.zh.md")).isEqualTo(signs("lists.md"));
    }

    private static List<String> signs(String page) {
        return Kinds.table(page).stream()
                .map(row -> row.subList(1, row.size()).toString().replaceAll("[^`A-Z_✓()–]", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void aCellIsTrue(Kinds.Cell cell) throws IOException {
        Kinds.hold(cell, Kinds.drawn(cell));
    }

    static Stream<Kinds.Cell> aCellIsTrue() {
        return Kinds.cells().filter(cell -> Kinds.DRAWN.contains(cell.form()));
    }
}
