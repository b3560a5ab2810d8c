package org.dutygraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.resolve.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model says once, no statement under {@code cypher} says again in words of its own. */
class StatementsTest {

    private static final Path FOLDER = Path.of("cypher");
    private static final Map<String, String> STATEMENTS = read();

    @Test
    void thereAreStatementsToLookAt() {
        assertThat(STATEMENTS).hasSizeGreaterThan(150).containsKey("queries/workload/department-workload.cypher");
    }

    @Test
    void olderEditionsHaveNoRelationshipTypesOfTheirOwn() {
        assertThat(holding("WAS_")).isEmpty();
    }

    @Test
    void whatLiesInARegionIsSaidByOneRelationship() {
        assertThat(holding("\\{id: \\$\\w+\\}\\)\\s*<-\\[:PART_OF\\*|PART_OF\\*[^)]*\\(:Region \\{id: \\$"))
                .isEmpty();
        // A question about everything is one about the nation; it needs no branch that reads every list or department.
        assertThat(holding("region IS NULL\\s+MATCH \\(\\w*:(Township|DutyList|Department)"))
                .isEmpty();
    }

    @Test
    void whatWasInForceInAMonthIsSaidByOneComparison() {
        assertThat(holding("coalesce\\(\\w*\\.?until|until IS (NOT )?NULL")).isEmpty();
        assertThat(holding("\\$edition < l\\.until|'9999'\\) < l\\.until")).hasSizeGreaterThan(8);
        assertThat(holding("\\.edition <= (?!\\$edition < l\\.until|coalesce\\(\\$edition, '9999'\\) < l\\.until"
                        + "|month < one\\.until)"))
                .isEmpty();
    }

    /** Questions about two roles and no others: who reports to or hands over to whom, who assigns to or directs whom. */
    private static final Set<String> OF_TWO_ROLES = Set.of(
            "queries/networks/who-directs-whom.cypher",
            "queries/reporting/hand-over-chains.cypher",
            "queries/workload/hand-down.cypher",
            "queries/workload/hand-down-clauses.cypher",
            "queries/workload/vertical-and-local.cypher");

    /** A role that is added is asked about at once: what means any role names none. */
    @Test
    void noStatementSpellsOutTheRolesOfAClause() {
        String roles = Stream.of(Role.values()).map(Role::name).collect(Collectors.joining("|"));
        Pattern one = Pattern.compile("(?<=[:|])(" + roles + ")\\b(?=[^()]*\\])");
        Map<String, List<String>> several = new TreeMap<>();
        STATEMENTS.forEach((file, statement) -> {
            List<String> named = one.matcher(statement)
                    .results()
                    .map(match -> match.group())
                    .distinct()
                    .sorted()
                    .toList();
            if (named.size() > 1 && !OF_TWO_ROLES.contains(file)) {
                several.put(file, named);
            }
        });
        assertThat(several).isEmpty();
        assertThat(holding("\\[\\w*:REPORTS_TO\\]"))
                .as("the pattern sees a role")
                .isNotEmpty();
    }

    /** How much a department has to do is a figure that is kept: older editions have the same types, so that degrees count them. */
    @ParameterizedTest
    @ValueSource(strings = {"LED_BY", "SHARED_WITH", "TAKEN_OVER_BY", "NAMES", "OF_TOWNSHIP", "TOUCHES"})
    void noDegreeIsTakenForANumberOfCurrentDuties(String type) {
        assertThat(holding("<-\\[\\w*:" + type + "\\]-\\(\\)")).isEmpty();
    }

    private static List<String> holding(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return STATEMENTS.entrySet().stream()
                .filter(statement -> compiled.matcher(statement.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every statement without its comments, by its path under the folder. */
    private static Map<String, String> read() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Map<String, String> statements = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".cypher")).toList()) {
                statements.put(
                        FOLDER.relativize(file).toString().replace('\\', '/'),
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.strip().startsWith("//"))
                                .collect(Collectors.joining("\n")));
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
