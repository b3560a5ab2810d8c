package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of real places against the identity each must have. */
class NamesSpecTest {

    static Stream<Spec> specs() {
        return Spec.all("/department/names.yaml");
    }

    @ParameterizedTest
    @MethodSource("specs")
    void nameHasItsIdentity(Spec spec) {
        Resolution found = DepartmentNames.bundled()
                .in(Jurisdictions.ofCode(spec.text("in")))
                .resolve(spec.text("name"));
        assertThat(Spec.identity(found)).isEqualTo(spec.text("id"));
        assertThat(found.surface()).isEqualTo(spec.text("name"));
        if (spec.has("full")) {
            assertThat(found.fullName()).isEqualTo(spec.text("full"));
        }
        if (spec.has("functions")) {
            assertThat(found.functions()).isEqualTo(spec.list("functions"));
        }
        List<String> repairs = found.repairs().stream().map(Repair::code).toList();
        assertThat(repairs).isEqualTo(spec.has("repairs") ? spec.list("repairs") : List.of());
        if (spec.has("meant")) {
            assertThat(found.repairs()).singleElement().satisfies(repair -> {
                assertThat(repair.found()).isEqualTo(spec.text("name"));
                assertThat(repair.meant()).isEqualTo(spec.text("meant"));
            });
        }
    }
}
