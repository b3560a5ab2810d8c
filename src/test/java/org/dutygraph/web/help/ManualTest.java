package org.dutygraph.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual on the pages: all of it, with links that lead on. */
class ManualTest {

    private static final Pattern LINK = Pattern.compile("href=\"(?:/help/([a-z]+))?(?:#([^\"]+))?\"");

    static Stream<String> chapters() {
        return Manual.CHAPTERS.stream();
    }

    private static Manual.Chapter chapter(String name, String language) {
        return Manual.chapter(name, language).orElseThrow();
    }

    @Test
    void everyFileOfTheManualIsAChapter() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/manual"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Manual.CHAPTERS.stream()
                            .flatMap(name -> Stream.of(name + ".md", name + ".zh.md"))
                            .toList());
        }
        assertThat(Manual.chapter("../application", "zh")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void aChapterBeginsWithItsSubjectAndItsLinksLeadOn(String name) {
        for (String language : List.of("zh", "en")) {
            Manual.Chapter chapter = chapter(name, language);
            assertThat(chapter.title()).isNotBlank();
            assertThat(chapter.lead()).hasSizeGreaterThan(20).doesNotContain("](");
            assertThat(chapter.html()).contains("<h2", "<table>").doesNotContain(".md\"", ".md#", "](");
            Matcher link = LINK.matcher(chapter.html());
            while (link.find()) {
                String to = link.group(1) == null ? name : link.group(1);
                assertThat(Manual.CHAPTERS).contains(to);
                if (link.group(2) != null) {
                    assertThat(chapter(to, language).html()).as(link.group()).contains("id=\"" + link.group(2) + "\"");
                }
            }
        }
    }

    @Test
    void aChapterIsInTheLanguageAskedFor() {
        assertThat(chapter("web", "zh").title()).isEqualTo("各页怎么用");
        assertThat(chapter("web", "en").title()).isEqualTo("Pages and the HTTP interface");
        assertThat(chapter("web", "zh").html()).contains("<a rel=\"nofollow\" href=\"/departments\">");
    }
}
