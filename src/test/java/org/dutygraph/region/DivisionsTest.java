package org.dutygraph.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class DivisionsTest {

    private final Divisions divisions = Divisions.bundled();

    static Stream<Map<String, Object>> titles() {
        List<Map<String, Object>> cases =
                new Yaml().load(DivisionsTest.class.getResourceAsStream("/region/titles.yaml"));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void titleSaysItsPlace(Map<String, Object> spec) {
        RegionMatch match = divisions.find((String) spec.get("title"));
        if (spec.containsKey("found")) {
            assertThat(match).isInstanceOf(RegionMatch.Found.class);
            RegionMatch.Found found = (RegionMatch.Found) match;
            assertThat(found.region().code()).isEqualTo(spec.get("found"));
            if (spec.containsKey("name")) {
                assertThat(found.nameAsWritten()).isEqualTo(spec.get("name"));
            }
            if (spec.containsKey("path")) {
                assertThat(found.path().stream().map(Region::name).toList()).isEqualTo(spec.get("path"));
            }
        } else if (spec.containsKey("missing")) {
            assertThat(match).isInstanceOf(RegionMatch.NotInTable.class);
            RegionMatch.NotInTable missing = (RegionMatch.NotInTable) match;
            assertThat(missing.missing()).isEqualTo(spec.get("missing"));
            assertThat(missing.id()).isEqualTo(spec.get("id"));
            assertThat(missing.warning()).contains(missing.nameAsWritten());
        } else if (spec.containsKey("ambiguous")) {
            assertThat(match).isInstanceOf(RegionMatch.Ambiguous.class);
            assertThat(((RegionMatch.Ambiguous) match).candidates()).hasSize((int) spec.get("ambiguous"));
        } else {
            assertThat(match).isInstanceOf(RegionMatch.None.class);
        }
    }

    @Test
    void pathsHoldPlacesOnly() {
        assertThat(divisions.path("110101001")).extracting(Region::name).containsExactly("北京市", "东城区", "东华门街道");
        assertThat(divisions.path("441900101")).extracting(Region::code).containsExactly("44", "4419", "441900101");
        assertThat(divisions.byCode("1101")).isEmpty();
        assertThat(divisions.byCode("000000")).contains(Region.NATION);
        assertThatThrownBy(() -> divisions.path("999999")).hasMessageContaining("999999");
    }

    @Test
    void shortFormsNameOnePlace() {
        Region yili = divisions.byCode("6540").orElseThrow();
        assertThat(divisions.shortForms(yili)).containsExactly("伊犁哈萨克自治州", "伊犁州", "伊犁");
        assertThat(divisions.shortForms(divisions.byCode("65").orElseThrow())).contains("新疆");
        assertThat(divisions.shortForms(divisions.byCode("652328").orElseThrow()))
                .contains("木垒县", "木垒");
        assertThat(divisions.shortForms(divisions.byCode("15").orElseThrow())).contains("内蒙古");
    }

    @Test
    void everyParentIsInTheTable() {
        assertThat(divisions.children("654021")).hasSize(19);
        assertThat(divisions.children("11")).extracting(Region::level).containsOnly(RegionLevel.COUNTY);
        assertThat(divisions.children("4419")).extracting(Region::level).containsOnly(RegionLevel.TOWNSHIP);
        assertThat(divisions.children("4190")).isEmpty();
    }
}
