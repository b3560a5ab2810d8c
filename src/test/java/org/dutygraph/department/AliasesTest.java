package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(Spec.identity(names.in(yining).resolve("县宇宙局"))).isEqualTo("654021:科学技术局");
        assertThat(Spec.identity(names.in(qitai).resolve("县宇宙局"))).isEqualTo("652325:科学技术局");
        assertThat(Spec.identity(names.in(qitai).resolve("州宇宙局"))).isEqualTo("6523:科学技术局");
        assertThat(Spec.identity(names.in(yining).resolve("县水利局"))).isEqualTo("654021:农业农村和水利局");
        assertThat(Spec.identity(names.in(qitai).resolve("县水利局")))
                .as("a region's alias holds in that region alone")
                .isEqualTo("652325:水利局");
        assertThat(Spec.identity(names.in(yining).resolve("北山管理处"))).isEqualTo("652325:水利局");
        assertThat(names.in(yining).mentions("报县宇宙局审核"))
                .extracting(NamedDepartment::surface)
                .containsExactly("县宇宙局");
    }

    @Test
    void anIdentityMayHaveAKindOfItsOwn() {
        Aliases aliases = Aliases.parse(List.of("县星河推进中心\t\t654021:星河推进中心 = 水利局"));
        assertThat(aliases.faults()).isEmpty();
        assertThat(aliases.entries()).extracting(Aliases.Alias::target).containsExactly("654021:星河推进中心=水利局");
        Resolution.Known found = (Resolution.Known)
                DepartmentNames.bundled().with(aliases).in(yining).resolve("县星河推进中心");
        assertThat(Spec.identity(found)).isEqualTo("654021:星河推进中心");
        assertThat(found.fullName()).isEqualTo("伊宁县星河推进中心");
        assertThat(found.kindName()).isEqualTo("水利局");
        assertThat(found.functions()).containsExactly("水利");
        assertThat(((Resolution.Known) DepartmentNames.bundled()
                                .with(aliases)
                                .in(yining)
                                .resolve("伊宁县星河推进中心"))
                        .kindName())
                .as("by whatever name it is read")
                .isEqualTo("水利局");
    }

    @ParameterizedTest
    @CsvSource({"654021:河湖管护中心=水利什么局, 水利局", "河湖管护中心=水利局, 654021:河湖管护中心=水利局", "654021:=水利局, 654021:河湖管护中心=水利局"})
    void anIdentityWithAKindThatIsNoneIsAFault(String target, String told) {
        Aliases aliases = Aliases.parse(List.of("县河湖管护中心\t\t" + target));
        assertThat(aliases.entries()).isEmpty();
        assertThat(aliases.faults()).singleElement().satisfies(fault -> assertThat(fault.expected())
                .contains(told));
    }

    @ParameterizedTest
    @CsvSource({
        "县, 654021", "区, 654021", "旗, 654021", "COUNTY, 654021", "'', 654021",
        "市, 6540", "州, 6540", "盟, 6540", "地区, 6540", "PREFECTURE, 6540",
        "省, 65", "自治区, 65", "PROVINCE, 65", "国家, 000000", "NATION, 000000",
        "65, 65", "6540, 6540", "654021, 654021", "654021202, 654021202"
    })
    void theRegionIsAWordOfALevelOrACode(String region, String code) {
        Aliases aliases = Aliases.parse(List.of("宇宙办\t" + region + "\t气象局"));

        assertThat(aliases.faults()).isEmpty();
        Resolution found = DepartmentNames.bundled().with(aliases).in(yining).resolve("宇宙办");
        assertThat(Spec.identity(found)).isEqualTo(code + ":气象局");
        assertThat(found.functions()).containsExactly("气象");
        assertThat(((Resolution.Known) found).kind())
                .isEqualTo(DepartmentKinds.bundled().byName("气象局").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宇宙办\t654\t气象局",
                "宇宙办\t6540212021\t气象局",
                "宇宙办\t\t654021:",
                "宇宙办\t\t:",
                "宇宙办\t\t ",
                " \t\t气象局",
                "宇宙办\t气象局",
                "宇宙办\t\t气象局\t"
            })
    void aLineOfAnotherFormIsAFault(String line) {
        Aliases aliases = Aliases.parse(List.of("# 说明", "", " ", line));

        assertThat(aliases.entries()).isEmpty();
        assertThat(aliases.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(4);
            assertThat(line).contains(fault.found());
            assertThat(fault.expected()).isNotBlank();
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void aFileMayBeginWithAByteOrderMark() throws IOException {
        Aliases aliases = Aliases.parse(new StringReader("\uFEFF宇宙 办\t 州 \t 气象局 \n# 完\n星空办\t\t6523:水利局\n"));

        assertThat(aliases.entries())
                .containsExactly(
                        new Aliases.Alias("宇宙办", Level.PREFECTURE, "", "气象局", null, false),
                        new Aliases.Alias("星空办", Level.COUNTY, "6523", "水利局", null, true));
        assertThat(aliases.faults()).isEmpty();
        assertThat(DepartmentNames.bundled().with(aliases).haveAliases()).isTrue();
        assertThat(DepartmentNames.bundled().haveAliases()).isFalse();
    }

    @Test
    void anAliasOfARegionHoldsInItsListsAloneAndAnIdentityEverywhere() {
        DepartmentNames names = DepartmentNames.bundled()
                .with(Aliases.parse(List.of("宇宙办\t652325\t民政局", "月亮办\t\t652325:星空局", "太阳办\t州\t气象局")));

        assertThat(Spec.identity(names.in(yining).resolve("宇宙办"))).isEqualTo("unknown 654021:宇宙办");
        Resolution.Known here = (Resolution.Known) names.in(qitai).resolve("宇 宙办");
        assertThat(here.surface()).isEqualTo("宇 宙办");
        assertThat(here.id().text()).isEqualTo("652325:民政局");
        assertThat(here.fullName()).isEqualTo("奇台县民政局");
        Resolution.Unknown elsewhere = (Resolution.Unknown) names.in(yining).resolve("月亮办");
        assertThat(elsewhere.id().text()).isEqualTo("652325:星空局");
        assertThat(elsewhere.place()).isEqualTo(new Place(Level.COUNTY, "652325", "652325", List.of()));
        assertThat(Spec.identity(names.in(Jurisdictions.ofCode("429004")).resolve("太阳办")))
                .as("a list without a prefecture")
                .isEqualTo("unknown 429004:太阳办");
        Place qitaiCounty = Objects.requireNonNull(qitai.county());
        assertThat(((Resolution.Known)
                                names.in(yining.with(List.of(qitaiCounty))).resolve("宇宙办"))
                        .place())
                .isEqualTo(qitaiCounty);
    }

    @Test
    void aUsersNamesStayBesideTheBodiesOfTheList() {
        LocalNames names = DepartmentNames.bundled()
                .with(Aliases.parse(List.of("宇宙办\t\t气象局")))
                .in(yining);
        LocalNames more = names.alsoKnowing(List.of((Resolution.Unknown) names.resolve("县星空局")));

        assertThat(Spec.identity(more.resolve("宇宙办"))).isEqualTo("654021:气象局");
        assertThat(more.mentions("报宇宙办、县星空局")).hasSize(2);
    }

    @Test
    void anAliasInATextEndsWhereALongerNameDoesNot() {
        LocalNames names = DepartmentNames.bundled()
                .with(Aliases.parse(List.of("县教育\t\t气象局", "宇宙办\t\t气象局", "县水利局\t\t气象局")))
                .in(yining);

        assertThat(names.mentions("县教育局会同县水利局、宇宙办审核，报宇宙办"))
                .extracting(mention -> mention.surface() + " " + mention.start() + "-" + mention.end() + " "
                        + Spec.identity(mention.resolution()))
                .containsExactly(
                        "县教育局 0-4 654021:教育局", "县水利局 6-10 654021:气象局", "宇宙办 11-14 654021:气象局", "宇宙办 18-21 654021:气象局");
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
    void aKindThatNoTableHasIsRefusedWithTheNearest() {
        Aliases aliases = Aliases.parse(List.of("宇宙办\t\t气像局", "县星空局\t\t654021:星空局", "太阳局\t\t教育和体育局", "月亮局\t\t教育水利局"));

        assertThat(aliases.entries()).extracting(Aliases.Alias::surface).containsExactly("县星空局", "月亮局");
        assertThat(aliases.faults()).extracting(Aliases.Fault::found).containsExactly("气像局", "教育和体育局");
        assertThat(aliases.faults().get(0).expected()).contains("气象局");
        assertThat(aliases.faults().get(1).expected()).contains("教育体育局");
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

    @ParameterizedTest
    @CsvSource({
        "报宇宙办审核, true",
        "报宇 宙办, true",
        "宇宙办, true",
        "报县宇宙开发局, true",
        "报宇宙局, false",
        "报县水利局, false",
        "报外局, false",
        "'', false"
    })
    void aTextHoldsTheNamesOfTheUserAndOfTheList(String text, boolean holds) {
        LocalNames users = DepartmentNames.bundled()
                .with(Aliases.parse(List.of("宇宙办\t\t气象局")))
                .in(yining);
        LocalNames names = users.alsoKnowing(
                List.of((Resolution.Unknown) users.resolve("县宇宙开发局"), (Resolution.Unknown) users.resolve("外局")));

        assertThat(names.holdsOwnName(text)).isEqualTo(holds);
        assertThat(DepartmentNames.bundled().in(yining).holdsOwnName(text)).isFalse();
    }

    @Test
    void aNameOfThreeCharactersIsLongEnoughForATextToHoldIt() {
        LocalNames names = DepartmentNames.bundled().in(yining);

        assertThat(names.alsoKnowing(List.of((Resolution.Unknown) names.resolve("外事处")))
                        .holdsOwnName("报外事处"))
                .isTrue();
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
}
