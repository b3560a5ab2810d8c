package org.dutygraph.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dutygraph.matter.Decisions;
import org.dutygraph.matter.Decisions.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of decisions: lines are added, and what cannot be followed is named and changes nothing. */
class DecisionFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private DecisionFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("new").resolve("decisions.tsv");
        file = DecisionFile.at(path);
    }

    @Test
    void noFileIsNoDecision() {
        assertThat(file.read().standing()).isEmpty();
        assertThat(path).doesNotExist();
    }

    @Test
    void aDecisionIsALineAndIsTakenBackByAnother() throws IOException {
        file.add(Verdict.SAME, "燃气安全管理", "城镇燃气\t监管", "甲", "2026-11-22", "同一\n内容");
        Decisions both = file.add(Verdict.NOT_SAME, "文明养犬管理", "犬只防疫", "", "2026-11-22", "");
        Decisions one = file.add(Verdict.OPEN, "城镇燃气 监管", "燃气安全管理", "乙", "2026-11-23", "");

        assertThat(both.standing()).hasSize(2);
        assertThat(one.standing()).singleElement().satisfies(left -> assertThat(left.verdict())
                .isEqualTo(Verdict.NOT_SAME));
        assertThat(file.read().effects()).isEqualTo(one.effects());
        // They are corrections; the older file is only read.
        assertThat(path).doesNotExist();
        assertThat(Files.readAllLines(file.corrections().path()).stream().filter(line -> !line.startsWith("#")))
                .hasSize(3)
                .anyMatch(line -> line.endsWith("\t2026-11-22\t甲\t同一 内容\tmatter\tsame\t燃气安全管理\t城镇燃气 监管"));
    }

    @Test
    void whatIsDecidedOnceMoreHoldsAgain() {
        file.add(Verdict.SAME, "燃气安全管理", "城镇燃气监管", "甲", "2026-11-22", "");
        file.add(Verdict.OPEN, "燃气安全管理", "城镇燃气监管", "甲", "2026-11-22", "");
        assertThat(file.read().standing()).isEmpty();
        assertThat(file.add(Verdict.SAME, "燃气安全管理", "城镇燃气监管", "甲", "2026-11-22", "")
                        .standing())
                .hasSize(1);
    }

    @Test
    void aWrongLineIsNamedWithItsFileAndNothingIsLost() throws IOException {
        Files.createDirectories(path.getParent());
        String text = "# 说明\nsame\t燃气安全管理\t城镇燃气监管\nmaybe\t甲\t乙\n";
        Files.writeString(path, text);

        assertThatThrownBy(file::read)
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining("decisions.tsv:3:")
                .hasMessageContaining("found “maybe”")
                .hasMessageContaining("same, not-same or open");
        assertThatThrownBy(() -> file.add(Verdict.SAME, "丙工程", "丁工程", "", "", ""))
                .isInstanceOf(DecisionFileException.class);
        assertThat(path).hasContent(text);
    }

    @Test
    void aDecisionAgainstOthersIsNotWritten() throws IOException {
        file.add(Verdict.SAME, "燃气安全管理", "文明养犬管理", "", "", "");
        file.add(Verdict.SAME, "文明养犬管理", "公益电影放映", "", "", "");
        String before = Files.readString(file.corrections().path());

        assertThatThrownBy(() -> file.add(Verdict.NOT_SAME, "燃气安全管理", "公益电影放映", "", "", ""))
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining(path + " and " + file.corrections().path())
                .hasMessageContaining("公益电影放映");
        assertThat(file.corrections().path()).hasContent(before);
    }

    @Test
    void whatASpreadsheetSavedIsRead() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, "\uFEFFsame\t燃气安全管理\t城镇燃气监管\t\t\t\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.read().standing()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheCure() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThatThrownBy(file::read)
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining("DUTYGRAPH_DECISIONS");
    }
}
