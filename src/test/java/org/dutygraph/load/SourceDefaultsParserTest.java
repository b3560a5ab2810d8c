package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.dutygraph.parse.Fault;
import org.dutygraph.parse.SourceDefaults;
import org.dutygraph.source.UnreadableSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user says of files that do not say it themselves: township, month, layout. */
class SourceDefaultsParserTest {

    private static final ListReader READER = ListReader.bundled();
    private static final String LIST = "基本履职事项清单\n序号\t事项类别\t事项名称\n1\t党的建设\t甲\n";

    @TempDir
    private Path folder;

    private static ParsedFile read(String text, SourceDefaults said) {
        return READER.withDefaults(said).of("list.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String id(ParsedFile file) {
        return Objects.requireNonNull(file.list(), () -> file.faults().toString())
                .id();
    }

    @ParameterizedTest
    @CsvSource({"654021202", "新疆维吾尔自治区伊宁县喀拉亚尕奇乡"})
    void whatTheDocumentDoesNotSayIsSaid(String township) {
        assertThat(read(LIST, SourceDefaults.NOTHING).list()).isNull();
        ParsedFile file = read(LIST, SourceDefaultsParser.of(township, "2025-07", null));

        assertThat(id(file)).isEqualTo("654021202/2025-07");
        assertThat(file.faults().stream().map(Fault::code)).containsOnly("NO_SECTION");
    }

    @Test
    void aTownshipNamedAloneIsTheOneThatIsSaid() {
        ParsedFile file = read("喀拉亚尕奇乡履职事项清单\n2025年7月\n" + LIST, SourceDefaultsParser.of("654021202", null, null));

        assertThat(id(file)).isEqualTo("654021202/2025-07");
        assertThat(file.faults().stream().map(Fault::code)).containsOnly("NO_SECTION");
    }

    @Test
    void theDocumentsOwnWordStandsAndTheDifferenceIsTold() {
        ParsedFile file = read(
                "新疆维吾尔自治区昌吉回族自治州奇台县五马场哈萨克族乡履职事项清单\n2025年7月\n" + LIST,
                SourceDefaultsParser.of("654021202", "2025-08", null));

        assertThat(id(file)).endsWith("/2025-07").doesNotStartWith("654021202");
        assertThat(file.faults().stream().map(Fault::code))
                .filteredOn("SAID_OTHERWISE"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "999999999, 2025-07, is no township of the table",
        "654021, 2025-07, is no township of the table",
        "654021202, 2025-13, is no edition",
        "654021202, 二〇二五年, is no edition"
    })
    void whatCannotBeIsRefusedWithTheCure(String township, String edition, String why) {
        assertThatThrownBy(() -> SourceDefaultsParser.of(township, edition, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("give ");
    }

    @Test
    void aLayoutFileSaysWhatIsNotKnown() throws IOException {
        String text = "某县自主权责表\n流水\t门类\t任务描述\t依据\n1\t党的建设\t甲\t某法\n"
                + "协助权责表\n流水\t任务描述\t归口\t归口做什么\t我方做什么\n1\t养老\t县民政局\t1.审核；\t1.上报。\n";
        Path layout = Files.writeString(
                folder.resolve("layout.yaml"),
                "columns:\n  number: 流水\n  name: [任务描述, 任务]\n  ignore: 依据\n  departments: 归口\n  upstream: 归口做什么\n"
                        + "  township: 我方做什么\nlists:\n  basic: 自主权责表\n  cooperative: 协助权责表\n");

        ParsedFile file = read(text, SourceDefaultsParser.of("654021202", "2025-07", layout));

        assertThat(file.dutiesByKind()).as(file.faults().toString()).isEqualTo("1/1/0");
        assertThat(file.clauses()).isEqualTo(2);
        assertThat(file.faults().stream().map(Fault::code)).containsOnly("NO_SECTION");
    }

    @Test
    void anUnknownLayoutIsShownWithTheNearestKnownOne() {
        ParsedFile file =
                read("基本履职事项清单\n序号\t条线\t任务描述\n1\t党的建设\t甲\n", SourceDefaultsParser.of("654021202", "2025-07", null));

        assertThat(file.faults())
                .filteredOn(fault -> fault.code().equals("UNKNOWN_COLUMN"))
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault.message())
                        .contains("序号 | 条线 | 任务描述", "序号 | 事项类别 | 事项名称", "of which is missing: 事项名称", "--layout"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "columns:\\n  name: 甲\\n  colour: 乙 ¦ :3: found “colour”; expected one of number, category, name",
                "columns:\\n  name: [甲, [乙]] ¦ :2: found “a list or mapping”; expected a word",
                "columns:\\n  name: 甲\\n  category: 甲 ¦ :3: found “甲”; expected a header word that is said once",
                "lists:\\n  own: 甲 ¦ :2: found “own”; expected one of basic, cooperative, withdrawn",
                "list:\\n  basic: 甲 ¦ :1: found “list”; expected columns or lists",
                "columns: 甲 ¦ :1: found “甲”; expected the keys number",
                "columns:\\n\\tname: 甲 ¦ :2: is no YAML",
                "'' ¦ :1: is empty; expected columns: or lists:",
                "a: &a [*a] ¦ :1: found “a”; expected columns or lists"
            })
    void aWrongLayoutFileIsToldByItsLine(String text, String told) throws IOException {
        Path layout = Files.writeString(
                folder.resolve("layout.yaml"), text.replace("\\n", "\n").replace("\\t", "\t"));

        assertThatThrownBy(() -> SourceDefaultsParser.of(null, null, layout))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageStartingWith(layout + told.strip());
    }
}
