package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private final Jurisdiction yining = Jurisdictions.ofCode("654021202");
    private final Jurisdiction qitai = Jurisdictions.ofCode("652325203");

    @Test
    void aNameOfTheUserGoesBeforeEveryRule() {
        Aliases aliases = Aliases.parse(List.of(
                "# name\tregion\tkind",
                "县宇宙局\t\t科学技术局",
                "州宇宙局\t州\t科学技术局",
                "县水利局\t654021\t农业农村和水利局",
                "北山管理处\t\t652325:水利局"));
        assertThat(aliases.faults()).isEmpty();
        DepartmentNames names = DepartmentNames.bundled().with(aliases);
        assertThat(Spec.identity(names.resolve("县宇宙局", yining, null))).isEqualTo("654021:科学技术局");
        assertThat(Spec.identity(names.resolve("县宇宙局", qitai, null))).isEqualTo("652325:科学技术局");
        assertThat(Spec.identity(names.resolve("州宇宙局", qitai, null))).isEqualTo("6523:科学技术局");
        assertThat(Spec.identity(names.resolve("县水利局", yining, null))).isEqualTo("654021:农业农村和水利局");
        assertThat(Spec.identity(names.resolve("县水利局", qitai, null)))
                .as("a region's alias holds in that region alone")
                .isEqualTo("652325:水利局");
        assertThat(Spec.identity(names.resolve("北山管理处", yining, null))).isEqualTo("652325:水利局");
        assertThat(names.mentions("报县宇宙局审核", yining))
                .extracting(NamedDepartment::surface)
                .containsExactly("县宇宙局");
    }

    @Test
    void aMalformedLineIsAFaultAndTheOthersHold() {
        Aliases aliases = Aliases.parse(List.of("县宇宙局", "县星空局\t火星\t水利局", "县月亮局\t\t:水利局", "县太阳局\t\t气象局"));
        assertThat(aliases.entries()).extracting(Aliases.Alias::surface).containsExactly("县太阳局");
        assertThat(aliases.faults()).extracting(Aliases.Fault::line).containsExactly(1, 2, 3);
        assertThat(aliases.faults())
                .allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
        assertThat(aliases.faults().get(1).found()).isEqualTo("火星");
    }

    @Test
    void bodiesThatTheListItselfNamesAreFoundInItsText() {
        LocalNames names = DepartmentNames.bundled().in(yining);
        Resolution unknown = names.resolve("县宇宙开发局");
        assertThat(names.mentions("报县宇宙开发局审核")).isEmpty();
        LocalNames more = names.alsoKnowing(List.of((Resolution.Unknown) unknown));
        assertThat(more.mentions("报县宇宙开发局审核")).singleElement().satisfies(mention -> assertThat(
                        Spec.identity(mention.resolution()))
                .isEqualTo("unknown 654021:宇宙开发局"));
    }

    @Test
    void namesOfOtherPlacesAreTheirs() {
        Place changji = Jurisdictions.place(
                org.dutygraph.region.Divisions.bundled().byCode("652301").orElseThrow());
        LocalNames names = DepartmentNames.bundled().in(qitai.with(List.of(changji)));
        assertThat(Spec.identity(names.resolve("昌吉市公安局"))).isEqualTo("652301:公安局");
        assertThat(names.mentions("会同昌吉市公安局、县公安局"))
                .extracting(mention -> Spec.identity(mention.resolution()))
                .containsExactly("652301:公安局", "652325:公安局");
    }

    @Test
    void aKindAtALevelIsTheBodyThere() {
        LocalNames names = DepartmentNames.bundled().in(qitai);
        DepartmentKind kind = DepartmentKinds.bundled().byName("住房和城乡建设局").orElseThrow();
        assertThat(names.of("上级主管部门", kind, Level.PREFECTURE).orElseThrow().id().text())
                .isEqualTo("6523:住房和城乡建设局");
        assertThat(DepartmentNames.bundled().in(Jurisdictions.ofCode("429004")).of("市", kind, Level.PREFECTURE))
                .isEmpty();
    }
}
