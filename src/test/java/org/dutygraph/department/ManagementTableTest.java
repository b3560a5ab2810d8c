package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who manages a body, by the table and its sources. */
class ManagementTableTest {

    static Stream<Spec> specs() {
        return Spec.all("/department/management.yaml");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aBodyIsManagedAsItsSourceSays(Spec spec) {
        Resolution found = DepartmentNames.bundled()
                .in(Jurisdictions.ofCode(spec.text("in")))
                .resolve(spec.text("name"));

        assertThat(found).isInstanceOf(Resolution.Known.class);
        Management management = ((Resolution.Known) found).management().orElse(null);
        if (spec.text("management").equals("none")) {
            assertThat(management).isNull();
        } else {
            assertThat(management).isNotNull();
            assertThat(management.type().name()).isEqualTo(spec.text("management"));
            assertThat(management.source()).contains(spec.text("source"));
        }
    }

    @Test
    void everyLineIsOfKindsOrFamiliesThatThereAre() {
        Set<String> known = DepartmentKinds.bundled().all().stream()
                .map(DepartmentKind::name)
                .collect(Collectors.toCollection(HashSet::new));
        Stream.of(DepartmentFamily.values()).forEach(family -> known.add("*" + family));

        assertThat(ManagementTable.read().lines())
                .allSatisfy(line -> assertThat(known).containsAll(line.of()));
    }

    @Test
    void everyLineSaysItsSourceAndDateOrThatItIsNotKnown() {
        assertThat(Tables.read("management.tsv", 6)).allSatisfy(row -> {
            if (row.get(2).equals("-")) {
                assertThat(row.subList(3, 5)).containsOnly("-");
            } else {
                assertThat(row.get(3)).matches("《.+》.*");
                assertThat(row.get(4)).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            }
            assertThat(row.get(5)).isNotBlank();
        });
    }

    @Test
    void noTwoLinesSpeakOfOneKindAtOneLevel() {
        List<String> all = new ArrayList<>();
        ManagementTable.read().lines().forEach(line -> line.of()
                .forEach(kind -> line.levels().forEach(level -> all.add(kind + " " + level))));

        assertThat(all).doesNotHaveDuplicates();
    }
}
