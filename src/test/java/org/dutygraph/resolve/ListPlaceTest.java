package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dutygraph.department.Place;
import org.dutygraph.region.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place that a title names, and every region above it, in the table of divisions or not. */
class ListPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡, PROVINCE 65 PREFECTURE 6523 COUNTY 652325 TOWNSHIP 652325203, 65/6523/652325",
        "北京市顺义区张镇, PROVINCE 11 COUNTY 110113 TOWNSHIP 110113110, 11//110113",
        "广东省东莞市长安镇, PROVINCE 44 PREFECTURE 4419 TOWNSHIP 441900119, 44/4419/",
        "浙江省虚构市甲镇, PROVINCE 33 PREFECTURE 浙江省虚构市 TOWNSHIP 浙江省虚构市甲镇, 33/浙江省虚构市/",
        "虚构省甲市乙市丙乡, PROVINCE 虚构省 PREFECTURE 虚构省甲市 COUNTY 虚构省甲市乙市 TOWNSHIP 虚构省甲市乙市丙乡, 虚构省/虚构省甲市/虚构省甲市乙市",
        "虚构自治区甲盟乙旗丙苏木, PROVINCE 虚构自治区 PREFECTURE 虚构自治区甲盟 COUNTY 虚构自治区甲盟乙旗 TOWNSHIP 虚构自治区甲盟乙旗丙苏木, 虚构自治区/虚构自治区甲盟/虚构自治区甲盟乙旗",
        "虚构省甲镇, PROVINCE 虚构省 TOWNSHIP 虚构省甲镇, 虚构省//",
        "甲乡, TOWNSHIP 甲乡, //甲乡"
    })
    void aTitleHasItsRegions(String title, String regions, String county) {
        ListPlace place = place(title);

        assertThat(place.regions().stream()
                        .map(region -> region.level() + " " + region.code())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(regions);
        assertThat(place.county()).isEqualTo(county);
        assertThat(place.township().code()).isEqualTo(regions.substring(regions.lastIndexOf(' ') + 1));
        String above = null;
        for (ResolvedList.Place region : place.regions()) {
            assertThat(region.parent()).isEqualTo(above);
            above = region.code();
        }
    }

    @Test
    void aTownshipHasTheNamesThatMeanNothingElse() {
        assertThat(place("新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡").names()).containsExactly("五马场哈萨克族乡", "五马场乡");
        assertThat(place("北京市顺义区张镇").names()).containsExactly("张镇");
    }

    @Test
    void whyATownshipIsNotInTheTableIsSaid() {
        assertThat(place("北京市顺义区张镇").warning()).isNull();
        assertThat(place("浙江省虚构市甲镇").warning()).contains("虚构市甲镇", "浙江省");
        assertThat(place("一份清单").warning()).isEqualTo("no place of the table is named in “一份清单”");
        assertThat(place("城关镇").warning()).matches("“城关镇” names \\d{2,} places of the table");
        assertThat(place("新疆维吾尔自治区").warning()).isNotNull();
    }

    @Test
    void departmentsOfNeighboursAreNamedByTheirPlaces() {
        ListPlace place = place("新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡");

        assertThat(place.jurisdiction().others())
                .extracting(Place::code)
                .contains("6501", "652328", "6540")
                .doesNotContain("6523", "652325", "652325100", "654021")
                .doesNotHaveDuplicates();
        assertThat(place.townships().in("奇台镇、老奇台镇、西地镇、五马场乡")).contains("奇台镇", "老奇台镇", "西地镇", "五马场乡");
        assertThat(place.otherTownships().in("奇台镇、五马场乡")).containsExactly("奇台镇");
    }

    @Test
    void regionsElsewhereComeAfterThoseAboveThem() {
        List<ResolvedList.Place> own = place("新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡").regions();

        assertThat(ListPlace.elsewhere(
                        List.of("654021", "652325", "654021", "000000", "652328"), own, Divisions.bundled()))
                .extracting(ResolvedList.Place::code)
                .containsExactly("000000", "652328", "6540", "654021");
    }

    private static ListPlace place(String title) {
        return ListPlace.of(title, Divisions.bundled());
    }
}
