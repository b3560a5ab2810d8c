package org.dutygraph.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dutygraph.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A form is one entry of {@link Form}; what does not follow from it by itself is asked for here. */
class FormTest {

    private static final Path FORMS = Path.of("src/test/resources/source/forms");

    @ParameterizedTest
    @EnumSource(names = "ZIP", mode = EnumSource.Mode.EXCLUDE)
    void aFolderAndAnArchiveGiveFilesOfEveryForm(Form form, @TempDir Path folder) throws IOException {
        for (String ending : form.endings()) {
            byte[] bytes = sample(form);
            // Whatever the case of the ending.
            Path file = Files.write(folder.resolve("one" + ending.toUpperCase(Locale.ROOT)), bytes);
            Path archive = Files.write(folder.resolve("packed.zip"), zip("two" + ending, bytes));

            assertThat(SourceFiles.under(List.of(folder))).hasSize(2);
            assertThat(SourceFiles.passedOver(List.of(folder))).isEmpty();
            assertThat(SourceFile.read(file).rows()).as(ending).isNotEmpty();
            assertThat(SourceFile.read(SourceFiles.under(List.of(archive)).get(0))
                            .rows())
                    .as("packed " + ending)
                    .isEqualTo(SourceFile.read(file).rows());
            Files.delete(file);
        }
    }

    @Test
    void noEndingIsOfTwoFormsOrReadAndPassedOver() {
        assertThat(Form.allEndings()).doesNotHaveDuplicates();
        assertThat(SkippedFile.otherEndings()).doesNotContainAnyElementsOf(Form.allEndings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"load", "parse", "bulk"})
    void theHelpOfACommandNamesEveryForm(String command) {
        String help = String.join(
                " ",
                new CommandLine(new Program())
                        .getSubcommands()
                        .get(command)
                        .getCommandSpec()
                        .positionalParameters()
                        .get(0)
                        .description());

        assertThat(Form.values()).allSatisfy(form -> assertThat(help).contains(form.label(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageForLoadingNamesEveryForm(String language) {
        String words = Form.all(Locale.forLanguageTag(language));

        assertThat(Form.values()).allSatisfy(form -> {
            assertThat(words).contains(form.label(Locale.forLanguageTag(language)));
            assertThat(form.endings()).allMatch(words::contains);
        });
    }

    /** The table of forms has a row that begins with the endings; the table of limits, each number. */
    @ParameterizedTest
    @ValueSource(strings = {"lists.md", "lists.zh.md"})
    void theManualHasEveryFormWithItsLimits(String page) throws IOException {
        String text = Files.readString(Path.of("src/docs/manual", page));
        List<String> firstCells = text.lines()
                .filter(line -> line.startsWith("| `."))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .toList();
        int limits = text.indexOf(page.equals("lists.md") ? "### Limits" : "### 上限");
        String table = text.substring(limits, text.indexOf("\n## ", limits));

        for (Form form : Form.values()) {
            assertThat(form.endings()).as("%s: %s", page, form).allMatch(ending -> firstCells.stream()
                    .anyMatch(cell -> cell.contains("`" + ending + "`")));
            assertThat(form.limits())
                    .as("%s: limits of %s", page, form)
                    .allMatch(limit -> table.contains("%,d".formatted(limit)));
        }
    }

    private static byte[] sample(Form form) throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            Path file = files.filter(one -> form.endings().stream().anyMatch(one.toString()::endsWith))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(FORMS + " has no file of the form " + form));
            return Files.readAllBytes(file);
        }
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.putArchiveEntry(new ZipArchiveEntry(name));
            zip.write(bytes);
            zip.closeArchiveEntry();
        }
        return out.toByteArray();
    }
}
