package org.dutygraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.parse.DutyKind;
import org.dutygraph.parse.Severity;
import org.dutygraph.parse.Side;
import org.dutygraph.resolve.Actor;
import org.dutygraph.resolve.Basis;
import org.dutygraph.resolve.Direction;
import org.dutygraph.resolve.LeadBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of tables: whole, in both languages, and held to the statements and codes of the program. */
class DatasetTablesTest {

    private static final Path STATEMENTS = Path.of("cypher/dataset");

    @Test
    void eachTableHasAStatementAndEachStatementATable() throws IOException {
        Set<String> tables = DatasetTable.ALL.stream().map(DatasetTable::name).collect(Collectors.toSet());
        tables.removeAll(List.of("codes", "corrections"));
        tables.addAll(List.of("about", "applied-corrections"));
        try (Stream<Path> files = Files.list(STATEMENTS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".cypher", "")))
                    .containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void aTableStandsBehindThoseThatItRefersTo() {
        Set<String> before = new TreeSet<>();
        for (DatasetTable table : DatasetTable.ALL) {
            before.add(table.name());
            assertThat(table.columns())
                    .filteredOn(column -> column.table() != null)
                    .allSatisfy(column -> {
                        assertThat(before).contains(column.table());
                        assertThat(DatasetTable.of(column.table()).key()).hasSize(1);
                    });
        }
    }

    @Test
    void aKeyIsOfColumnsThatEveryRowHas() {
        assertThat(DatasetTable.ALL).hasSize(19).allSatisfy(table -> assertThat(
                        table.columns().stream().filter(DatasetColumn::required).map(DatasetColumn::name))
                .containsAll(table.key()));
    }

    /** Stata takes names of 32 and labels of 80 characters; the scripts quote texts by double quotes. */
    @Test
    void everyColumnIsNamedAndDefinedInBothLanguages() {
        for (DatasetTable table : DatasetTable.ALL) {
            assertThat(table.row().zh()).endsWith("。");
            assertThat(table.row().en()).endsWith(".");
            assertThat(table.columns()).allSatisfy(column -> {
                assertThat(column.name()).matches("[a-z][a-z0-9_]{0,31}");
                assertThat(column.title().zh() + " | " + column.title().en())
                        .hasSizeBetween(5, 80)
                        .doesNotContain("\"");
                assertThat(column.meaning().zh()).as(column.name()).endsWith("。");
                assertThat(column.meaning().en()).as(column.name()).endsWith(".");
            });
        }
        assertThat(CodeList.all().values()).allSatisfy(codes -> assertThat(codes)
                .allSatisfy(code ->
                        assertThat(code.label().zh() + code.label().en()).doesNotContain("\"")));
    }

    @Test
    void theCodesAreThoseOfTheProgram() {
        assertThat(codes("kind")).containsExactlyElementsOf(names(DutyKind.values()));
        assertThat(codes("side")).containsExactlyElementsOf(names(Side.values()));
        assertThat(codes("type")).containsExactlyElementsOf(names(Actor.Type.values()));
        assertThat(codes("basis")).containsExactlyElementsOf(names(Basis.values()));
        assertThat(codes("lead")).containsExactlyInAnyOrderElementsOf(names(LeadBasis.values()));
        assertThat(codes("direction")).containsExactlyElementsOf(names(Direction.values()));
        assertThat(codes("severity")).containsExactlyElementsOf(names(Severity.values()));
        assertThat(codes("role")).startsWith("PERFORMED_BY", "WITH").hasSize(11);
        assertThat(codes("duty_role")).containsExactly("LED_BY", "SHARED_WITH", "TAKEN_OVER_BY", "NAMES");
    }

    private static List<String> codes(String list) {
        return CodeList.of(list).stream().map(CodeList.Code::code).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** Pages and tables call a code by one name. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void labelsAreThoseOfThePages(String language) {
        ResourceBundle pages = ResourceBundle.getBundle("messages/messages", java.util.Locale.forLanguageTag(language));
        Map<String, String> prefixes = Map.of(
                "kind",
                "kind.",
                "side",
                "side.",
                "duty_role",
                "rel.",
                "severity",
                "severity.",
                "relation",
                "relation.",
                "management",
                "management.");
        prefixes.forEach((list, prefix) -> assertThat(CodeList.of(list))
                .allSatisfy(code ->
                        assertThat(code.label().in(language)).isEqualTo(pages.getString(prefix + code.code()))));
    }

    @Test
    void bothLanguagesOfTheFilesHaveTheSameKeys() {
        assertThat(DatasetWords.of("zh").words().keySet())
                .isEqualTo(DatasetWords.of("en").words().keySet());
    }
}
