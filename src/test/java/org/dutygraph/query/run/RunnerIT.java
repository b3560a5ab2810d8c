package org.dutygraph.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dutygraph.query.County;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.RunOptions;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.CheckSeverity;
import org.dutygraph.query.catalogue.Choice;
import org.dutygraph.query.catalogue.ParameterType;
import org.dutygraph.query.catalogue.SavedQuery;
import org.dutygraph.query.catalogue.Words;
import org.dutygraph.query.check.AcceptedFindings;
import org.dutygraph.query.check.Checks;
import org.dutygraph.query.check.Finding;
import org.dutygraph.query.guard.StatementLimits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Running, resolving and choosing on a real engine. */
class RunnerIT {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static Driver driver;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        driver = County.load();
    }

    @Test
    void cutsAtTheLimitOnlyWhereAsked() {
        SavedQuery query = CATALOGUE.get("workload/department-workload");
        QueryRunner runner = QueryRunner.of(driver);
        QueryResult cut = runner.run(query, Map.of(), RunOptions.page().withRowLimit(2));
        assertThat(cut.rows()).hasSize(2);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.rowLimit()).isEqualTo(2);
        assertThat(cut.total()).isEqualTo(6);
        BufferedRows held = new BufferedRows();
        runner.stream(query, Map.of(), RunOptions.complete(), held);
        QueryResult whole = held.result("", Map.of());
        assertThat(whole.rows()).hasSize(6);
        assertThat(whole.truncated()).isFalse();
    }

    @Test
    void aCompleteExportIsNotCutByTheNumberOfRowsOfAPage() throws IOException {
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(
                folder.resolve("own").resolve("many.cypher"),
                """
                // title: 许多行 | many rows
                // description: 测试 | a test
                // param: limit – 行数 | rows; type=int; default=2; min=1; max=5
                // column: n – 数 | number; type=int
                UNWIND range(1, 50) AS n
                RETURN n ORDER BY n LIMIT $limit
                """);
        SavedQuery query = Catalogue.of(List.of(folder)).get("own/many");
        QueryRunner runner = QueryRunner.of(driver);

        assertThat(runner.run(query, Map.of(), RunOptions.page()).rows()).hasSize(2);
        assertThat(runner.run(query, Map.of(), RunOptions.complete()).rows()).hasSize(50);
        assertThat(runner.run(query, Map.of("limit", "3"), RunOptions.complete())
                        .rows())
                .hasSize(3);
        QueryResult three = runner.run(query, Map.of("limit", "3"), RunOptions.page());
        assertThat(three.truncated()).isTrue();
        assertThat(three.rowLimit()).isEqualTo(3);
        assertThat(three.total()).isEqualTo(50);
        assertThat(three.parameters()).as("what gives these rows again").containsEntry("limit", 3L);
        QueryResult uncounted =
                runner.run(query, Map.of("limit", "3"), RunOptions.page().uncounted());
        assertThat(uncounted.truncated()).isTrue();
        assertThat(uncounted.total()).isNull();
    }

    @Test
    void noBundledQueryCutsByDefaultWhatAPageHolds() {
        for (SavedQuery query : CATALOGUE.queries()) {
            assertThat(query.parameters())
                    .filteredOn(parameter -> parameter.name().equals(QueryRunner.LIMIT))
                    .as(query.address())
                    .allSatisfy(limit -> assertThat(limit.defaultText())
                            .isEqualTo(String.valueOf(RunOptions.page().rowLimit())));
        }
    }

    @Test
    void aRegionMayBeWrittenByCodeOrName() {
        SavedQuery query = CATALOGUE.get("workload/department-workload");
        QueryRunner runner = QueryRunner.of(driver);
        assertThat(runner.bind(query, Map.of("region", "乙县"))).containsEntry("region", "990102");
        assertThat(runner.bind(query, Map.of("region", "990102"))).containsEntry("region", "990102");
        assertThat(runner.bind(query, Map.of())).containsEntry("region", null).containsEntry("limit", 10_000L);
    }

    @Test
    void whatCannotBeResolvedIsNamedWithWhatIsNear() {
        QueryRunner runner = QueryRunner.of(driver);
        SavedQuery partners = CATALOGUE.get("sharing/partners-of-department");
        assertFault(() -> runner.bind(partners, Map.of("department", "县水局")), FaultCode.PARAMETER, "县水局");
        assertThatThrownBy(() -> runner.bind(partners, Map.of("department", "水局")))
                .isInstanceOfSatisfying(QueryFault.class, fault -> assertThat(fault.remedy())
                        .contains("990101:水利局")
                        .contains("990102:水利局"));
        assertFault(() -> runner.bind(partners, Map.of()), FaultCode.PARAMETER, "department");
        assertFault(() -> runner.bind(partners, Map.of("departmint", "x")), FaultCode.PARAMETER, "departmint");
        assertFault(
                () -> runner.bind(CATALOGUE.get("department-workload"), Map.of("limit", "0")),
                FaultCode.PARAMETER,
                "at least 1");
    }

    @Test
    void choicesFitTheWordsTyped() {
        Choices choices = Choices.of(driver);
        assertThat(values(choices.of(ParameterType.DEPARTMENT, "甲县应局", 9))).containsExactly("990101:应急管理局");
        assertThat(values(choices.of(ParameterType.DEPARTMENT, ".*", 9))).isEmpty();
        assertThat(values(choices.of(ParameterType.DEPARTMENT, "水利局", 9))).containsExactly("990101:水利局", "990102:水利局");
        assertThat(values(choices.of(ParameterType.REGION, "县", 9))).containsExactly("990101", "990102");
        assertThat(choices.of(ParameterType.TOWNSHIP, "东", 9))
                .containsExactly(new Choice("990101001", Words.both("东镇"), "示例省示例州甲县"));
        assertThat(values(choices.of(ParameterType.CATEGORY, "党", 9))).containsExactly("党的建设");
        assertThat(values(choices.of(ParameterType.KIND, "商务", 9))).containsExactly("商务和工业局", "商务局");
        assertThat(values(choices.of(ParameterType.DUTY, "防汛", 9)))
                .containsExactly("990101001/2025-07/C1", "990101002/2025-07/C1");
        assertThat(values(choices.of(ParameterType.MATTER, "防汛", 9))).containsExactly("防汛~3");
        assertThat(values(choices.of(ParameterType.EDITION, "2024", 9))).containsExactly("2024-07");
    }

    @Test
    void anOwnQueryRunsUnderTheGuard() throws IOException {
        own("good", "MATCH (d:Department) RETURN count(d) AS x");
        own("writes", "CREATE (n:Hole) RETURN 1 AS x");
        own("other", "MATCH (d:Department) RETURN count(d) AS y");
        Catalogue catalogue = Catalogue.of(List.of(folder));
        QueryRunner runner = QueryRunner.of(driver);
        assertThat(runner.run(catalogue.get("mine/good"), Map.of(), RunOptions.page())
                        .rows())
                .isEqualTo(List.of(List.of(8L)));
        assertFault(
                () -> runner.run(catalogue.get("mine/writes"), Map.of(), RunOptions.page()), FaultCode.WRITE, "writes");
        assertFault(
                () -> runner.run(catalogue.get("mine/other"), Map.of(), RunOptions.page()),
                FaultCode.SYNTAX,
                "[y], but its header declares [x]");
        StatementLimits standard = StatementLimits.standard();
        QueryRunner nothingStarts = QueryRunner.of(
                driver,
                new Guard(
                        driver,
                        new StatementLimits(
                                standard.options(),
                                standard.planning(),
                                standard.atOnce(),
                                0,
                                standard.length(),
                                standard.parameters(),
                                standard.depth())));
        assertFault(
                () -> nothingStarts.run(catalogue.get("mine/good"), Map.of(), RunOptions.page()),
                FaultCode.BUSY,
                "reached their limit");
    }

    @Test
    void aCitationNamesParametersAndCurrentEditions() {
        Citation citation =
                QueryRunner.of(driver).citation(CATALOGUE.get("department-workload"), Map.of("region", "甲县"));
        assertThat(citation.parameters()).containsEntry("region", "990101");
        assertThat(citation.editions())
                .containsExactly(
                        "990101001/2025-07 东镇履职事项清单 2025-07",
                        "990101002/2025-07 西乡履职事项清单 2025-07",
                        "990102001/2025-07 南镇履职事项清单 2025-07");
    }

    @Test
    void theBaselineKeepsAcceptedFindingsVisible() throws IOException {
        Checks checks = Checks.of(driver);
        List<Finding> all =
                checks.run(CATALOGUE.checks(), AcceptedFindings.none()).findings();
        assertThat(all).isNotEmpty().noneMatch(Finding::accepted);
        Path file = folder.resolve("accepted.txt");
        AcceptedFindings.write(file, all.subList(0, 2));
        Files.writeString(file, Files.readString(file) + "# gone since\nduties/double-row | gone\n");
        AcceptedFindings baseline = AcceptedFindings.read(file);
        List<Finding> again = checks.run(CATALOGUE.checks(), baseline).findings();
        assertThat(again).hasSameSizeAs(all);
        assertThat(again.stream().filter(Finding::accepted).map(Finding::key))
                .containsExactlyInAnyOrder(all.get(0).key(), all.get(1).key());
        assertThat(baseline.unused(again)).containsExactly("duties/double-row | gone");
        assertThat(all.get(0).check().severity()).isEqualTo(CheckSeverity.ERROR);
    }

    private void own(String name, String statement) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                folder.resolve("mine/" + name + ".cypher"),
                "// title: 甲 | A\n// description: 乙 | B\n// column: x – 丙 | C; unit=departments\n" + statement + "\n");
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    private static void assertFault(Runnable run, FaultCode code, String words) {
        assertThatThrownBy(run::run).isInstanceOfSatisfying(QueryFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.report()).contains(words);
        });
    }
}
