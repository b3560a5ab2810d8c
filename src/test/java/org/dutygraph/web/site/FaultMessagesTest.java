package org.dutygraph.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Faults on a Chinese page are told in Chinese. */
class FaultMessagesTest {

    private final FaultMessages words = new FaultMessages();

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** Every code of the manual; that the manual has them all is held elsewhere. */
    static Stream<String> codes() throws IOException {
        return Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/docs/manual/lists.zh.md")))
                .results()
                .map((MatchResult code) -> code.group(1));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeIsToldInChinese(String code) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.expected(code, "a list under “清单”"))
                .matches(".*[\\u4e00-\\u9fff]{2}.*")
                .doesNotContain("a list");
        assertThat(words.remedy(code, "do it"))
                .matches(".*[\\u4e00-\\u9fff]{2}.*")
                .doesNotContain("do it");
    }

    @Test
    void theNameAFaultIsAboutIsKept() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.expected("REPAIRED_NAME", "“县市监局”, as which it was read: the level stands too late"))
                .isEqualTo("“县市监局”，已按此读取");
    }

    @Test
    void whatACheckFoundOfFaultsIsToldInThePagesLanguageToo() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        Catalogue catalogue = Catalogue.bundled();
        SavedQuery faults = catalogue.checks().stream()
                .map(Check::query)
                .filter(query -> query.address().equals("lists/faults"))
                .findFirst()
                .orElseThrow();
        List<Object> row =
                List.of("654021202/2025-07", "OPEN_CLASS", "其他部门", "departments by name", "nothing", "a.txt", 60L);
        assertThat(words.cell(faults, row, 3)).isEqualTo("写明是哪些部门");
        assertThat(words.cell(faults, row, 4)).startsWith("不必处理");
        assertThat(words.cell(faults, row, 2)).isEqualTo("其他部门");
        assertThat(words.cell(faults, row, 6)).isEqualTo("60");
        assertThat(words.cell(catalogue.get("data/lists-loaded"), List.of("expected"), 0))
                .isEqualTo("expected");
    }

    @Test
    void englishPagesSayWhatWasWritten() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.expected("OPEN_CLASS", "departments by name")).isEqualTo("departments by name");
    }

    @Test
    void anUnknownCodeSaysWhatWasWritten() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.remedy("NO_SUCH_CODE", "do it")).isEqualTo("do it");
    }
}
