package org.dutygraph.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Role;
import org.dutygraph.task.TaskTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure has a definition in both languages, and none is of what is not there. */
class DefinitionsTest {

    @TempDir
    private Path folder;

    @Test
    void everyColumnOfEverySavedQueryIsDefinedInBothLanguages() {
        for (SavedQuery query : Catalogue.bundled().queries()) {
            assertThat(query.columns()).allSatisfy(column -> {
                assertThat(column.definition())
                        .as(
                                "a line of definitions/columns.tsv, or // define: %s – 中文 | English in %s",
                                column.name(), query.file())
                        .isNotNull();
                assertThat(column.definition().zh())
                        .endsWith("。")
                        .isNotEqualTo(column.definition().en());
                assertThat(column.definition().en()).endsWith(".");
            });
        }
    }

    @Test
    void everyKeyOfTheTableDefinesSomething() {
        Set<String> there = new TreeSet<>(Set.of("matter/figures:pairs", "matter/figures:decided"));
        // What GET /api/compare adds to the columns of the saved query.
        for (String column : List.of("townshipsA", "townshipsB", "namesA", "namesB", "sharersA", "sharersB")) {
            there.add("compare:" + column);
        }
        there.addAll(List.of("compare:differences", "compare:telling"));
        TaskTable.columns().forEach(column -> there.add("tasks:" + column));
        for (Catalogue catalogue : List.of(Catalogue.bundled(), Catalogue.pages())) {
            catalogue.queries().forEach(query -> query.columns().forEach(column -> {
                there.add(column.name());
                there.add(query.address() + ":" + column.name());
            }));
        }
        assertThat(there).containsAll(Definitions.keys());
    }

    @Test
    void aHeaderGoesBeforeTheTableAndAloneDefinesOnesOwn() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        String head = "// title: 数 | n\n// description: 数 | n\n// column: duties – 事项 | duties\n";
        Files.writeString(
                folder.resolve("own/said.cypher"),
                head + "// define: duties – 另一个意思 | another meaning\nRETURN 1 AS duties");
        Files.writeString(folder.resolve("own/unsaid.cypher"), head + "RETURN 1 AS duties");
        Files.writeString(
                folder.resolve("own/wrong.cypher"), head + "// define: dutys – 没有 | none\nRETURN 1 AS duties");
        Catalogue catalogue = Catalogue.of(List.of(folder));
        assertThat(catalogue.get("own/said").columns().get(0).definition())
                .isEqualTo(new Words("另一个意思", "another meaning"));
        assertThat(catalogue.get("own/unsaid").columns().get(0).definition()).isNull();
        assertThat(catalogue.faults())
                .extracting(HeaderFault::line, HeaderFault::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, Words.both("dutys")));
    }

    @Test
    void theTermsAreTheRolesAndBasesOfTheProgram() {
        assertThat(codes("role")).containsExactlyElementsOf(names(Role.values()));
        assertThat(codes("basis")).containsExactlyElementsOf(names(Basis.values()));
        assertThat(Definitions.terms()).allSatisfy(term -> {
            assertThat(term.meaning().zh()).isNotBlank();
            assertThat(term.meaning().en()).isNotBlank();
        });
    }

    @Test
    void theMeasuredFiguresAreThoseOfTheDocument() throws IOException {
        List<String> document = Files.readAllLines(Path.of("src/docs/reliability.md"));
        assertThat(Definitions.measured()).hasSizeGreaterThan(2).allSatisfy(measured -> assertThat(document)
                .as(measured.on().en())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                measured.on().en().split("[;,]")[0],
                                "| " + measured.marks() + " |",
                                measured.all(),
                                measured.date())
                        .satisfies(text -> measured.each().forEach((role, f1) -> assertThat(text)
                                .contains(role.equals("*") ? f1 : role + " " + f1)))
                        .contains(
                                measured.performers().f1().isEmpty()
                                        ? ""
                                        : "performers " + measured.performers().text(),
                                measured.inferred().f1().isEmpty()
                                        ? ""
                                        : "those inferred "
                                                + measured.inferred().text())));
    }

    @Test
    void theMeasuredTasksAreThoseOfTheDocument() throws IOException {
        List<String> document = Files.readAllLines(Path.of("src/docs/reliability.md"));
        assertThat(Definitions.measuredTasks()).hasSize(2).allSatisfy(measured -> assertThat(document)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                measured.on().en(),
                                "| " + measured.listed() + " + " + measured.unlisted() + " |",
                                "wrong " + measured.wrong(),
                                "perhaps " + measured.left(),
                                "precision " + measured.precision(),
                                "recall " + measured.recall(),
                                "first " + measured.first(),
                                "first three " + measured.three(),
                                measured.date())));
    }

    private static List<String> codes(String kind) {
        return Definitions.terms().stream()
                .filter(term -> term.kind().equals(kind))
                .map(Definitions.Term::code)
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
