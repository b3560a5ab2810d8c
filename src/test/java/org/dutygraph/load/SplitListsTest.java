package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dutygraph.parse.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are published in parts make one; nothing is put together that does not belong together. */
class SplitListsTest {

    private static final ListReader READER = ListReader.bundled();
    private static final String PLACE = "示例省示例彝族自治州云岭县松坪乡";
    private static final String BASIC = "基本履职事项清单\n2025年7月\n序号\t事项类别\t事项名称\n1\t党的建设\t甲\n";
    private static final String COOPERATIVE =
            "配合履职事项清单\n2025年7月\n序号\t事项类别\t事项名称\t对应上级部门\t上级部门职责\t乡配合职责\n1\t民生服务\t养老\t县民政局\t1.审核；\t1.上报。\n";
    private static final String WITHDRAWN = "上级部门收回事项清单\n2025年7月\n序号\t事项类别\t事项名称\t承接部门及工作方式\n1\t民生服务\t考核\t不再开展此项工作\n";

    private final List<ParsedFile> handedOn = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final SplitLists<String> parts =
            new SplitLists<>(READER::joined, ListFiles.Prepared::of, (name, prepared) -> {
                from.add(name);
                handedOn.add(prepared.file());
            });

    private void take(String name, String text) {
        parts.take(name, ListFiles.Prepared.of(READER.of("a/" + name, text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void threeFilesAreOneListAsSoonAsItIsWhole() {
        take("1.txt", PLACE + BASIC);
        take("2.txt", PLACE + COOPERATIVE);
        assertThat(handedOn).isEmpty();
        take("3.txt", PLACE + WITHDRAWN);

        assertThat(handedOn).hasSize(1);
        ParsedFile file = handedOn.get(0);
        assertThat(file.file()).isEqualTo("a/1.txt + 2.txt + 3.txt");
        assertThat(file.dutiesByKind()).isEqualTo("1/1/1");
        assertThat(file.faults().stream().map(Fault::code)).isEmpty();
        assertThat(Objects.requireNonNull(file.list()).list().duties().stream()
                        .map(duty -> duty.location().shown()))
                .containsExactly("1.txt: 4", "2.txt: 4", "3.txt: 4");
        assertThat(file.list().duties().get(1).duty().clauses())
                .allSatisfy(clause -> assertThat(clause.location().shown()).isEqualTo("2.txt: 4"));
        assertThat(from).containsExactly("3.txt");
    }

    @Test
    void whatIsNotWholeIsHandedOnAtTheEndWithWhatIsMissing() {
        take("1.txt", PLACE + BASIC);
        take("2.txt", PLACE + COOPERATIVE);
        parts.end();

        assertThat(handedOn).singleElement().satisfies(file -> assertThat(file.faults())
                .extracting(Fault::code)
                .containsExactly("NO_SECTION"));
    }

    @Test
    void otherTownshipsMonthsAndTheSameListAgainAreNotPutTogether() {
        take("1.txt", PLACE + BASIC);
        take("2.txt", PLACE.replace("松坪乡", "临河镇") + COOPERATIVE);
        take("3.txt", PLACE + COOPERATIVE.replace("7月", "8月"));
        take("4.txt", PLACE + BASIC.replace("甲", "乙"));
        take("none.txt", "没有清单");
        take("5.txt", PLACE + "履职事项清单\n2025年7月\n" + (BASIC + COOPERATIVE + WITHDRAWN).replace("2025年7月\n", ""));
        parts.end();

        assertThat(from).containsExactly("1.txt", "none.txt", "4.txt", "5.txt", "2.txt", "3.txt");
        assertThat(handedOn.get(3).dutiesByKind()).isEqualTo("1/1/1");
    }

    @Test
    void filesWithAllTitlesAreNoPartsAlsoWhereTheirRowsWereNotRead() {
        String unread = "序号\t事项类别\t事项名称\n甲一\t党的建设\t甲\n";
        String title = PLACE + "履职事项清单\n2025年7月\n";
        String basicUnread = "基本履职事项清单\n" + unread;
        take("a.txt", title + basicUnread + (COOPERATIVE + WITHDRAWN).replace("2025年7月\n", ""));
        take("b.txt", title + (BASIC + COOPERATIVE).replace("2025年7月\n", "") + WITHDRAWN.replace("\n1\t", "\n甲\t"));
        parts.end();

        assertThat(handedOn).extracting(ParsedFile::file).containsExactly("a/a.txt", "a/b.txt");
        assertThat(handedOn.get(0).faults()).extracting(Fault::code).doesNotContain("SAME_LIST");
        assertThat(handedOn.get(1).faults())
                .filteredOn(fault -> fault.code().equals("SAME_LIST"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("a/a.txt", "a/b.txt"));
        assertThat(Objects.requireNonNull(handedOn.get(1).list()).faults())
                .as("the list in the graph does not depend on what was given beside it")
                .noneMatch(fault -> fault.code().equals("SAME_LIST"));
    }

    @Test
    void anEmptyTableOfATemplateIsNoList() {
        String title = PLACE + "履职事项清单\n2025年7月\n";
        String header = "序号\t事项类别\t事项名称\t承接部门及工作方式\n";
        take("a.txt", title + (BASIC + COOPERATIVE).replace("2025年7月\n", "") + "上级部门收回事项清单\n" + header);
        take("b.txt", PLACE + WITHDRAWN);

        assertThat(handedOn).singleElement().satisfies(file -> assertThat(file.dutiesByKind())
                .isEqualTo("1/1/1"));
    }

    @Test
    void aPartThatComesAgainIsLoadedWithTheOthers(@TempDir Path folder) throws IOException {
        Path basic = Files.writeString(folder.resolve("1.txt"), PLACE + BASIC);
        Path cooperative = Files.writeString(folder.resolve("2.txt"), PLACE + COOPERATIVE);
        Path withdrawn = Files.writeString(folder.resolve("3.txt"), PLACE + WITHDRAWN);
        Loading loading = Loading.dryRun(READER);
        SplitListIndex known = SplitListIndex.none();

        assertThat(duties(loading.load(basic, known, entry -> {}))).isEqualTo(1);
        assertThat(duties(loading.load(cooperative, known, entry -> {}))).isEqualTo(2);
        assertThat(duties(loading.load(withdrawn, known, entry -> {}))).isEqualTo(3);
        Files.writeString(basic, PLACE + BASIC + "2\t党的建设\t乙\n");
        assertThat(duties(loading.load(basic, known, entry -> {}))).isEqualTo(4);

        Files.delete(withdrawn);
        assertThat(duties(loading.load(basic, known, entry -> {})))
                .as("a part that is gone is not read")
                .isEqualTo(3);
        Path other = Files.writeString(folder.resolve("4.txt"), PLACE + BASIC.replace("甲", "丙"));
        assertThat(duties(loading.load(other, known, entry -> {})))
                .as("another file of the same part stands in its place")
                .isEqualTo(2);
    }

    private static int duties(LoadSummary summary) {
        return summary.files().stream().mapToInt(entry -> entry.file().duties()).sum();
    }
}
