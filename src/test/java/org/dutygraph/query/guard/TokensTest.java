package org.dutygraph.query.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement as its tokens, each written as its sort's first letter, its text and where it begins. */
class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '¬',
            value = {
                "MATCH (n) ¦ W:MATCH@0 S:(@6 W:n@7 S:)@8",
                "a.b_c ¦ W:a@0 S:.@1 W:b_c@2",
                "事项 = 12 ¦ W:事项@0 S:=@3 N:12@5",
                "1x2 y3 ¦ N:1x2@0 W:y3@4",
                "'a b' c ¦ T:a b@0 W:c@6",
                "\"a' b\" c ¦ T:a' b@0 W:c@7",
                "'it\\'s' c ¦ T:it's@0 W:c@8",
                "'\\\\' c ¦ T:\\@0 W:c@5",
                "'open ¦ T:open@0",
                "'open\\ ¦ T:open\\@0",
                "a 'b'c'd' e ¦ W:a@0 T:b@2 W:c@5 T:d@6 W:e@10",
                "`a b` c ¦ Q:a b@0 W:c@6",
                "`a``b` c ¦ Q:a`b@0 W:c@7",
                "`` c ¦ Q:@0 W:c@3",
                "`open ¦ Q:open@0",
                "`a`.`b` ¦ Q:a@0 S:.@3 Q:b@4",
                "a // b ¦ W:a@0",
                "a/* b */c ¦ W:a@0 W:c@8",
                "/**/c ¦ W:c@4",
                "/*/c ¦ ¬¬",
                "a / b * c ¦ W:a@0 S:/@2 W:b@4 S:*@6 W:c@8",
                "𠮷x 😀 ¦ W:𠮷x@0 S:\uD83D@4 S:\uDE00@5",
                "'\\u4e2d' c ¦ T:中@0 W:c@9",
                "\\u4e2d\\u6587 c ¦ W:中文@0 W:c@13",
                "a\\uu4e2d c ¦ W:a中@0 W:c@9",
                "a \\u0080 c ¦ W:a@0 S:\u0080@2 W:c@9",
            })
    void readsTheTokens(String statement, String tokens) {
        assertThat(written(statement)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"000A", "000D"})
    void aCommentEndsWithItsLine(String end) {
        char character = (char) Integer.parseInt(end, 16);
        assertThat(written("a // b" + character + "c")).isEqualTo("W:a@0 W:c@7");
    }

    /** What stands between words for Cypher parts them here, and what it takes for part of a name is one here. */
    @ParameterizedTest
    @CsvSource({"0009", "000B", "001C", "0020", "00A0", "1680", "2007", "2028", "202F", "3000"})
    void whiteSpaceOfEveryAlphabetPartsWords(String space) {
        char character = (char) Integer.parseInt(space, 16);
        assertThat(written("a" + character + "b")).isEqualTo("W:a@0 W:b@2");
    }

    @ParameterizedTest
    @CsvSource({"0000", "0008", "001B", "007F", "0080", "009F"})
    void aControlCharacterIsASign(String control) {
        char character = (char) Integer.parseInt(control, 16);
        assertThat(written("a" + character + "b")).isEqualTo("W:a@0 S:" + character + "@1 W:b@2");
    }

    private static String written(String statement) {
        return Tokens.of(UnescapedText.of(statement)).stream()
                .map(token -> letter(token.sort()) + ":" + token.text() + "@" + token.offset())
                .collect(Collectors.joining(" "));
    }

    private static char letter(Tokens.Sort sort) {
        return sort == Tokens.Sort.STRING ? 'T' : sort.name().charAt(0);
    }
}
