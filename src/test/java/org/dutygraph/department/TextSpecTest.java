package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells of departments and running clauses against the bodies they name; every span must give the surface back. */
class TextSpecTest {

    static Stream<Spec> cells() {
        return Spec.all("/department/cells.yaml");
    }

    static Stream<Spec> clauses() {
        return Spec.all("/department/mentions.yaml");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cellHoldsItsNames(Spec spec) {
        String cell = spec.text("cell");
        List<NamedDepartment> found = DepartmentNames.bundled()
                .in(Jurisdictions.ofCode(spec.text("in")))
                .split(cell);
        assertThat(found.stream()
                        .map(one -> one.surface() + " = " + Spec.identity(one.resolution()))
                        .toList())
                .isEqualTo(spec.list("names"));
        assertThat(found.stream().filter(NamedDepartment::lead).map(NamedDepartment::surface))
                .isEqualTo(spec.optional("lead"));
        assertThat(found).allSatisfy(one -> assertThat(cell.substring(one.start(), one.end()))
                .isEqualTo(one.surface()));
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void clauseNamesItsBodies(Spec spec) {
        String text = spec.text("text");
        List<NamedDepartment> found = DepartmentNames.bundled()
                .in(Jurisdictions.ofCode(spec.text("in")))
                .mentions(text);
        assertThat(found.stream()
                        .map(one -> one.surface() + " = " + Spec.identity(one.resolution()))
                        .toList())
                .isEqualTo(spec.list("names"));
        assertThat(found).allSatisfy(one -> assertThat(text.substring(one.start(), one.end()))
                .isEqualTo(one.surface()));
    }
}
