package org.dutygraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "乡|镇, 乡镇",
        "(?:本|各)?(?:乡|镇), 各本乡镇",
        "(?:^|[，。])由, ，。",
        "(?<![自理])由, 由",
        "(?=的)[a-c]{1}, abc",
        "(乡)?(?<name>镇), 乡镇",
        "[上\\]]x, ]上",
        "a{0}b|c{1}, abc",
        "x+?y, x",
        "x*?y, xy",
        "村+, 村",
        "[乡镇]?村, 乡镇村",
        "[a-]x, a-",
        "(?=(?:的|地))[a-c], abc"
    })
    void anExpressionsBeginningsAreReadFromIt(String expression, String expected) {
        BitSet found = FirstCharacters.of(expression);

        assertThat(Objects.requireNonNull(found).stream().toArray())
                .isEqualTo(expected.chars().sorted().toArray());
    }

    @ParameterizedTest
    @CsvSource({"[^乡]村", "\\p{IsHan}村", ".村", "乡?", "乡*|村", "(?:乡|)", "[乡[村]]", "[[乡]村]"})
    void whatIsNotUnderstoodMayBeginWithAnything(String expression) {
        assertThat((Object) FirstCharacters.of(expression)).isNull();
    }

    @Test
    void aBlankIsAnyOfThem() {
        BitSet found = FirstCharacters.of("[\\s县]乡|\\s村");

        assertThat(Objects.requireNonNull(found).stream().mapToObj(Character::toString))
                .containsExactlyInAnyOrder(" ", "\t", "\n", "\u000B", "\f", "\r", "县");
    }

    /** Every way of writing that the rules and words use, on texts of the characters that they are about. */
    @ParameterizedTest
    @MethodSource("expressions")
    void aMatchIsFoundWhereTheExpressionAloneFindsIt(String expression) {
        Pattern alone = Pattern.compile(expression);
        Expression guarded = Expression.of(expression);
        String characters = expression.replaceAll("[\\\\\\[\\](){}?*+|.^$:<!=,]", "") + "，。 、\n的县";
        Random dice = new Random(7);
        int matches = 0;
        for (int i = 0; i < 400; i++) {
            String text = text(characters, dice);
            List<String> expected =
                    alone.matcher(text).results().map(ExpressionTest::shown).toList();
            List<String> found = new ArrayList<>();
            for (Matcher one = guarded.find(text, 0);
                    one != null && found.size() <= text.length();
                    one = guarded.find(text, one.end() == one.start() ? one.end() + 1 : one.end())) {
                found.add(shown(one));
            }
            assertThat(found).as(text).isEqualTo(expected);
            matches += found.size();
        }
        assertThat(matches).as("matches").isPositive();
    }

    static Stream<String> expressions() {
        return Stream.of(
                "(?:本|各|属地|所在地)?(?:乡镇（街道）|乡镇|乡|镇|苏木)(?:人民政府|政府)?级?",
                "《[^《》]*》|“[^“”]*”|（[^（）]*）",
                "(乡镇?|镇)(村)(?=工作人员|干部|两级)|村",
                "牵头(?!部门|单位|人)|主导(?!权)|牵",
                "(?:(?:^|[，,；;。：:])[\\s　]*(?:同时|并)?)$",
                "(?:(?<![自理])由[\\s　]*(?:所属|各)?)$",
                "(?:(?:上报|报送|报)(?:至|到)?[\\s　]*(?:(?:自治区|县)[、和及])?)$",
                "(?:(?:引导|(?<!按)要求)[^，,；;。并]{0,30}(?:向|给)[\\s　]*)$",
                "(?:(?:与|和|(?<![合共])同)[\\s　]*)$");
    }

    @Test
    void aMatchOfNothingIsFoundAtTheEnd() {
        assertThat(Expression.of("乡?$").find("县", 0)).isNotNull();
        assertThat(Expression.of("乡$").isIn("县")).isFalse();
    }

    private static String text(String characters, Random dice) {
        StringBuilder text = new StringBuilder();
        int length = dice.nextInt(14);
        for (int i = 0; i < length; i++) {
            int at = dice.nextInt(characters.length());
            text.append(characters, at, Math.min(characters.length(), at + 1 + dice.nextInt(3)));
        }
        return text.toString();
    }

    private static String shown(MatchResult match) {
        return match.start() + "–" + match.end();
    }
}
