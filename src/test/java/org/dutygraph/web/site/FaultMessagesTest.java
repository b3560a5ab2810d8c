package org.dutygraph.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutygraph.query.FaultCode;
import org.dutygraph.query.QueryFault;
import org.dutygraph.query.catalogue.Catalogue;
import org.dutygraph.query.catalogue.Check;
import org.dutygraph.query.catalogue.SavedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyFailedQuestionIsExplainedInChinese(FaultCode code) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.explanation(new QueryFault(code, "no", "do it"))).matches("[^{}]*[\\u4e00-\\u9fff]{2}[^{}]*");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(words.explanation(new QueryFault(code, "no", "do it"))).isNull();
    }

    @Test
    void everySentenceOfAFaultIsThereAndUsed() throws IOException {
        Set<String> used =
                Arrays.stream(FaultCode.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\.as\\(([^;]*?)(?:,\\s|\\);)")
                        .matcher(Files.readString(file))
                        .results()
                        .flatMap(call -> Pattern.compile("\"([A-Z_]+)\"")
                                .matcher(call.group(1))
                                .results())
                        .forEach(key -> used.add(key.group(1)));
            }
        }
        Properties written = new Properties();
        written.load(new StringReader(Files.readString(Path.of("src/main/resources/messages/faults_zh.properties"))));
        assertThat(written.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("question."))
                        .map(key -> key.substring("question.".length())))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aWrongValueIsExplainedWithItsParameter() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        SavedQuery query = Catalogue.bundled().find("text", "search").orElseThrow();
        QueryFault fault = catchThrowableOfType(QueryFault.class, () -> query.parameters().stream()
                .filter(parameter -> parameter.name().equals("kind"))
                .findFirst()
                .orElseThrow()
                .parse("OWN"));
        assertThat(words.explanation(fault)).startsWith("“所属清单”没有“OWN”这个选项；可以填：基本履职（BASIC）");
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
