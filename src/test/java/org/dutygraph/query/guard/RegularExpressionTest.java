package org.dutygraph.query.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which regular expressions the JDK's matcher is fast with. */
class RegularExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "农业农村局",
                ".*",
                ".*(养老|托育).*",
                ".*养老.*|.*托育.*|.*助残.*",
                "(?i).*gis.*",
                "(?i:GIS).*",
                "\\p{IsHan}{2,}",
                "\\d{4}年\\d{1,2}月",
                "[^）(]+[（(].*",
                "[]a]+",
                "[a-z&&[^b(]]*",
                "(?<name>县).*\\k?|x",
                "(?=.*县)(?!乡).*",
                "(?<=县)局",
                "(?>县)局",
                "(?:县|市)(?:农业|水利)(?:局|站|所)",
                "(ab)+",
                "(ab){3}",
                "\\Q(a|aa)+(\\E.*",
                "\\Q(((",
                "\\(.*\\)",
                "\\c(a",
                "\\x{4e00}+",
                "a{2,}",
                "a{0,9}b{0,9}c{0,9}",
                "a?b?c?",
                "(",
                "*",
                "(a|aa"
            })
    void isFast(String expression) {
        assertThat(RegularExpression.refusal(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a|aa)+c",
                "(a|aa)*c",
                "(a|aa){2,}",
                "(a|aa){40}",
                "(a+)+",
                "(a*){9}",
                "(a?){30}a{30}",
                "((a|b)c)+",
                "(?:(?:a+)b)*",
                "(?i:a|aa)+",
                "(?<n>a|aa)+",
                "(?=(a+)+)x",
                "(.*)(.*)(.*)x",
                ".*a.*b.*c",
                ".+a.*?b.*+",
                "a{1,}b{2,}c{3,}",
                "(x|.*.*.*y)",
                "a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaa",
                "a{0,99}a{0,99}a{0,99}",
                "(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "(?x)a # (\n+",
                "((((((((((((((((((((a))))))))))))))))))))"
            })
    void couldRunWithoutEnd(String expression) {
        assertThat(RegularExpression.refusal(expression)).isPresent();
    }

    @Test
    void aParameterIsJudgedByItsValue() {
        StatementCheck check =
                StatementCheck.of("MATCH (n) WHERE n.name =~ $words RETURN n", StatementLimits.standard());
        assertThatCode(() -> check.values(Map.of("words", ".*县.*"))).doesNotThrowAnyException();
        assertThatCode(() -> check.values(Collections.singletonMap("words", null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check.values(Map.of("other", "(a|aa)+c"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.values(Map.of("words", "(a|aa)+c")))
                .isInstanceOfSatisfying(QueryFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(FaultCode.REGULAR_EXPRESSION);
                    assertThat(fault.report()).contains("CONTAINS");
                });
    }
}
