package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dutygraph.department.DepartmentNames;
import org.dutygraph.department.Place;
import org.dutygraph.department.Resolution;
import org.dutygraph.region.Divisions;
import org.jspecify.annotations.Nullable;
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
    void theIdentityOfAnUnknownPlaceHoldsOnlyWhatNamesHold() {
        assertThat(place("某省 某市“某某”<i onload='x'>松坪（新）乡/2025").township().code())
                .isEqualTo("某省某市某某ionloadx松坪（新）乡2025");
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

    @ParameterizedTest
    @CsvSource({
        "广东省东莞市虎门镇, 市公安局虎门分局, 441900121:公安局, 东莞市公安局虎门分局, 4419:公安局",
        "广东省东莞市长安镇, 市自然资源局虎门镇分局, 441900121:自然资源局, 东莞市自然资源局虎门分局, 4419:自然资源局",
        "广东省中山市沙溪镇, 市市场监管局沙溪分局, 442000106:市场监督管理局, 中山市市场监督管理局沙溪分局, 4420:市场监督管理局",
        "海南省儋州市那大镇, 市生态环境局那大分局, 460400100:生态环境局, 儋州市生态环境局那大分局, 4604:生态环境局",
        "广东省梅州市五华区横陂镇, 区水务局, 441424:水利局, 五华县水务局, ",
        "广东省梅州市五华区横陂镇, 五华区委组织部, 441424:党委组织部, 中共五华县委员会组织部, ",
        "广东省东莞市虎门镇, 虎门海关, 4419:虎门海关, 东莞市虎门海关, ",
        "北京市密云区溪翁庄镇, 密云公安分局, 110118:公安局, 密云区公安局, 11:公安局",
        "北京市密云区溪翁庄镇, 市规划自然资源委密云分局, 110118:自然资源和规划局, 北京市自然资源和规划局密云区分局, 11:自然资源和规划局"
    })
    void aBranchLiesInItsOwnPlaceAndIsAPartOfTheBodyAbove(
            String title, String name, String id, String fullName, @Nullable String whole) {
        Resolution.Known known = (Resolution.Known) DepartmentNames.bundled()
                .in(place(title).jurisdiction())
                .split(name)
                .get(0)
                .resolution();

        assertThat(known.id().text()).isEqualTo(id);
        assertThat(known.fullName()).isEqualTo(fullName);
        assertThat(known.parent() == null ? null : known.parent().id().text()).isEqualTo(whole);
        assertThat(known.functions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "北京市密云区溪翁庄镇, 密云县水务局, 110118:水利局",
        "北京市密云区溪翁庄镇, 县水务局, 110118:水利局",
        "福建省泉州市晋江市东石镇, 县委组织部, 350582:党委组织部",
        "山西省大同市云州区西坪镇, 县级公安机关, 140215:公安局",
        "四川省成都市郫都区犀浦街道, 郫都县民政局, 510117:民政局",
        // A 县 of the same name is its neighbour, and 县 may be either.
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市巴彦岱镇, 伊宁县水利局, 654021:水利局",
        "新疆维吾尔自治区伊犁哈萨克自治州伊宁市巴彦岱镇, 县水利局, unknown"
    })
    void aCountyThatIsACityByNowIsStillWritten(String title, String name, String id) {
        Resolution body = DepartmentNames.bundled()
                .in(place(title).jurisdiction())
                .split(name)
                .get(0)
                .resolution();

        assertThat(body instanceof Resolution.Known known ? known.id().text() : "unknown")
                .isEqualTo(id);
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
