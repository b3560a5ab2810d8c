package org.dutygraph.department;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body of its own is a part of. */
class OwnNamesTest {

    @ParameterizedTest
    @CsvSource({
        "350524, 县公安局巡特警大队, 350524:公安局",
        "350524, 县市场监管局湖头分局, 350524:市场监督管理局",
        "654021, 县生态环境局, 6540:生态环境局",
        "654021, 州生态环境局伊宁县分局, 6540:生态环境局",
        "654021, 州生态环境局, ",
        "654021, 县公安局, ",
        "533123, 那邦海关, "
    })
    void aUnitAndABranchByRuleKnowTheirWhole(String county, String name, @Nullable String whole) {
        Resolution.Known known = (Resolution.Known)
                DepartmentNames.bundled().in(Jurisdictions.ofCode(county)).resolve(name);

        assertThat(known.parent() == null ? null : known.parent().id().text()).isEqualTo(whole);
    }
}
